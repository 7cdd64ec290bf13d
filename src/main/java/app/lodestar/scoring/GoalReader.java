package app.lodestar.scoring;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.TargetKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what a metric is to reach from its baseline, target and thresholds. */
final class GoalReader {
    private final Node metric;
    private final OptionalDouble baseline;

    GoalReader(Node metric) {
        this.metric = metric;
        this.baseline = number(Field.BASELINE_VALUE);
    }

    Goal read() {
        return switch (kind().orElse(null)) {
            case ABSOLUTE -> absolute();
            case RELATIVE -> relative();
            case RANGE ->
                    range(
                            number(Field.TARGET_LOW).orElse(Double.NEGATIVE_INFINITY),
                            number(Field.TARGET_HIGH).orElse(Double.POSITIVE_INFINITY));
            case NON_INFERIOR -> nonInferior();
            case null -> Goal.none(Why.Code.NO_TARGET);
        };
    }

    private Optional<TargetKind> kind() {
        Optional<TargetKind> stated = metric.choice(Field.TARGET_KIND, TargetKind.class);
        if (stated.isPresent()) {
            return stated;
        }
        if (number(Field.TARGET_VALUE).isPresent()) {
            return Optional.of(TargetKind.ABSOLUTE);
        }
        boolean range =
                number(Field.TARGET_LOW).isPresent() || number(Field.TARGET_HIGH).isPresent();
        return range ? Optional.of(TargetKind.RANGE) : Optional.empty();
    }

    private Goal absolute() {
        OptionalDouble target = number(Field.TARGET_VALUE);
        if (target.isEmpty()) {
            return Goal.none(Why.Code.NO_TARGET);
        }
        double to = target.getAsDouble();
        return isHeld() ? range(to, to) : way(to);
    }

    private Goal relative() {
        OptionalDouble change = number(Field.TARGET_VALUE);
        if (change.isEmpty()) {
            return Goal.none(Why.Code.NO_TARGET);
        }
        return baseline.isEmpty()
                ? Goal.none(Why.Code.NO_BASELINE)
                : way(baseline.getAsDouble() * (1 + change.getAsDouble()));
    }

    private Goal way(double to) {
        if (baseline.isPresent()) {
            double from = baseline.getAsDouble();
            return from == to
                    ? Goal.none(Why.Code.BASELINE_IS_TARGET)
                    : new Goal.Way(from, to, to, false);
        }
        Why why = Why.of(Why.Code.NO_BASELINE);
        return switch (direction().orElse(null)) {
            case INCREASE -> new Goal.Bounds(to, Double.POSITIVE_INFINITY, why);
            case DECREASE -> new Goal.Bounds(Double.NEGATIVE_INFINITY, to, why);
            case HOLD_RANGE -> new Goal.Bounds(to, to, why);
            case null -> Goal.none(Why.Code.NO_DIRECTION);
        };
    }

    private Goal nonInferior() {
        double margin = number(Field.TARGET_MARGIN).orElse(0);
        if (baseline.isEmpty() || !(margin > 0)) {
            return Goal.none(baseline.isEmpty() ? Why.Code.NO_BASELINE : Why.Code.NO_MARGIN);
        }
        double from = baseline.getAsDouble();
        return switch (direction().orElse(null)) {
            case INCREASE -> new Goal.Way(from - margin, from, from - margin, true);
            case DECREASE -> new Goal.Way(from + margin, from, from + margin, true);
            case HOLD_RANGE -> held(from, margin);
            case null -> Goal.none(Why.Code.NO_DIRECTION);
        };
    }

    /** Held no worse than the baseline, on the side that has a bound, or on both. */
    private Goal held(double from, double margin) {
        boolean low = bounds(Field.TARGET_LOW, Field.BREACH_LOW, Field.WARN_LOW);
        boolean high = bounds(Field.TARGET_HIGH, Field.BREACH_HIGH, Field.WARN_HIGH);
        if (low == high) {
            return new Goal.Range(from, from, margin, margin);
        }
        return low
                ? new Goal.Way(from - margin, from, from - margin, true)
                : new Goal.Way(from + margin, from, from + margin, true);
    }

    private boolean bounds(Field... fields) {
        return Arrays.stream(fields).anyMatch(f -> number(f).isPresent());
    }

    private Goal range(double low, double high) {
        if ((Double.isInfinite(low) && Double.isInfinite(high)) || low > high) {
            return Goal.none(Why.Code.NO_TARGET);
        }
        double below =
                tolerance(
                        low,
                        low - number(Field.BREACH_LOW).orElse(low),
                        low - baseline.orElse(low),
                        high - low);
        double above =
                tolerance(
                        high,
                        number(Field.BREACH_HIGH).orElse(high) - high,
                        baseline.orElse(high) - high,
                        high - low);
        return below > 0 && above > 0
                ? new Goal.Range(low, high, below, above)
                : new Goal.Bounds(low, high, Why.of(Why.Code.NO_TOLERANCE));
    }

    /**
     * How far beyond an end nothing is left: as far as the breach; else as far as a baseline that
     * lies beyond it; else half the range. 0 where none of these is there.
     */
    private static double tolerance(double end, double toBreach, double toBaseline, double width) {
        if (Double.isInfinite(end)) {
            return Double.POSITIVE_INFINITY; // nothing lies beyond it
        }
        if (toBreach > 0) {
            return toBreach;
        }
        return toBaseline > 0 ? toBaseline : Double.isInfinite(width) ? 0 : width / 2;
    }

    private boolean isHeld() {
        return direction().filter(d -> d == Direction.HOLD_RANGE).isPresent();
    }

    private Optional<Direction> direction() {
        return metric.choice(Field.DIRECTION, Direction.class);
    }

    private OptionalDouble number(Field field) {
        return Numbers.of(metric, field);
    }
}
