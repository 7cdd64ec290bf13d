package app.lodestar.scoring;

/**
 * Which order statistics bound a quantile q of n values with 95 % confidence: those at nq ±
 * z·√(c·nq(1−q)) (Conover 1999, distribution-free), where c is the ratio of the clustered to the
 * independent variance of x ≤ quantile, 1 where each unit has one value.
 */
public sealed interface QuantileRanks {

    /** The ranks, from 1; {@code lower} is below {@code upper}. */
    record Ranks(long lower, long upper) implements QuantileRanks {}

    /** The interval would reach beyond the smallest or the largest value. */
    record TooFew(long n) implements QuantileRanks {}

    /**
     * The ranks to ask the engine for.
     *
     * @param quantile above 0 and below 1
     * @param clustering c, above 0
     */
    static QuantileRanks of(long n, double quantile, double clustering) {
        if (!(quantile > 0 && quantile < 1) || !(clustering > 0)) {
            throw new IllegalArgumentException(quantile + ", " + clustering);
        }
        double centre = n * quantile;
        double half = Intervals.Z * Math.sqrt(clustering * centre * (1 - quantile));
        long lower = (long) Math.floor(centre - half);
        long upper = (long) Math.ceil(centre + half);
        return n < Intervals.FEWEST || lower < 1 || upper > n
                ? new TooFew(n)
                : new Ranks(lower, upper);
    }
}
