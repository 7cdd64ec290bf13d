package app.lodestar.scoring;

import static app.lodestar.scoring.ScoreCase.interval;
import static app.lodestar.scoring.ScoreCase.number;
import static app.lodestar.scoring.ScoreCase.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Value;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void theWayGoesUpOrDown() {
        assertThat(share(way(10, 20), 12.5)).isEqualTo(0.25);
        assertThat(share(way(20, 10), 12.5)).isEqualTo(0.75);
        assertThat(goal(way(20, 10)).isMet(10, interval(9, 11))).contains(true);
        assertThat(goal(way(20, 10)).isMet(10.1, interval(9, 11))).contains(false);
        assertThat(goal(way(10, 20)).chance(20, interval(18, 22))).hasValue(0.5);
        assertThat(goal(way(20, 10)).chance(9, interval(8, 10)).orElse(0)).isGreaterThan(0.97);
    }

    @Test
    void theEndsAreTheImageOfTheInterval() {
        Attainment down = goal(way(20, 10)).attainment(12, interval(9, 15)).orElseThrow();
        assertThat(down).isEqualTo(new Attainment(0.8, 0.8, 0.5, 1));
        Attainment past = goal(way(10, 20)).attainment(25, interval(24, 26)).orElseThrow();
        assertThat(past).isEqualTo(new Attainment(1.5, 1, 1, 1));
        Attainment behind = goal(way(10, 20)).attainment(5, interval(4, 6)).orElseThrow();
        assertThat(behind).isEqualTo(new Attainment(-0.5, 0, 0, 0));
    }

    @Test
    void aRelativeTargetIsAShareOfTheBaseline() {
        assertThat(share(target(TargetKind.RELATIVE, 200, 0.1), 210)).isCloseTo(0.5, within(1e-9));
        assertThat(why(target(TargetKind.RELATIVE, Double.NaN, 0.1)))
                .isEqualTo(Why.Code.NO_BASELINE);
    }

    @Test
    void aRangeFallsAwayAsFarAsItsToleranceReaches() {
        Map<Field, Value> held = range(38, 55);
        assertThat(share(held, 45)).isEqualTo(1);
        assertThat(share(held, 38)).isEqualTo(1);
        assertThat(share(held, 38 - 8.5 / 2)).isEqualTo(0.5);
        assertThat(share(held, 55 + 17)).isEqualTo(-1);
        held.put(Field.BREACH_HIGH, number(57));
        assertThat(share(held, 56)).isEqualTo(0.5);
        Attainment across = goal(held).attainment(56, interval(54, 58)).orElseThrow();
        assertThat(across).isEqualTo(new Attainment(0.5, 0.5, 0, 1));
        assertThat(goal(held).isMet(56, interval(54, 58))).contains(false);
        assertThat(goal(held).chance(46.5, interval(46, 47)).orElse(0)).isGreaterThan(0.999);
    }

    @Test
    void anOpenRangeNeedsABreachOrABaselineToFallAwayTo() {
        Map<Field, Value> held = range(0.9, Double.NaN);
        assertThat(why(held)).isEqualTo(Why.Code.NO_TOLERANCE);
        assertThat(goal(held).isMet(0.95, interval(0.9, 1))).contains(true);
        held.put(Field.BASELINE_VALUE, number(0.8));
        assertThat(share(held, 0.85)).isCloseTo(0.5, within(1e-9));
        held.put(Field.BREACH_LOW, number(0.88));
        assertThat(share(held, 0.89)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void nonInferiorityMustBeShownByTheWholeInterval() {
        Map<Field, Value> kept = new HashMap<>(target(TargetKind.NON_INFERIOR, 1, Double.NaN));
        kept.put(Field.TARGET_MARGIN, number(0.1));
        assertThat(share(kept, 1)).isEqualTo(1);
        assertThat(share(kept, 0.95)).isCloseTo(0.5, within(1e-9));
        assertThat(goal(kept).isMet(0.95, interval(0.92, 0.98))).contains(true);
        assertThat(goal(kept).isMet(0.95, interval(0.88, 1.02))).contains(false);
        assertThat(goal(kept).isMet(0.95, Uncertainty.undefined(Why.Code.VARIANCE_0)))
                .contains(false);
    }

    @Test
    void whatHasNoWaySaysWhy() {
        assertThat(why(Map.of())).isEqualTo(Why.Code.NO_TARGET);
        assertThat(why(way(5, 5))).isEqualTo(Why.Code.BASELINE_IS_TARGET);
        Map<Field, Value> bare = way(5, 10);
        bare.remove(Field.BASELINE_VALUE);
        assertThat(why(bare)).isEqualTo(Why.Code.NO_BASELINE);
        assertThat(goal(bare).isMet(11, interval(10, 12))).contains(true);
        assertThat(goal(bare).attainment(11, interval(10, 12))).isEmpty();
    }

    private static Map<Field, Value> target(TargetKind kind, double baseline, double value) {
        Map<Field, Value> values = new HashMap<>();
        values.put(Field.TARGET_KIND, Value.of(kind));
        values.put(Field.DIRECTION, Value.of(Direction.INCREASE));
        put(values, Field.BASELINE_VALUE, baseline);
        put(values, Field.TARGET_VALUE, value);
        return values;
    }

    private static Map<Field, Value> range(double low, double high) {
        Map<Field, Value> values = new HashMap<>();
        values.put(Field.TARGET_KIND, Value.of(TargetKind.RANGE));
        values.put(Field.DIRECTION, Value.of(Direction.HOLD_RANGE));
        put(values, Field.TARGET_LOW, low);
        put(values, Field.TARGET_HIGH, high);
        return values;
    }

    private static void put(Map<Field, Value> values, Field field, double number) {
        if (!Double.isNaN(number)) {
            values.put(field, number(number));
        }
    }

    private static double share(Map<Field, Value> values, double x) {
        return goal(values).share(x).orElseThrow();
    }

    private static Why.Code why(Map<Field, Value> values) {
        return goal(values).noWay().orElseThrow().code();
    }

    private static Goal goal(Map<Field, Value> values) {
        return Goal.of(
                FrameworkBuilder.aFramework()
                        .withMetric("metric", values)
                        .build()
                        .node(ScoreCase.id("metric")));
    }
}
