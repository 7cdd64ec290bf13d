package app.lodestar.scoring;

/**
 * What a ratio of two sums needs to know of its units, with a numerator and a denominator each.
 *
 * @param n how many units, at least 0
 * @param top Σm
 * @param topSquares Σm²
 * @param bottom Σd
 * @param bottomSquares Σd²
 * @param cross Σmd
 */
public record RatioMoments(
        long n, double top, double topSquares, double bottom, double bottomSquares, double cross) {

    public RatioMoments {
        if (n < 0) {
            throw new IllegalArgumentException("n is " + n);
        }
    }

    /** Of both groups together, which share no unit. */
    public RatioMoments plus(RatioMoments other) {
        return new RatioMoments(
                n + other.n,
                top + other.top,
                topSquares + other.topSquares,
                bottom + other.bottom,
                bottomSquares + other.bottomSquares,
                cross + other.cross);
    }

    double ratio() {
        return top / bottom;
    }

    /**
     * The variance of the ratio R = Σm/Σd by the delta method: v/n with v = s²m/d̄² + s²d·m̄²/d̄⁴ −
     * 2·s_md·m̄/d̄³ (Deng, Knoblich, Lu 2018), which is the variance of m − R·d over d̄²; rounding
     * counts as 0.
     */
    double variance() {
        double ratio = ratio();
        double residuals = topSquares - 2 * ratio * cross + ratio * ratio * bottomSquares;
        double size = topSquares + 2 * Math.abs(ratio * cross) + ratio * ratio * bottomSquares;
        double perUnit = Noise.orZero(residuals, size) / (n - 1);
        double mean = bottom / n;
        return perUnit / (mean * mean) / n;
    }
}
