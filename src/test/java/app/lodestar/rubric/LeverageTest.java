package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which metric has the largest gap times elasticity: asked through INI-2, as people meet it. */
class LeverageTest {

    /** A north star of 100 and parts with a baseline and a target each. */
    private static Scene star() {
        return scene().metric("star", Tier.NORTH_STAR, Field.BASELINE_VALUE, 100);
    }

    private static Object[] gap(Number baseline, Number target) {
        return new Object[] {
            Field.BASELINE_VALUE,
            baseline,
            Field.TARGET_VALUE,
            target,
            Field.TARGET_KIND,
            "ABSOLUTE"
        };
    }

    /** Whether an initiative at this metric is at one with the most leverage. */
    private static boolean isMost(Scene scene, String metric) {
        String word = "try " + scene.framework().size();
        Scene tried =
                scene.add(
                        NodeKind.INITIATIVE,
                        word,
                        Field.INITIATIVE_TITLE,
                        "Try",
                        Field.MOVES,
                        id(metric));
        CheckStatus status = tried.says(CheckId.INI_2);
        assertThat(status).isIn(PASS, FAIL);
        scene.remove(id(word));
        return status == PASS;
    }

    @Test
    void aTermCountsByItsShareInTheSum() {
        Scene scene =
                star().metric("small", Tier.CORE, gap(20, 30))
                        .metric("large", Tier.CORE, gap(80, 96))
                        .edge("small", "star", EdgeKind.SUM_TERM)
                        .edge("large", "star", EdgeKind.SUM_TERM);
        // 0.5 x 20 / 100 = 0.1 against 0.2 x 80 / 100 = 0.16.
        assertThat(isMost(scene, "large")).isTrue();
        assertThat(isMost(scene, "small")).isFalse();
    }

    @Test
    void equalLeverageIsAnsweredByEither() {
        Scene scene =
                star().metric("one", Tier.CORE, gap(10, 12))
                        .metric("two", Tier.CORE, gap(50, 60))
                        .metric("three", Tier.CORE, gap(50, 59))
                        .edge("one", "star", EdgeKind.FACTOR)
                        .edge("two", "star", EdgeKind.FACTOR)
                        .edge("three", "star", EdgeKind.FACTOR);
        assertThat(isMost(scene, "one")).isTrue();
        assertThat(isMost(scene, "two")).isTrue();
        assertThat(isMost(scene, "three")).isFalse();
    }

    @Test
    void aFallCountsAsMuchAsARise() {
        Scene scene =
                star().metric("rise", Tier.CORE, gap(10, 12))
                        .metric("fall", Tier.CORE, gap(10, 7))
                        .edge("rise", "star", EdgeKind.NUMERATOR)
                        .edge("fall", "star", EdgeKind.DENOMINATOR);
        assertThat(isMost(scene, "fall")).isTrue();
        assertThat(isMost(scene, "rise")).isFalse();
    }

    @Test
    void aRelativeTargetIsItsOwnGap() {
        Scene scene =
                star().metric("share", Tier.CORE, gap(10, 0.3))
                        .change("share", Field.TARGET_KIND, "RELATIVE")
                        .metric("value", Tier.CORE, gap(10, 12.5))
                        .edge("share", "star", EdgeKind.FACTOR)
                        .edge("value", "star", EdgeKind.FACTOR);
        assertThat(isMost(scene, "share")).isTrue();
        assertThat(isMost(scene, "value")).isFalse();
    }

    @Test
    void leverageGoesDownTheTreeAndAddsUpAlongSeveralWays() {
        Scene scene =
                star().metric("left", Tier.CORE, gap(10, 11))
                        .metric("right", Tier.CORE, gap(10, 11.5))
                        .metric("both", Tier.SUPPORTING, gap(10, 11))
                        .edge("left", "star", EdgeKind.FACTOR)
                        .edge("right", "star", EdgeKind.FACTOR)
                        .edge("both", "left", EdgeKind.FACTOR)
                        .edge("both", "right", EdgeKind.FACTOR);
        // 0.1 x (1 + 1) = 0.2 against 0.15.
        assertThat(isMost(scene, "both")).isTrue();
        assertThat(isMost(scene, "right")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void aFactorOfSignMinusOneDivides(int sign, boolean both) {
        Scene scene =
                star().metric("left", Tier.CORE, gap(10, 11))
                        .metric("right", Tier.CORE, gap(10, 11.5))
                        .metric("both", Tier.SUPPORTING, gap(10, 11))
                        .edge("left", "star", EdgeKind.FACTOR)
                        .edge("right", "star", EdgeKind.FACTOR)
                        .edge("both", "left", EdgeKind.FACTOR)
                        .edge("both", "right", EdgeKind.FACTOR, Field.EDGE_SIGN, sign);
        assertThat(isMost(scene, "both")).isEqualTo(both);
        assertThat(isMost(scene, "right")).isEqualTo(!both);
    }

    @ParameterizedTest
    @CsvSource({"SEGMENT", "INFLUENCE", "PEER", "PROTECTS"})
    void ofSegmentsAndInfluenceNothingIsKnown(EdgeKind kind) {
        Scene scene =
                PlanProofs.product()
                        .metric("more", Tier.CORE, gap(10, 90))
                        .edge("more", "star", kind);
        assertThat(isMost(scene, "two")).isTrue();
        assertThat(isMost(scene, "more")).isFalse();
    }

    @Test
    void onlyTheFirstViewOfAMetricCounts() {
        Scene scene =
                PlanProofs.product()
                        .metric("more", Tier.CORE, gap(10, 90))
                        .edge("more", "star", EdgeKind.FACTOR, Field.EDGE_VIEW, "by step");
        assertThat(isMost(scene, "two")).isTrue();
        assertThat(isMost(scene, "more")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 90", "10, 10"})
    void withoutABaselineOrAGapThereIsNone(int baseline, int target) {
        Scene scene =
                PlanProofs.product()
                        .metric("more", Tier.CORE, gap(baseline, target))
                        .edge("more", "star", EdgeKind.FACTOR);
        assertThat(isMost(scene, "more")).isFalse();
    }

    @Test
    void aTermOfAWholeWithoutABaselineHasNone() {
        Scene scene =
                PlanProofs.product()
                        .metric("more", Tier.SUPPORTING, gap(10, 90))
                        .metric("sum", Tier.CORE)
                        .edge("sum", "star", EdgeKind.FACTOR)
                        .edge("more", "sum", EdgeKind.SUM_TERM);
        assertThat(isMost(scene, "more")).isFalse();
        assertThat(isMost(scene.change("sum", Field.BASELINE_VALUE, 20), "more")).isTrue();
    }
}
