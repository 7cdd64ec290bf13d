package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MET-5 asks of each kind of target. */
class TargetChecksTest {

    /** A core metric with a target of a kind, dated as it should be. */
    private static Scene target(String kind) {
        return scene().metric(
                        "kept",
                        Tier.CORE,
                        Field.TARGET_KIND,
                        kind,
                        Field.TARGET_SET_ON,
                        "2026-01-01",
                        Field.TARGET_BY,
                        "2026-06-30");
    }

    private static void expect(Scene scene, @Nullable Field wrong) {
        assertThat(scene.says(CheckId.MET_5)).isEqualTo(wrong == null ? PASS : FAIL);
        if (wrong != null) {
            assertThat(scene.of(CheckId.MET_5).fix()).contains(new Fix.Open(id("kept"), wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH_STAR, FAIL",
        "CORE, FAIL",
        "GUARDRAIL, FAIL",
        "SUPPORTING, NOT_APPLICABLE",
        "CONTROL, NOT_APPLICABLE"
    })
    void threeTiersNeedATarget(Tier tier, CheckStatus status) {
        assertThat(scene().metric("kept", tier).says(CheckId.MET_5)).isEqualTo(status);
    }

    @Test
    void withoutAKindThereIsNoTarget() {
        expect(scene().metric("kept", Tier.CORE, Field.TARGET_VALUE, 5), Field.TARGET_KIND);
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 10, 11, ",
        "INCREASE, 10, 10, TARGET_VALUE",
        "INCREASE, 10, 9, TARGET_VALUE",
        "DECREASE, 10, 9, ",
        "DECREASE, 10, 10, TARGET_VALUE",
        "DECREASE, 10, 11, TARGET_VALUE",
        "HOLD_RANGE, 10, 9, ",
        "HOLD_RANGE, 10, 11, ",
        ", 10, 9, ",
        "INCREASE, , 1, ",
        "INCREASE, 10, , TARGET_VALUE",
        "INCREASE, , , TARGET_VALUE"
    })
    void aValueLiesBeyondTheBaseline(
            @Nullable Direction direction,
            @Nullable Integer baseline,
            @Nullable Integer target,
            @Nullable Field wrong) {
        expect(
                target("ABSOLUTE")
                        .change("kept", Field.DIRECTION, direction)
                        .change("kept", Field.BASELINE_VALUE, baseline)
                        .change("kept", Field.TARGET_VALUE, target),
                wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 10, 0.1, ",
        "INCREASE, 10, 0, TARGET_VALUE",
        "INCREASE, 10, -0.1, TARGET_VALUE",
        "DECREASE, 10, -0.1, ",
        "DECREASE, 10, 0.1, TARGET_VALUE",
        "INCREASE, , 0.1, ",
        "DECREASE, , 0.1, TARGET_VALUE",
        "INCREASE, 10, , TARGET_VALUE",
        "INCREASE, -10, -0.1, ",
        "INCREASE, 0, 0.1, TARGET_VALUE"
    })
    void aShareOfTheBaselineGoesTheRightWay(
            Direction direction,
            @Nullable Integer baseline,
            @Nullable Double share,
            @Nullable Field wrong) {
        expect(
                target("RELATIVE")
                        .change("kept", Field.DIRECTION, direction)
                        .change("kept", Field.BASELINE_VALUE, baseline)
                        .change("kept", Field.TARGET_VALUE, share),
                wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD_RANGE, 10, , , TARGET_LOW",
        "HOLD_RANGE, 10, 5, , ",
        "HOLD_RANGE, 10, , 5, ",
        "HOLD_RANGE, 10, 5, 6, ",
        "HOLD_RANGE, 10, 6, 6, TARGET_HIGH",
        "HOLD_RANGE, 10, 7, 6, TARGET_HIGH",
        "INCREASE, 10, 9, 11, ",
        "INCREASE, 10, 5, 10, TARGET_HIGH",
        "INCREASE, 10, 5, , ",
        "DECREASE, 10, 9, 11, ",
        "DECREASE, 10, 10, 15, TARGET_LOW",
        "DECREASE, 10, , 15, "
    })
    void aRangeHoldsTogetherAndItsFarEndLiesBeyondTheBaseline(
            Direction direction,
            int baseline,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Field wrong) {
        expect(
                target("RANGE")
                        .change("kept", Field.DIRECTION, direction)
                        .change("kept", Field.BASELINE_VALUE, baseline)
                        .change("kept", Field.TARGET_LOW, low)
                        .change("kept", Field.TARGET_HIGH, high),
                wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 10, ",
        "0, 10, ",
        "-0.1, 10, TARGET_MARGIN",
        ", 10, TARGET_MARGIN",
        "0.5, , BASELINE_VALUE"
    })
    void aMarginIsNotNegativeAndHasABaselineToBeMeasuredFrom(
            @Nullable Double margin, @Nullable Integer baseline, @Nullable Field wrong) {
        expect(
                target("NON_INFERIOR")
                        .change("kept", Field.BASELINE_VALUE, baseline)
                        .change("kept", Field.TARGET_MARGIN, margin),
                wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-02, ", "2026-01-01, 2026-01-01, TARGET_BY",
        "2026-01-02, 2026-01-01, TARGET_BY", "2026-01-01, , TARGET_BY",
        ", 2026-01-01, TARGET_SET_ON", ", , TARGET_BY"
    })
    void itIsDatedAfterItWasSet(
            @Nullable String setOn, @Nullable String by, @Nullable Field wrong) {
        expect(
                target("ABSOLUTE")
                        .change("kept", Field.TARGET_VALUE, 5)
                        .change("kept", Field.TARGET_SET_ON, setOn)
                        .change("kept", Field.TARGET_BY, by),
                wrong);
    }

    @Test
    void whatIsRetiredHasNoTargetToMeet() {
        assertThat(
                        target("ABSOLUTE")
                                .change("kept", Field.METRIC_STATE, "RETIRED")
                                .says(CheckId.MET_5))
                .isEqualTo(NOT_APPLICABLE);
    }
}
