package app.lodestar.scoring;

/** What a value rests on, as far as an interval around it needs to know. */
public sealed interface Evidence {

    /** Nothing that an interval could be made from. */
    record None() implements Evidence {}

    /** A count of independent rows. */
    record Events(long count) implements Evidence {}

    /**
     * A mean of n values.
     *
     * @param sum Σx
     * @param squares Σx²
     */
    record Mean(long n, double sum, double squares) implements Evidence {}

    /** A part of a whole, of rows or of keys. */
    record Proportion(long part, long whole) implements Evidence {}

    /**
     * A ratio of two sums over the same n units.
     *
     * @param top Σm
     * @param topSquares Σm²
     * @param bottom Σd
     * @param bottomSquares Σd²
     * @param cross Σmd
     */
    record Ratio(
            long n,
            double top,
            double topSquares,
            double bottom,
            double bottomSquares,
            double cross)
            implements Evidence {}

    /**
     * A quantile, between two of the n values it was taken from.
     *
     * @param level over 0 and under 1
     * @param lower the value at rank ⌊nq − z√(nq(1−q))⌋
     * @param upper the value at rank ⌈nq + z√(nq(1−q))⌉
     */
    record Quantile(long n, double level, double lower, double upper) implements Evidence {}
}
