package app.lodestar.scoring;

/** Differences of large sums are never quite 0: below a share of their size they are. */
final class Noise {
    private static final double SHARE = 1e-12;

    private Noise() {}

    /** The difference, or 0 where it is negative or no more than the rounding of {@code size}. */
    static double orZero(double difference, double size) {
        return difference <= SHARE * Math.abs(size) ? 0 : difference;
    }
}
