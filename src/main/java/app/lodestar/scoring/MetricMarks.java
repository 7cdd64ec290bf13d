package app.lodestar.scoring;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The lines that the values of a metric are held against, in its stored unit.
 *
 * @param baseline where it started; empty when not stated
 * @param target what must be passed; empty when there is none or it is a range
 * @param range the target as a range; an open end is infinite
 * @param limit of a guardrail or control
 */
public record MetricMarks(
        OptionalDouble baseline,
        OptionalDouble target,
        Optional<Fence> range,
        Optional<Fence> limit) {

    /** The lines of a metric; a limit only for what has no weight of its own. */
    public static MetricMarks of(Node metric, boolean isGoal) {
        Goal goal = Goal.of(metric);
        return new MetricMarks(
                Numbers.of(metric, Field.BASELINE_VALUE),
                goal instanceof Goal.Way way && isGoal
                        ? OptionalDouble.of(way.line())
                        : OptionalDouble.empty(),
                isGoal ? range(goal) : Optional.empty(),
                isGoal ? Optional.empty() : Fence.limit(metric));
    }

    private static Optional<Fence> range(Goal goal) {
        return switch (goal) {
            case Goal.Range range -> Fence.between(range.low(), range.high());
            case Goal.Bounds bounds -> Fence.between(bounds.low(), bounds.high());
            case Goal.Way _, Goal.None _ -> Optional.empty();
        };
    }
}
