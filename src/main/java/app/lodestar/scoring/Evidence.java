package app.lodestar.scoring;

/** What a value rests on, as far as an interval around it needs to know. */
public sealed interface Evidence {

    /** Nothing that an interval could be made from. */
    record None() implements Evidence {}

    /** A count of independent rows. */
    record Events(long count) implements Evidence {}

    /** A sum over units, such as the rows or the users that have one. */
    record Total(Moments moments) implements Evidence {}

    /** A mean over units. */
    record Mean(Moments moments) implements Evidence {}

    /** A part of a whole, of rows or of keys. */
    record Proportion(long part, long whole) implements Evidence {}

    /** A ratio of two sums over the same units. */
    record Ratio(RatioMoments moments) implements Evidence {}

    /**
     * A quantile, between two of the n values it was taken from.
     *
     * @param units how many independent units the values are of
     * @param level over 0 and under 1
     * @param clustering over 0; 1 where every value is a unit, see {@link QuantileRanks}
     * @param lower the value at the lower of {@link QuantileRanks}; NaN where there is none
     * @param upper the value at the upper of them; NaN where there is none
     */
    record Quantile(long n, long units, double level, double clustering, double lower, double upper)
            implements Evidence {}

    /** A value that is another one times a constant, plus a constant. */
    record Scaled(Evidence of, double times, double plus) implements Evidence {}
}
