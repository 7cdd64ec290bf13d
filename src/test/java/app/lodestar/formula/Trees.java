package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

/** Compares syntax trees by what they say, not by where it stands. */
final class Trees {

    private Trees() {}

    /** The tree without its ranges, to compare and to show. */
    static String shape(Formula formula) {
        return formula.toString()
                .replaceAll("(range|name)=TextRange\\[start=\\d+, end=\\d+\\]", "");
    }

    /** What a text says; fails where it is no formula. */
    static Formula read(String text) {
        var parsed = FormulaParser.parse(text);
        assertThat(parsed.problems()).as(text).isEmpty();
        return Objects.requireNonNull(parsed.formula());
    }
}
