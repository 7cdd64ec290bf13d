package app.lodestar.scoring;

/**
 * How far a metric has come from its baseline, 0, to its target, 1.
 *
 * @param unclipped the share of the way, below 0 and above 1 where it is
 * @param clipped the share that counts in the score, 0 to 1
 * @param low the share at the worse end of the value's interval, at most {@code clipped}; 0 without
 *     an interval
 * @param high the share at the better end, at least {@code clipped}; 1 without an interval
 */
public record Attainment(double unclipped, double clipped, double low, double high) {

    static double clip(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
