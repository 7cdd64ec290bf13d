package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormulaPropertiesTest {

    private static final int TREES = 3_000;
    private static final int TEXTS = 10_000;

    private final FormulaChecker checker = Catalogs.checker("definitions");
    private final FormulaChecker blindChecker =
            new FormulaChecker(null, Catalogs.metrics("definitions"));
    private final FormulaExplainer explainer = new FormulaExplainer(Locale.ENGLISH);

    @Test
    void whatIsPrintedReadsBackAsTheSame() {
        for (long seed = 0; seed < TREES; seed++) {
            var formula = new RandomFormulas(seed).formula();
            var text = FormulaPrinter.print(formula);
            if (text.length() > FormulaLimits.CHARACTERS || isTooMuch(text)) {
                continue;
            }
            var read = Trees.read(text);
            assertThat(Trees.shape(read))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(Trees.shape(formula));
            assertThat(FormulaPrinter.print(read)).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void everyTreeCanBeCheckedAndExplained() {
        for (long seed = 0; seed < TREES; seed++) {
            var formula = new RandomFormulas(seed).formula();
            assertThat(explainer.explain(formula)).as("seed %d", seed).endsWith(".");
            var text = FormulaPrinter.print(formula);
            assertSound(text, checker.check(text));
            assertSound(text, blindChecker.check(text));
        }
    }

    /** Threat T14: what is accepted is exactly what its tree says. */
    @Test
    void theParserAcceptsATextExactlyWhenItsTreePrintsTheSameMeaning() {
        var accepted = 0;
        for (long seed = 0; seed < TEXTS; seed++) {
            var text = new RandomTexts(new Random(seed)).text();
            var parsed = FormulaParser.parse(text);
            var formula = parsed.formula();
            if (formula == null) {
                assertThat(parsed.problems()).as(text).isNotEmpty().allMatch(Problem::isError);
                parsed.problems().forEach(problem -> assertInside(text, problem));
                continue;
            }
            accepted++;
            assertThat(parsed.problems()).as(text).isEmpty();
            var printed = FormulaPrinter.print(formula);
            assertThat(Trees.shape(Trees.read(printed)))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(Trees.shape(formula));
            assertSound(text, checker.check(text));
        }
        assertThat(accepted).as("texts that are formulas").isBetween(1_000, 9_000);
    }

    private static boolean isTooMuch(String text) {
        return FormulaParser.parse(text).problems().stream()
                .anyMatch(problem ->
                        problem.code() == ProblemCode.TOO_MANY_PARTS
                                || problem.code() == ProblemCode.TOO_DEEP);
    }

    private static void assertSound(String text, CheckedFormula checked) {
        if (checked.measure() != null) {
            assertThat(checked.isValid()).as(text).isTrue();
        }
        checked.problems().forEach(problem -> assertInside(text, problem));
    }

    private static void assertInside(String text, Problem problem) {
        assertThat(problem.range().end())
                .as("%s: %s", text, problem)
                .isLessThanOrEqualTo(text.length());
        assertThat(problem.line()).as("%s: %s", text, problem).isPositive();
        assertThat(problem.column()).as("%s: %s", text, problem).isPositive();
    }
}
