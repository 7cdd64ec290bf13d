package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxLexer;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** A text cut into tokens, comments among them; every text can be cut. */
final class Lexed {

    private final String text;
    private final List<Token> all;
    private final List<Token> visible;
    private final boolean plain;

    private Lexed(String text, List<Token> all) {
        this.text = text;
        this.all = all;
        this.visible =
                all.stream().filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL).toList();
        this.plain = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }

    static Lexed of(String text) {
        var lexer = new FormulaSyntaxLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return new Lexed(text, List.copyOf(lexer.getAllTokens()));
    }

    /** In the order of the text, comments included, without the end. */
    List<Token> all() {
        return all;
    }

    /** Those that a formula is made of, without the end. */
    List<Token> visible() {
        return visible;
    }

    TokenSource source() {
        return new ListTokenSource(visible);
    }

    TextRange range(Token token) {
        return range(token, token);
    }

    TextRange range(Token first, Token last) {
        if (first.getType() == Token.EOF) {
            return new TextRange(text.length(), text.length());
        }
        return new TextRange(offset(first.getStartIndex()), offset(last.getStopIndex() + 1));
    }

    String text(Token token) {
        var range = range(token);
        return text.substring(range.start(), range.end());
    }

    /** The generated lexer counts whole characters, we count UTF-16 units. */
    private int offset(int characters) {
        return plain ? characters : text.offsetByCodePoints(0, characters);
    }
}
