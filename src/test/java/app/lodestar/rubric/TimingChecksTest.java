package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.TreeProofs.leaves;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What TIM-1 and TIM-2 ask, at their boundaries. */
class TimingChecksTest {

    private static Scene pair() {
        return scene().metric("kept", Tier.CORE, Field.TIMING, "LAGGING")
                .metric("tried", Tier.GUARDRAIL, Field.TIMING, "LEADING");
    }

    @ParameterizedTest
    @CsvSource({
        "SUM_TERM, PASS",
        "FACTOR, PASS",
        "NUMERATOR, PASS",
        "DENOMINATOR, PASS",
        "SEGMENT, PASS",
        "INFLUENCE, PASS",
        "PEER, FAIL",
        "PROTECTS, FAIL"
    })
    void belowIsWhatAMetricRestsOn(EdgeKind kind, CheckStatus status) {
        assertThat(pair().edge("tried", "kept", kind).says(CheckId.TIM_1)).isEqualTo(status);
        assertThat(pair().edge("kept", "tried", kind).says(CheckId.TIM_1)).isEqualTo(FAIL);
    }

    @Test
    void belowIsAlsoWhatStandsDeeperInTheOutline() {
        Scene scene =
                scene().metric("kept", Tier.CORE, Field.TIMING, "LAGGING")
                        .metricUnder("kept", "seen", Tier.CORE, Field.TIMING, "COINCIDENT")
                        .metricUnder("seen", "tried", Tier.SUPPORTING, Field.TIMING, "LEADING");
        assertThat(scene.says(CheckId.TIM_1)).isEqualTo(PASS);
        assertThat(scene.change("tried", Field.METRIC_STATE, "RETIRED").says(CheckId.TIM_1))
                .isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "CORE, LAGGING, FAIL", "CORE, COINCIDENT, NOT_APPLICABLE",
        "NORTH_STAR, LAGGING, NOT_APPLICABLE", "SUPPORTING, LAGGING, NOT_APPLICABLE"
    })
    void onlyLaggingCoreMetricsNeedOne(Tier tier, String timing, CheckStatus status) {
        assertThat(scene().metric("kept", tier, Field.TIMING, timing).says(CheckId.TIM_1))
                .isEqualTo(status);
    }

    @Test
    void aLeadingMetricIsMadeUnderTheLaggingOne() {
        assertThat(pair().of(CheckId.TIM_1).fix())
                .contains(
                        new Fix.Add(
                                NodeKind.METRIC,
                                id("kept"),
                                Map.of(
                                        Field.TIER,
                                        Value.of(Tier.SUPPORTING),
                                        Field.TIMING,
                                        Value.of("LEADING")),
                                Field.NAME));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, PASS",
        "2, 2, FAIL",
        "6, 4, PASS",
        "59, 41, FAIL",
        "60, 40, PASS",
        "1, 0, PASS",
        "0, 1, FAIL",
        "21, 14, PASS"
    })
    void sixtyPerCentOfTheLeavesAreInReach(int inReach, int outside, CheckStatus status) {
        assertThat(leaves(inReach, outside).says(CheckId.TIM_2)).isEqualTo(status);
    }

    @Test
    void sharedIsInReachAndUnsaidIsNot() {
        assertThat(
                        leaves(0, 1)
                                .change("leaf_0", Field.CONTROLLABILITY, "SHARED")
                                .says(CheckId.TIM_2))
                .isEqualTo(PASS);
        assertThat(leaves(1, 0).change("leaf_0", Field.CONTROLLABILITY, null).says(CheckId.TIM_2))
                .isEqualTo(FAIL);
    }

    @Test
    void allLeavesOutOfReachAreNamedAndTheFirstIsOpened() {
        CheckResult result = leaves(1, 2).of(CheckId.TIM_2);
        assertThat(result.fix()).contains(new Fix.Open(id("leaf_1"), Field.CONTROLLABILITY));
        assertThat(result.evidence())
                .containsExactly(
                        new Pointer(id("leaf_1"), Field.CONTROLLABILITY),
                        new Pointer(id("leaf_2"), Field.CONTROLLABILITY));
    }

    @ParameterizedTest
    @CsvSource({"SUM_TERM, PASS", "INFLUENCE, PASS", "PEER, FAIL", "PROTECTS, FAIL"})
    void aMetricOnWhichAnotherRestsIsNoLeaf(EdgeKind kind, CheckStatus status) {
        assertThat(leaves(1, 1).edge("leaf_0", "leaf_1", kind).says(CheckId.TIM_2))
                .isEqualTo(status);
    }

    @Test
    void aGuardrailBelowLeavesAMetricALeafAndSoDoesNothingInTheTree() {
        Scene scene =
                leaves(0, 1)
                        .metric("guard", Tier.GUARDRAIL, Field.CONTROLLABILITY, "TEAM")
                        .edge("guard", "leaf_0", EdgeKind.INFLUENCE);
        assertThat(scene.says(CheckId.TIM_2)).isEqualTo(FAIL);
        assertThat(scene().metric("guard", Tier.CONTROL).says(CheckId.TIM_2))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void whatStandsUnderAMetricInTheOutlineIsItsLeaf() {
        Scene scene =
                scene().metric("star", Tier.NORTH_STAR, Field.CONTROLLABILITY, "EXTERNAL")
                        .metricUnder(
                                "star", "tried", Tier.SUPPORTING, Field.CONTROLLABILITY, "TEAM");
        assertThat(scene.says(CheckId.TIM_2)).isEqualTo(PASS);
    }
}
