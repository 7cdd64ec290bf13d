package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaReferencesTest {

    private final FormulaMessages messages = new FormulaMessages(Locale.ENGLISH);

    @Test
    void theyAreFoundInAnyText() {
        assertThat(FormulaReferences.in("@a * (@b_2 + \"@c\" # @d\n @a"))
                .extracting(FormulaReferences.Reference::key)
                .containsExactly("a", "b_2", "a");
    }

    @Test
    void aRenameChangesTheKeysAlone() {
        var text = "@a / @ab + '@a' - @a";
        var changes = FormulaReferences.renamed(text, "a", "sales");
        var renamed = text;
        for (var change : changes.reversed()) {
            renamed = change.applyTo(renamed);
        }
        assertThat(renamed).isEqualTo("@sales / @ab + '@a' - @sales");
        assertThat(changes).allMatch(change -> change.range().length() == 1);
    }

    @Test
    void badInputB3ACircleIsShownWithItsWholePath() {
        var checker =
                new FormulaChecker(
                        null, Map.of("a", "@b + 1", "b", "2 * @c", "c", "@a", "d", "@a"));
        assertThat(message(checker.check("@b + 1", "a")))
                .isEqualTo("These metrics refer to each other in a circle: @a -> @b -> @c -> @a.");
        assertThat(message(checker.check("2 * @c", "b"))).contains("@b -> @c -> @a -> @b");
        assertThat(message(checker.check("@a", "d"))).contains("@a -> @b -> @c -> @a");
        assertThat(checker.checkAll().values()).noneMatch(CheckedFormula::isValid);
    }

    @Test
    void badInputB4AMetricThatRefersToItselfIsRefused() {
        var checked = new FormulaChecker(null, Map.of("a", "1")).check("count(x) / @a", "a");
        var problem = checked.problems().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.SELF_REFERENCE);
        assertThat(problem.column()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@shop_revenu", "@shop_reveneu", "@SHOP_REVENUE", "@shop_rev"})
    void badInputB8AMisspeltMetricIsNamedWithTheNearest(String text) {
        var checked = Catalogs.checker("definitions").check(text);
        var problem = checked.problems().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_METRIC);
        assertThat(problem.suggestion()).isEqualTo("@shop_revenue");
        assertThat(checked.measure()).isNull();
    }

    @Test
    void badInputB8AMetricThatIsNotThereOrHasNoFormulaIsSaid() {
        var checker = new FormulaChecker(null, Map.of("blank", " ", "broken", "sum("));
        assertThat(codes(checker.check("@gone + @blank + @broken")))
                .containsExactly(
                        ProblemCode.UNKNOWN_METRIC,
                        ProblemCode.METRIC_WITHOUT_FORMULA,
                        ProblemCode.METRIC_BROKEN);
    }

    @Test
    void aKeyWithoutItsSignIsGuessed() {
        var problem = Catalogs.checker("definitions").check("shop_revenue").problems().getFirst();
        assertThat(problem.suggestion()).isEqualTo("@shop_revenue");
    }

    @Test
    void aReferenceIsResolvedToItsMeasure() {
        var measure = Catalogs.checker("definitions").check("@shop_revenue / 2").measure();
        assertThat(measure).isInstanceOf(Measure.Arithmetic.class);
        assertThat(Measures.all(Objects.requireNonNull(measure)))
                .anyMatch(part ->
                        part instanceof Measure.Named named && named.key().equals("shop_revenue"))
                .anyMatch(Measure.Aggregate.class::isInstance);
    }

    private String message(CheckedFormula checked) {
        return messages.message(checked.problems().getFirst());
    }

    private static List<ProblemCode> codes(CheckedFormula checked) {
        return checked.problems().stream().map(Problem::code).toList();
    }
}
