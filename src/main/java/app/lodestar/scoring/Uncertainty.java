package app.lodestar.scoring;

/** How far a measured value may be from the true one: an interval, or why there is none. */
public sealed interface Uncertainty {

    /**
     * A two-sided 95 % interval in the unit of the value.
     *
     * @param low its lower end, finite
     * @param high its upper end, finite, not below {@code low}
     * @param standardError the spread of the estimate, finite and above 0
     */
    record Interval(double low, double high, double standardError) implements Uncertainty {
        public Interval {
            if (!(low <= high) || !(standardError > 0)) {
                throw new IllegalArgumentException(low + " to " + high + ", " + standardError);
            }
            if (Double.isInfinite(low + high + standardError)) {
                throw new IllegalArgumentException("not finite: " + low + " to " + high);
            }
        }
    }

    /** There is no interval. */
    record Undefined(Why why) implements Uncertainty {}

    static Undefined undefined(Why.Code code, String... details) {
        return new Undefined(Why.of(code, details));
    }
}
