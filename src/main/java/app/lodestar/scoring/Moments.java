package app.lodestar.scoring;

/**
 * What an average needs to know of its units (users, conversations; never event rows).
 *
 * @param n how many units, at least 0
 * @param sum Σx
 * @param squares Σx²
 */
public record Moments(long n, double sum, double squares) {

    public Moments {
        if (n < 0) {
            throw new IllegalArgumentException("n is " + n);
        }
    }

    /** Of both groups together, which share no unit. */
    public Moments plus(Moments other) {
        return new Moments(n + other.n, sum + other.sum, squares + other.squares);
    }

    double mean() {
        return sum / n;
    }

    /** The unbiased variance of a unit, s² = (Σx² − (Σx)²/n)/(n − 1); rounding counts as 0. */
    double variance() {
        return Noise.orZero((squares - sum * sum / n) / (n - 1), squares / n);
    }
}
