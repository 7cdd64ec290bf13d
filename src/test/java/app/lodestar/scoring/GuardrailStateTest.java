package app.lodestar.scoring;

import static app.lodestar.scoring.ScoreCase.interval;
import static app.lodestar.scoring.ScoreCase.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Node;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Value;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailStateTest {

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.2, 1.8, SAFE",
        "1.9, 1.7, 2.1, SAFE",
        "2.0, 1.8, 2.2, SAFE",
        "2.1, 1.9, 2.3, AT_RISK",
        "2.2, 2.0, 2.4, AT_RISK",
        "2.5, 2.2, 2.8, BREACH"
    })
    void whatMustStayBelowBreachesAbove(
            double value, double low, double high, GuardrailState state) {
        Fence fence = limit(Direction.DECREASE, Map.of(Field.BREACH, number(2)));
        assertThat(GuardrailState.of(fence, value, interval(low, high), false)).isEqualTo(state);
        Fence mirrored = limit(Direction.INCREASE, Map.of(Field.BREACH, number(-2)));
        assertThat(GuardrailState.of(mirrored, -value, interval(-high, -low), false))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.22, 0.28, SAFE",
        "0.31, 0.29, 0.33, AT_RISK",
        "0.19, 0.17, 0.21, AT_RISK",
        "0.33, 0.31, 0.35, BREACH",
        "0.15, 0.12, 0.18, BREACH"
    })
    void aRangeBreachesOnBothSides(double value, double low, double high, GuardrailState state) {
        Fence fence =
                limit(
                        Direction.HOLD_RANGE,
                        Map.of(Field.BREACH_LOW, number(0.2), Field.BREACH_HIGH, number(0.3)));
        assertThat(GuardrailState.of(fence, value, interval(low, high), false)).isEqualTo(state);
    }

    @Test
    void nonInferiorityThatIsNotShownIsARisk() {
        Fence fence = limit(Direction.HOLD_RANGE, Map.of(Field.BREACH_LOW, number(0.985)));
        assertThat(GuardrailState.of(fence, 0.988, interval(0.982, 0.994), true))
                .isEqualTo(GuardrailState.AT_RISK);
        assertThat(GuardrailState.of(fence, 0.992, interval(0.986, 0.998), true))
                .isEqualTo(GuardrailState.SAFE);
        assertThat(GuardrailState.of(fence, 0.98, interval(0.976, 0.984), true))
                .isEqualTo(GuardrailState.BREACH);
    }

    @Test
    void withoutAnIntervalNothingIsBreachedAndNothingShown() {
        Fence fence = limit(Direction.DECREASE, Map.of(Field.BREACH, number(2)));
        Uncertainty none = Uncertainty.undefined(Why.Code.VARIANCE_0);
        assertThat(GuardrailState.of(fence, 1, none, false)).isEqualTo(GuardrailState.SAFE);
        assertThat(GuardrailState.of(fence, 3, none, false)).isEqualTo(GuardrailState.AT_RISK);
        assertThat(GuardrailState.of(fence, 1, none, true)).isEqualTo(GuardrailState.AT_RISK);
    }

    @Test
    void withoutABreachTheTargetIsTheLimit() {
        Map<Field, Value> kept =
                Map.of(
                        Field.TARGET_KIND, Value.of(TargetKind.NON_INFERIOR),
                        Field.BASELINE_VALUE, number(1),
                        Field.TARGET_MARGIN, number(0.25));
        assertThat(limit(Direction.INCREASE, kept))
                .isEqualTo(new Fence(0.75, Double.POSITIVE_INFINITY));
        assertThat(limit(Direction.DECREASE, kept))
                .isEqualTo(new Fence(Double.NEGATIVE_INFINITY, 1.25));
        assertThat(limit(Direction.HOLD_RANGE, kept)).isEqualTo(new Fence(0.75, 1.25));
        Map<Field, Value> range =
                Map.of(
                        Field.TARGET_KIND, Value.of(TargetKind.RANGE),
                        Field.TARGET_HIGH, number(0.7));
        assertThat(limit(Direction.HOLD_RANGE, range))
                .isEqualTo(new Fence(Double.NEGATIVE_INFINITY, 0.7));
        assertThat(Fence.limit(metric(Direction.DECREASE, Map.of()))).isEmpty();
        assertThat(
                        Fence.limit(
                                metric(
                                        Direction.HOLD_RANGE,
                                        Map.of(
                                                Field.BREACH_LOW, number(2),
                                                Field.BREACH_HIGH, number(1)))))
                .isEmpty();
    }

    private static Fence limit(Direction direction, Map<Field, Value> values) {
        return Fence.limit(metric(direction, values)).orElseThrow();
    }

    private static Node metric(Direction direction, Map<Field, Value> values) {
        Map<Field, Value> all = new HashMap<>(values);
        all.put(Field.DIRECTION, Value.of(direction));
        return FrameworkBuilder.aFramework()
                .withMetric("metric", all)
                .build()
                .node(ScoreCase.id("metric"));
    }
}
