package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What GOL-1 to GOL-3, STK-1 and STK-2 ask, at their boundaries. */
class GoalChecksTest {

    @Test
    void fiveGoalsAreAsManyAsMayBe() {
        Scene five = ranked(5);
        assertThat(five.says(CheckId.GOL_1)).isEqualTo(PASS);
        Scene six = ranked(6);
        assertThat(six.tally(CheckId.GOL_1)).isEqualTo("6/7");
        assertThat(six.of(CheckId.GOL_1).fix()).contains(new Fix.Open(id("Goal F"), null));
        assertThat(ranked(7).of(CheckId.GOL_1).evidence())
                .containsExactly(new Pointer(id("Goal F"), null), new Pointer(id("Goal G"), null));
    }

    private static Scene ranked(int goals) {
        Scene scene = scene();
        for (int i = 0; i < goals; i++) {
            scene.goal("Goal " + (char) ('A' + i), Field.RANK, i + 1);
        }
        return scene;
    }

    @Test
    void aDigitInAStatementIsOne() {
        assertThat(scene().goal("Reach 5 more", Field.RANK, 1).of(CheckId.GOL_1).fix())
                .contains(new Fix.Open(id("Reach 5 more"), Field.STATEMENT));
    }

    @Test
    void aGoalWithoutARankGetsTheLastOneAndOthersMoveUp() {
        Scene scene =
                scene().goal("Trust")
                        .goal("Choice", Field.RANK, 4)
                        .goal("Speed", Field.RANK, 1)
                        .goal("Calm", Field.RANK, 4);
        assertThat(scene.tally(CheckId.GOL_1)).isEqualTo("3/5");
        assertThat(scene.of(CheckId.GOL_1).fix())
                .contains(
                        new Fix.Submit(
                                List.of(
                                        rank("Choice", 2, Value.of(4)),
                                        rank("Calm", 3, Value.of(4)),
                                        rank("Trust", 4, null))));
    }

    private static Operation rank(
            String goal, int rank, @org.jspecify.annotations.Nullable Value before) {
        return new Operation.SetField(id(goal), Field.RANK, Value.of(rank), before);
    }

    @ParameterizedTest
    @CsvSource({"NORTH_STAR, PASS", "CORE, PASS", "SUPPORTING, FAIL", "GUARDRAIL, FAIL"})
    void aGoalNeedsANorthStarOrCoreMetricThroughASignal(Tier tier, CheckStatus status) {
        Scene scene = signalled().metric("kept", tier, Field.SIGNALS, refs("keeps"));
        assertThat(scene.says(CheckId.GOL_2)).isEqualTo(status);
    }

    private static Scene signalled() {
        return scene().goal("Trust")
                .under("Trust", NodeKind.SIGNAL, "keeps", Field.SIGNAL_TEXT, "Keeps it");
    }

    @Test
    void aMetricThatNamesTheGoalAloneDoesNotMeasureItAndIsJoinedToItsSignal() {
        Scene scene = signalled().metric("kept", Tier.CORE, Field.GOALS, refs("Trust"));
        assertThat(scene.of(CheckId.GOL_2).fix())
                .contains(
                        new Fix.Submit(
                                List.of(
                                        new Operation.AddItem(
                                                id("kept"),
                                                Field.SIGNALS,
                                                id("keeps").toString()))));
    }

    @Test
    void whereNoMetricNamesTheGoalOneIsAddedThatDoes() {
        Fix fix = signalled().metric("kept", Tier.CORE).of(CheckId.GOL_2).fix().orElseThrow();
        assertThat(fix)
                .isInstanceOfSatisfying(
                        Fix.Add.class,
                        add ->
                                assertThat(add.values())
                                        .containsEntry(Field.TIER, Value.of(Tier.CORE))
                                        .containsEntry(Field.GOALS, refs("Trust"))
                                        .containsEntry(Field.SIGNALS, refs("keeps")));
    }

    @Test
    void aMetricServesAGoalThroughASignalToo() {
        Scene scene =
                signalled()
                        .metric("kept", Tier.CORE, Field.SIGNALS, refs("keeps"))
                        .metric("star", Tier.NORTH_STAR);
        assertThat(scene.tally(CheckId.GOL_3)).isEqualTo("1/2");
        assertThat(scene.of(CheckId.GOL_3).evidence())
                .containsExactly(new Pointer(id("star"), Field.GOALS));
    }

    @Test
    void betweenSeveralGoalsAPersonChooses() {
        Scene scene = scene().goal("Trust").goal("Choice").metric("kept", Tier.CORE);
        assertThat(scene.of(CheckId.GOL_3).fix()).contains(new Fix.Open(id("kept"), Field.GOALS));
    }

    @Test
    void aRetiredMetricIsNoOrphan() {
        assertThat(
                        scene().metric("kept", Tier.CORE, Field.METRIC_STATE, "RETIRED")
                                .says(CheckId.GOL_3))
                .isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource
    void threeKindsNeedNotBeServed(StakeholderKind kind) {
        boolean excepted =
                switch (kind) {
                    case NON_USER, REGULATOR, INTERNAL -> true;
                    case CUSTOMER, SUPPLIER, PLATFORM, PARTNER, INTERMEDIARY -> false;
                };
        assertThat(scene().stakeholder("one", kind).says(CheckId.STK_1))
                .isEqualTo(excepted ? NOT_APPLICABLE : FAIL);
    }

    @ParameterizedTest
    @CsvSource({"1, NOT_APPLICABLE", "2, FAIL", "3, FAIL"})
    void aStakeholderOfWeightOneNeedNotBeServed(int weight, CheckStatus status) {
        assertThat(
                        scene().stakeholder(
                                        "one",
                                        StakeholderKind.CUSTOMER,
                                        Field.STAKEHOLDER_WEIGHT,
                                        weight)
                                .says(CheckId.STK_1))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH_STAR, PASS",
        "CORE, PASS",
        "SUPPORTING, PASS",
        "GUARDRAIL, FAIL",
        "CONTROL, FAIL"
    })
    void aGuardrailAloneServesNobody(Tier tier, CheckStatus status) {
        Scene scene =
                scene().stakeholder("one", StakeholderKind.CUSTOMER)
                        .metric("kept", tier, Field.SERVES, refs("one"));
        assertThat(scene.says(CheckId.STK_1)).isEqualTo(status);
    }

    @Test
    void whoHasNoMetricAtAllIsNotServedByGuardrailsOnly() {
        Scene scene = GoalProofs.pair(4, Tier.GUARDRAIL);
        assertThat(scene.stakeholder("maker", StakeholderKind.PARTNER).tally(CheckId.STK_2))
                .isEqualTo("1/2");
        assertThat(scene.of(CheckId.STK_2).evidence())
                .containsExactly(new Pointer(id("seller"), null));
    }

    @Test
    void whoHasTheManyMetricsIsNotComparedWithThemselves() {
        Scene scene =
                GoalProofs.pair(4, Tier.GUARDRAIL)
                        .metric("more", Tier.GUARDRAIL, Field.SERVES, refs("buyer"));
        assertThat(scene.tally(CheckId.STK_2)).isEqualTo("0/1");
    }

    @Test
    void aNorthStarKeepsOneFromHavingGuardrailsOnly() {
        Scene scene =
                GoalProofs.pair(4, Tier.GUARDRAIL)
                        .metric("star", Tier.NORTH_STAR, Field.SERVES, refs("seller"));
        assertThat(scene.says(CheckId.STK_2)).isEqualTo(PASS);
    }
}
