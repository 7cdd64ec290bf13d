package app.lodestar.scoring;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.TargetKind;
import java.util.Optional;

/**
 * Between what a value has to stay; an end where nothing stops it is infinite.
 *
 * @param low not above {@code high}
 */
public record Fence(double low, double high) {

    public Fence {
        if (!(low <= high) || (Double.isInfinite(low) && Double.isInfinite(high))) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    static Optional<Fence> between(double low, double high) {
        return low <= high && !(Double.isInfinite(low) && Double.isInfinite(high))
                ? Optional.of(new Fence(low, high))
                : Optional.empty();
    }

    /** The limit of a guardrail or a control: its breach; without one, what its target allows. */
    static Optional<Fence> limit(Node metric) {
        Optional<Fence> breach = of(metric, Field.BREACH, Field.BREACH_LOW, Field.BREACH_HIGH);
        return breach.isPresent() ? breach : target(metric);
    }

    /** Where a guardrail warns; empty when it does not. */
    static Optional<Fence> warning(Node metric) {
        return of(metric, Field.WARN, Field.WARN_LOW, Field.WARN_HIGH);
    }

    private static Optional<Fence> of(Node metric, Field one, Field lowEnd, Field highEnd) {
        double at = Numbers.of(metric, one).orElse(Double.NaN);
        return switch (direction(metric).orElse(null)) {
            case INCREASE -> from(at);
            case DECREASE -> upTo(at);
            case HOLD_RANGE ->
                    between(
                            Numbers.of(metric, lowEnd).orElse(Double.NEGATIVE_INFINITY),
                            Numbers.of(metric, highEnd).orElse(Double.POSITIVE_INFINITY));
            case null -> Optional.empty();
        };
    }

    private static Optional<Fence> target(Node metric) {
        double value = Numbers.of(metric, Field.TARGET_VALUE).orElse(Double.NaN);
        double from = Numbers.of(metric, Field.BASELINE_VALUE).orElse(Double.NaN);
        double margin = Numbers.of(metric, Field.TARGET_MARGIN).orElse(Double.NaN);
        return switch (metric.choice(Field.TARGET_KIND, TargetKind.class).orElse(null)) {
            case ABSOLUTE -> ofTarget(metric, value, value);
            case RELATIVE -> ofTarget(metric, from * (1 + value), from * (1 + value));
            case NON_INFERIOR -> ofTarget(metric, from - margin, from + margin);
            case RANGE ->
                    between(
                            Numbers.of(metric, Field.TARGET_LOW).orElse(Double.NEGATIVE_INFINITY),
                            Numbers.of(metric, Field.TARGET_HIGH).orElse(Double.POSITIVE_INFINITY));
            case null -> Optional.empty();
        };
    }

    private static Optional<Fence> ofTarget(Node metric, double low, double high) {
        return switch (direction(metric).orElse(null)) {
            case INCREASE -> from(low);
            case DECREASE -> upTo(high);
            case HOLD_RANGE -> between(low, high);
            case null -> Optional.empty();
        };
    }

    private static Optional<Fence> from(double low) {
        return between(low, Double.POSITIVE_INFINITY);
    }

    private static Optional<Fence> upTo(double high) {
        return between(Double.NEGATIVE_INFINITY, high);
    }

    private static Optional<Direction> direction(Node metric) {
        return metric.choice(Field.DIRECTION, Direction.class);
    }

    /** Whether a value lies within, ends included. */
    boolean holds(double x) {
        return x >= low && x <= high;
    }

    /** Whether a whole interval lies beyond one and the same end. */
    boolean isWhollyLeft(Uncertainty.Interval interval) {
        return interval.high() < low || interval.low() > high;
    }
}
