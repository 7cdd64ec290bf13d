package app.lodestar.scoring;

import java.util.OptionalDouble;

/**
 * How many times better the first arm is than the second; 1 is no difference.
 *
 * @param estimate above 0; empty when an arm has nothing above 0 to divide
 * @param low the lower end of the 95 % interval, symmetric on the log scale; empty with {@code
 *     high}
 */
public record Contrast(OptionalDouble estimate, OptionalDouble low, OptionalDouble high) {

    static final Contrast UNKNOWN =
            new Contrast(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** The ratio of two independent amounts, log-normal: ln A/B has Var A/A² + Var B/B². */
    static Contrast of(double a, OptionalDouble varianceA, double b, OptionalDouble varianceB) {
        boolean both = varianceA.isPresent() && varianceB.isPresent();
        return ofLog(
                a / b,
                both && a > 0 && b > 0
                        ? OptionalDouble.of(
                                varianceA.getAsDouble() / (a * a)
                                        + varianceB.getAsDouble() / (b * b))
                        : OptionalDouble.empty());
    }

    /** A ratio whose logarithm has that variance. */
    static Contrast ofLog(double ratio, OptionalDouble variance) {
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            return UNKNOWN;
        }
        double half = Intervals.Z * Math.sqrt(variance.orElse(Double.NaN));
        double low = ratio * Math.exp(-half);
        double high = ratio * Math.exp(half);
        boolean interval = half > 0 && low > 0 && Double.isFinite(high);
        return interval
                ? new Contrast(
                        OptionalDouble.of(ratio), OptionalDouble.of(low), OptionalDouble.of(high))
                : new Contrast(
                        OptionalDouble.of(ratio), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Whether the estimate lies above 1 (1), at it (0) or below it (−1). */
    int side() {
        return Double.compare(estimate.orElseThrow(), 1);
    }
}
