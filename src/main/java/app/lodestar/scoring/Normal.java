package app.lodestar.scoring;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** Φ(z), for an infinite z too. */
    static double below(double z) {
        return Double.isInfinite(z) ? z > 0 ? 1 : 0 : STANDARD.cumulativeProbability(z);
    }
}
