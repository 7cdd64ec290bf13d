package app.lodestar.dataset;

/** Numbers that look drawn and follow from a seed, a row and what they are for; nothing else. */
record SampleNoise(long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    /** In [0, 1). */
    double of(long row, String purpose) {
        long mixed = mixed(mixed(mixed(seed) + purpose.hashCode()) + row);
        return (mixed >>> 11) * UNIT;
    }

    boolean happens(long row, String purpose, double probability) {
        return of(row, purpose) < probability;
    }

    /** From 0 to n - 1. */
    long below(long n, long row, String purpose) {
        return (long) (of(row, purpose) * n);
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long number) {
        long mixed = number + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
