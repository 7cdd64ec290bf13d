package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaMessagesTest {

    private final FormulaExplainer explainer = new FormulaExplainer(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsWords(ProblemCode code) {
        var bundle = ResourceBundle.getBundle("messages.formula", Locale.ENGLISH);
        assertThat(bundle.getString("formula.problem." + code)).isNotBlank();
    }

    @Test
    void everyFunctionHasItsHelp() {
        assertThat(new FormulaMessages(Locale.ENGLISH).functions())
                .hasSameSizeAs(FormulaFunction.values())
                .allMatch(help -> help.signature().startsWith(help.function().word() + "("))
                .allMatch(help -> help.help().endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(orders.amount cap 500) / count(orders) | The total of amount in orders, each"
                        + " counted as at most 500, divided by the number of orders.",
                "share(count(a where b = true) where c in (4, 5)) | Of the number of a where b is"
                        + " true, the share where c is one of 4, 5.",
                "(@x + @y) / @z | (@x plus @y), divided by @z.",
                "if(count(a) >= 30, avg(a.b), unknown()) | The average of b in a if the number of"
                        + " a is at least 30, else unknown."
            })
    void aFormulaIsExplained(String text, String sentence) {
        assertThat(explainer.explain(Trees.read(text))).isEqualTo(sentence);
    }

    @Test
    void metricsAreCalledByTheirNamesWhereTheseAreKnown() {
        assertThat(explainer.explain(Trees.read("@a * 2"), _ -> "revenue"))
                .isEqualTo("Revenue times 2.");
    }

    @Test
    void tokensColourAnyText() {
        assertThat(FormulaParser.tokens("sum(sum.x) # note \"").stream().map(FormulaToken::kind))
                .containsExactly(
                        FormulaToken.Kind.FUNCTION,
                        FormulaToken.Kind.BRACKET,
                        FormulaToken.Kind.NAME,
                        FormulaToken.Kind.OPERATOR,
                        FormulaToken.Kind.NAME,
                        FormulaToken.Kind.BRACKET,
                        FormulaToken.Kind.COMMENT);
    }
}
