package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxLexer;
import java.util.List;

/** Finds the references to other metrics in a text, also in one that is no formula yet. */
public final class FormulaReferences {

    /**
     * A reference.
     *
     * @param key without its sign
     * @param range of the key with its sign
     */
    public record Reference(String key, TextRange range) {}

    private FormulaReferences() {}

    /** All of them in the order of the text; none from comments and quoted texts. */
    public static List<Reference> in(String text) {
        var lexed = Lexed.of(text);
        return lexed.visible().stream()
                .filter(token -> token.getType() == FormulaSyntaxLexer.METRIC)
                .map(token -> new Reference(lexed.text(token).substring(1), lexed.range(token)))
                .toList();
    }

    /**
     * The changes that make every reference to one metric a reference to another: the keys alone,
     * so that what others type beside them stays. In the order of the text; apply the last first.
     */
    public static List<Replacement> renamed(String text, String from, String to) {
        return in(text).stream()
                .filter(reference -> reference.key().equals(from))
                .map(reference ->
                        new Replacement(
                                new TextRange(
                                        reference.range().start() + 1, reference.range().end()),
                                to))
                .toList();
    }
}
