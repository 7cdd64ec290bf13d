package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.Scene.tags;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What MET-1, MET-7, MET-8 and MET-9 ask, at their boundaries. */
class MetricChecksTest {

    private static Scene card() {
        return scene().metric("kept", Tier.SUPPORTING, MetricProofs.card());
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Ke, FAIL",
        "NAME, Kep, PASS",
        "DEFINITION, nineteen characters, FAIL",
        "DEFINITION, twenty characters ok, PASS",
        "FORMULA, ' ', FAIL",
        "UNIT, , FAIL",
        "DIRECTION, , FAIL",
        "GRAIN, , FAIL",
        "OWNER_ROLE, , FAIL",
        "DATA_SYSTEM, , FAIL"
    })
    void everyCoreFieldIsNeededAndLongEnough(
            Field field, @org.jspecify.annotations.Nullable String value, CheckStatus status) {
        Scene scene = card().change("kept", field, value);
        assertThat(scene.says(CheckId.MET_1)).isEqualTo(status);
        Field named = field == Field.DATA_SYSTEM ? Field.DATASET_KEY : field;
        if (status == FAIL) {
            assertThat(scene.of(CheckId.MET_1).fix()).contains(new Fix.Open(id("kept"), named));
        }
    }

    @Test
    void allThatIsMissingIsPointedAtInTheOrderOfTheCard() {
        assertThat(scene().metric("kept", Tier.CORE).of(CheckId.MET_1).evidence())
                .extracting(Pointer::field)
                .containsExactly(
                        Field.DEFINITION,
                        Field.FORMULA,
                        Field.UNIT,
                        Field.DIRECTION,
                        Field.GRAIN,
                        Field.OWNER_ROLE,
                        Field.DATASET_KEY);
    }

    @Test
    void aPersonIsAnOwnerAndATableASource() {
        Scene scene =
                card().change("kept", Field.OWNER_ROLE, null)
                        .change("kept", Field.OWNER_ID, "ada")
                        .change("kept", Field.DATA_SYSTEM, null)
                        .change("kept", Field.DATASET_KEY, "orders");
        assertThat(scene.says(CheckId.MET_1)).isEqualTo(PASS);
    }

    @Test
    void anIdeaNeedsANameAndATierOnly() {
        Scene scene = scene().metric("idea", Tier.CORE, Field.METRIC_STATE, "IDEA");
        assertThat(scene.says(CheckId.MET_1)).isEqualTo(PASS);
        assertThat(scene.change("idea", Field.TIER, null).of(CheckId.MET_1).evidence())
                .containsExactly(new Pointer(id("idea"), Field.TIER));
        assertThat(scene.change("idea", Field.NAME, "Id").of(CheckId.MET_1).evidence())
                .containsExactly(
                        new Pointer(id("idea"), Field.NAME), new Pointer(id("idea"), Field.TIER));
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY, DEFINED, PASS",
        "SURVEY, INSTRUMENTED, FAIL",
        "SURVEY, VALIDATED, FAIL",
        "COMPARATIVE, DEFINED, FAIL"
    })
    void aSurveyThatDoesNotRunYetNeedsNoFormula(String type, String state, CheckStatus status) {
        Scene scene =
                card().change("kept", Field.FORMULA, "")
                        .change("kept", Field.TYPE, type)
                        .change("kept", Field.METRIC_STATE, state);
        assertThat(scene.says(CheckId.MET_1)).isEqualTo(status);
    }

    @Test
    void aComparisonThatNamesItsBaseNeedsNoFormula() {
        Scene scene =
                card().change("kept", Field.FORMULA, "")
                        .change("kept", Field.TYPE, "COMPARATIVE")
                        .change("kept", Field.COMPARISON_BASE, "@base");
        assertThat(scene.says(CheckId.MET_1)).isEqualTo(PASS);
        assertThat(scene.change("kept", Field.TYPE, null).says(CheckId.MET_1)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource({"NORTH_STAR, 0/1", "CORE, 0/1", "SUPPORTING, none", "GUARDRAIL, none"})
    void populationIsAskedOfNorthStarAndCore(Tier tier, String tally) {
        assertThat(scene().metric("kept", tier).tally(CheckId.MET_7)).isEqualTo(tally);
    }

    @Test
    void populationAndExclusionsAreBothNeeded() {
        Scene scene = scene().metric("kept", Tier.CORE, Field.EXCLUSIONS, tags("Our own"));
        assertThat(scene.of(CheckId.MET_7).evidence())
                .containsExactly(new Pointer(id("kept"), Field.POPULATION));
        assertThat(scene.change("kept", Field.POPULATION, "All buyers").says(CheckId.MET_7))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Keep rate|count(orders where kept = true) / count(orders)|PASS",
                "Keep rate|share(count(orders) where kept = true)|PASS",
                "Keep rate|funnel(visits -> orders within 7 days per user_id)|PASS",
                "Keep rate|count(orders)|FAIL",
                "Share of kept|count(orders)|FAIL",
                "Kept in %|count(orders)|FAIL",
                "RATES of it|count(orders)|FAIL",
                "Shareholders|count(orders)|NOT_APPLICABLE",
                "Pirate ships|count(orders)|NOT_APPLICABLE",
                "Keep rate||NOT_APPLICABLE",
                "Median wait|median(orders.wait)|PASS",
                "Median wait|avg(orders.wait)|FAIL",
                "Wait p90|quantile(orders.wait, 0.9)|PASS",
                "Wait P99.9|avg(orders.wait)|FAIL",
                "Wait p9000|avg(orders.wait)|NOT_APPLICABLE",
                "Medians of wait|avg(orders.wait)|FAIL",
                "Median wait||NOT_APPLICABLE"
            })
    void aNameThatPromisesARateOrAPercentileKeepsIt(
            String name, @org.jspecify.annotations.Nullable String formula, CheckStatus status) {
        Scene scene =
                scene().metric("kept", Tier.CORE, Field.NAME, name)
                        .change("kept", Field.FORMULA, formula);
        assertThat(scene.says(CheckId.MET_8)).isEqualTo(status);
    }

    @Test
    void aWeeklyMedianRateIsJudgedThreeTimes() {
        Scene scene =
                scene().metric(
                                "kept",
                                Tier.CORE,
                                Field.NAME,
                                "Weekly median rate",
                                Field.GRAIN,
                                "DAY",
                                Field.FORMULA,
                                "median(orders.wait)");
        assertThat(scene.tally(CheckId.MET_8)).isEqualTo("1/3");
        assertThat(scene.of(CheckId.MET_8).flaws().getFirst().fix())
                .isEqualTo(new Fix.Open(id("kept"), Field.NAME));
    }

    @Test
    void aWeeklyMetricIsPutByTheWeekAsItStands() {
        Scene scene = scene().metric("kept", Tier.CORE, Field.NAME, "WEEKLY orders");
        assertThat(scene.of(CheckId.MET_8).fix())
                .contains(
                        new Fix.Submit(
                                java.util.List.of(
                                        new app.lodestar.framework.Operation.SetField(
                                                id("kept"), Field.GRAIN, Value.of("WEEK"), null))));
    }

    @ParameterizedTest
    @CsvSource({
        "A:A, FAIL",
        "A:B, PASS",
        "A:A:B:B, PASS",
        "A:A:A:B, FAIL",
        "A:A:B, FAIL",
        "A: A :B, FAIL",
        "A:B:C, PASS"
    })
    void halfOfTheCoreMetricsIsNotMoreThanHalf(String owners, CheckStatus status) {
        assertThat(MetricProofs.owned(owners.split(":", -1)).says(CheckId.MET_9)).isEqualTo(status);
    }

    @Test
    void theLastMetricOfWhoOwnsTooManyIsOpened() {
        CheckResult result = MetricProofs.owned("A", "B", "A").of(CheckId.MET_9);
        assertThat(result.fix()).contains(new Fix.Open(id("core_2"), Field.OWNER_ROLE));
        assertThat(result.evidence())
                .containsExactly(
                        new Pointer(id("core_0"), Field.OWNER_ROLE),
                        new Pointer(id("core_2"), Field.OWNER_ROLE));
    }

    @Test
    void coreMetricsWithoutAnOwnerAreNobodys() {
        Scene scene = scene().metric("one", Tier.CORE).metric("two", Tier.CORE);
        assertThat(scene.says(CheckId.MET_9)).isEqualTo(PASS);
        scene.change("one", Field.OWNER_ID, "ada").change("two", Field.OWNER_ID, "ada");
        assertThat(scene.says(CheckId.MET_9)).isEqualTo(FAIL);
        assertThat(scene.change("two", Field.OWNER_ROLE, "Trust").says(CheckId.MET_9))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tier.class,
            names = {"CORE"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyCoreMetricsAreCountedByOwner(Tier tier) {
        assertThat(
                        MetricProofs.owned("A", "B")
                                .metric("more", tier, Field.OWNER_ROLE, "A")
                                .says(CheckId.MET_9))
                .isEqualTo(PASS);
        assertThat(MetricProofs.owned("A").says(CheckId.MET_9)).isEqualTo(NOT_APPLICABLE);
    }
}
