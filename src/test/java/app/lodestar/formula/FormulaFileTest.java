package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaFileTest {

    private final FormulaExplainer explainer = new FormulaExplainer(Locale.ENGLISH);

    static List<FormulaFile.Line> lines() {
        return FormulaFile.all();
    }

    @Test
    void thereAre99() {
        assertThat(FormulaFile.definitions()).hasSize(46);
        assertThat(FormulaFile.all()).hasSize(99);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void itIsReadAndPrintsAsItWasWritten(FormulaFile.Line line) {
        assertThat(FormulaPrinter.print(Trees.read(line.formula()))).isEqualTo(line.formula());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void itIsCheckedWithoutAProblemOrAWarning(FormulaFile.Line line) {
        var checked = Catalogs.checker(line.set()).check(line.formula());
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.measure()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void itIsFineBeforeThereAreData(FormulaFile.Line line) {
        var checked = new FormulaChecker(null, Catalogs.metrics(line.set())).check(line.formula());
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.measure()).isNull();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void itIsExplainedInOneSentence(FormulaFile.Line line) {
        assertThat(explainer.explain(Trees.read(line.formula())))
                .endsWith(".")
                .doesNotContain("{")
                .hasSizeGreaterThan(12);
    }
}
