package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.TierProofs.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What TIE-1 to TIE-4 ask, at their boundaries. */
class TierChecksTest {

    @Test
    void noNorthStarIsAsWrongAsTwo() {
        assertThat(scene().metric("kept", Tier.CORE).tally(CheckId.TIE_1)).isEqualTo("0/1");
    }

    @Test
    void allNorthStarsButTheFirstBecomeCore() {
        Scene scene = scene();
        TierProofs.add(scene, Tier.NORTH_STAR, 3);
        CheckResult result = scene.of(CheckId.TIE_1);
        assertThat(result.evidence())
                .containsExactly(
                        new Pointer(id("north_star_1"), Field.TIER),
                        new Pointer(id("north_star_2"), Field.TIER));
        assertThat(result.fix())
                .contains(new Fix.Submit(List.of(core("north_star_1"), core("north_star_2"))));
    }

    private static Operation core(String word) {
        return new Operation.SetField(
                id(word), Field.TIER, Value.of(Tier.CORE), Value.of(Tier.NORTH_STAR));
    }

    @Test
    void aRetiredNorthStarIsNone() {
        assertThat(
                        scene().metric("old", Tier.NORTH_STAR, Field.METRIC_STATE, "RETIRED")
                                .metric("star", Tier.NORTH_STAR)
                                .says(CheckId.TIE_1))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 1, 3/4",
        "2, 3, 1, all",
        "6, 3, 1, all",
        "7, 3, 1, 3/4",
        "2, 2, 1, 3/4",
        "2, 12, 1, all",
        "2, 13, 1, 3/4",
        "2, 3, 0, 3/4",
        "0, 0, 0, 1/4"
    })
    void theNumberInEachTierHasBounds(int core, int supporting, int guardrails, String tally) {
        assertThat(tiers(core, supporting, guardrails).tally(CheckId.TIE_2)).isEqualTo(tally);
    }

    @Test
    void thirtyMetricsAreAsManyAsMayBe() {
        Scene scene = tiers(6, 12, 12);
        assertThat(scene.says(CheckId.TIE_2)).isEqualTo(PASS);
        scene.metric("control", Tier.CONTROL);
        assertThat(scene.tally(CheckId.TIE_2)).isEqualTo("3/4");
        assertThat(scene.of(CheckId.TIE_2).fix()).contains(new Fix.Open(id("control"), null));
        assertThat(scene.of(CheckId.TIE_2).evidence())
                .containsExactly(new Pointer(id("control"), null));
    }

    @Test
    void oneTooManyIsPutIntoAnotherTierByAPerson() {
        assertThat(tiers(7, 3, 1).of(CheckId.TIE_2).fix())
                .contains(new Fix.Open(id("core_6"), Field.TIER));
    }

    @Test
    void aMissingTierIsAddedAtTheTop() {
        NodeId framework = id("framework");
        assertThat(tiers(2, 3, 0).of(CheckId.TIE_2).evidence())
                .containsExactly(new Pointer(framework, null));
    }

    @ParameterizedTest
    @CsvSource({
        "YYYYYPP, all, ",
        "YYYYYNP, 2/3, CHECK_MEASURABLE",
        "NYYYYYY, 2/3, CHECK_VALUE",
        "YYYPYPP, 2/3, CHECK_ACTIONABLE",
        "YYYYYY-, 2/3, CHECK_NOT_VANITY",
        "PYYYYYN, all, ",
        "NYYYPNP, 1/3, CHECK_VALUE",
        "-------, 1/3, CHECK_VALUE"
    })
    void theChecklistIsAnsweredMostlyYesAndNeverNoToValueOrMeasurable(
            String answers, String tally, @org.jspecify.annotations.Nullable Field first) {
        Scene scene = TierProofs.answered(answers);
        assertThat(scene.tally(CheckId.TIE_3)).isEqualTo(tally);
        assertThat(
                        scene.of(CheckId.TIE_3).evidence().stream()
                                .map(Pointer::field)
                                .findFirst()
                                .orElse(null))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Revenue",
                "total revenue",
                "Gross merchandise value",
                "Registered users",
                "New accounts",
                "Sign-ups",
                "App downloads",
                "Page views",
                "Pageviews per day",
                "Weekly active users",
                "MAU",
                "Monthly active accounts (28 days)",
                "Number of downloads",
                "Daily impressions",
                "Cumulative sign ups",
                " Users "
            })
    void whatIsEasyToCountIsNoNorthStar(String name) {
        Scene scene = scene().metric("star", Tier.NORTH_STAR, Field.NAME, name);
        assertThat(scene.of(CheckId.TIE_4).fix()).contains(new Fix.Open(id("star"), Field.NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orders kept",
                "Users who kept an order",
                "Revenue kept after returns",
                "Weekly active buyers who return",
                "Page views that end in a purchase",
                "Time to first sale",
                "Conversations with an answer"
            })
    void aNameThatSaysWhatIsWorthItMayHoldSuchAWord(String name) {
        assertThat(scene().metric("star", Tier.NORTH_STAR, Field.NAME, name).says(CheckId.TIE_4))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active(visits.user_id, 7 days)|FAIL",
                "active(visits.user_id where kept = true, 7 days)|PASS",
                "active(visits.user_id, 7 days) + 1|PASS",
                "unique(visits.user_id)|PASS",
                "@plain|FAIL"
            })
    void whoWasActiveAndNothingElseIsNoValueWhateverItIsCalled(String formula, CheckStatus status) {
        Scene scene =
                scene().metric(
                                "star",
                                Tier.NORTH_STAR,
                                Field.NAME,
                                "Buyers with us",
                                Field.FORMULA,
                                formula)
                        .metric(
                                "plain",
                                Tier.CORE,
                                Field.FORMULA,
                                "active(visits.user_id, 28 days)");
        assertThat(scene.says(CheckId.TIE_4)).isEqualTo(status);
        if (status == FAIL) {
            assertThat(scene.of(CheckId.TIE_4).fix())
                    .contains(new Fix.Open(id("star"), Field.FORMULA));
        }
    }
}
