package app.lodestar.scoring;

import app.lodestar.framework.Node;
import app.lodestar.scoring.Uncertainty.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a metric is to reach, as numbers in its stored unit. */
sealed interface Goal {

    /**
     * The way from one value to another, up or down; for non-inferiority from the limit to the
     * baseline, so that all of the margin left is 1.
     *
     * @param from not {@code to}
     * @param line what must be passed to have met it
     * @param shown whether the whole interval must have passed it, not the estimate alone
     */
    record Way(double from, double to, double line, boolean shown) implements Goal {
        boolean isUpwards() {
            return to > from;
        }
    }

    /**
     * A range to stay in; an open end is infinite.
     *
     * @param below the distance under {@code low} at which nothing is left, above 0
     * @param above the distance over {@code high} at which nothing is left, above 0
     */
    record Range(double low, double high, double below, double above) implements Goal {}

    /** Only met or not: within the bounds, of which one may be infinite; {@code why} no more. */
    record Bounds(double low, double high, Why why) implements Goal {}

    /** Nothing to reach. */
    record None(Why why) implements Goal {}

    static Goal of(Node metric) {
        return new GoalReader(metric).read();
    }

    static None none(Why.Code code) {
        return new None(Why.of(code));
    }

    /** Why no share of a way can be had; empty when it can. */
    default Optional<Why> noWay() {
        return switch (this) {
            case Way _, Range _ -> Optional.empty();
            case Bounds bounds -> Optional.of(bounds.why);
            case None none -> Optional.of(none.why);
        };
    }

    /** The share of the way, unclipped; empty where only met or not can be said. */
    default OptionalDouble share(double x) {
        return switch (this) {
            case Way way -> OptionalDouble.of((x - way.from) / (way.to - way.from));
            case Range range ->
                    OptionalDouble.of(
                            x < range.low
                                    ? 1 - (range.low - x) / range.below
                                    : x > range.high ? 1 - (x - range.high) / range.above : 1);
            case Bounds _, None _ -> OptionalDouble.empty();
        };
    }

    /** The attainment of a value; the ends are the image of its interval. */
    default Optional<Attainment> attainment(double x, Uncertainty uncertainty) {
        OptionalDouble share = share(x);
        if (share.isEmpty()) {
            return Optional.empty();
        }
        double clipped = Attainment.clip(share.getAsDouble());
        double low = 0;
        double high = 1;
        if (uncertainty instanceof Interval interval) {
            double one = Attainment.clip(share(interval.low()).orElseThrow());
            double other = Attainment.clip(share(interval.high()).orElseThrow());
            low = Math.min(clipped, Math.min(one, other));
            high = reachesInto(interval) ? 1 : Math.max(clipped, Math.max(one, other));
        }
        return Optional.of(new Attainment(share.getAsDouble(), clipped, low, high));
    }

    private boolean reachesInto(Interval interval) {
        return this instanceof Range range
                && interval.low() <= range.high
                && interval.high() >= range.low;
    }

    /** Whether the value is where it is to be; empty where nothing is to be reached. */
    default Optional<Boolean> isMet(double x, Uncertainty uncertainty) {
        return switch (this) {
            case Way(double _, double _, double line, boolean shown) -> {
                boolean up = isUp();
                if (!shown) {
                    yield Optional.of(up ? x >= line : x <= line);
                }
                yield Optional.of(
                        uncertainty instanceof Interval interval
                                && (up ? interval.low() >= line : interval.high() <= line));
            }
            case Range(double low, double high, double _, double _) ->
                    Optional.of(x >= low && x <= high);
            case Bounds(double low, double high, Why _) -> Optional.of(x >= low && x <= high);
            case None _ -> Optional.empty();
        };
    }

    private boolean isUp() {
        return this instanceof Way way && way.isUpwards();
    }

    /** P(met) = Φ((x − t)/se) with the sign of the way; empty without an interval or a goal. */
    default OptionalDouble chance(double x, Uncertainty uncertainty) {
        if (!(uncertainty instanceof Interval interval)) {
            return OptionalDouble.empty();
        }
        double error = interval.standardError();
        return switch (this) {
            case Way way ->
                    OptionalDouble.of(
                            Normal.below((x - way.line) / error * (way.isUpwards() ? 1 : -1)));
            case Range range -> OptionalDouble.of(inside(x, error, range.low, range.high));
            case Bounds bounds -> OptionalDouble.of(inside(x, error, bounds.low, bounds.high));
            case None _ -> OptionalDouble.empty();
        };
    }

    private static double inside(double x, double error, double low, double high) {
        return Attainment.clip(Normal.below((high - x) / error) - Normal.below((low - x) / error));
    }
}
