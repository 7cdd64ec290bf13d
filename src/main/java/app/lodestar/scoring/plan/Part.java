package app.lodestar.scoring.plan;

import app.lodestar.formula.Measure;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Moments;
import app.lodestar.scoring.Reason;

/**
 * What some rows say of an aggregate.
 *
 * @param n rows with a value
 * @param special what cannot be put together from parts: a number of different values, a quantile
 */
record Part(long n, double sum, double squares, double min, double max, double special) {
    static final Part NOTHING =
            new Part(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);

    /** Of both, which share no row. */
    Part plus(Part other) {
        return new Part(
                n + other.n,
                sum + other.sum,
                squares + other.squares,
                Math.min(min, other.min),
                Math.max(max, other.max),
                Double.NaN);
    }

    Fact fact(Measure.Aggregate of) {
        return switch (of.function()) {
            case COUNT -> Fact.of((double) n, n, new Evidence.Events(n));
            case UNIQUE -> Fact.of(n == 0 ? 0 : special, n);
            case SUM ->
                    Fact.of(n == 0 ? 0 : sum, n, new Evidence.Total(new Moments(n, sum, squares)));
            case AVG ->
                    n == 0
                            ? none()
                            : Fact.of(sum / n, n, new Evidence.Mean(new Moments(n, sum, squares)));
            case MIN -> n == 0 ? none() : Fact.of(min, n);
            case MAX -> n == 0 ? none() : Fact.of(max, n);
            case QUANTILE -> n == 0 ? none() : Fact.of(special, n);
        };
    }

    private static Fact none() {
        return Fact.unknown(Reason.NO_ROWS);
    }
}
