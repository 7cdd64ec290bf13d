package app.lodestar.scoring;

/**
 * The bounds of the score.
 *
 * @param coverage the share of the weight, 0 to 1, that must be known
 * @param atRisk the score, 0 to 100, below which a framework is at risk
 * @param achieved the score, 0 to 100, from which it can be achieved
 * @param chance the probability, 0 to 1, with which the north star must be met to be achieved
 * @param sample the fewest units of a metric that states no minimum
 * @param residual the share of the whole, 0 to 1, that its parts may miss it by
 */
public record ScoreSettings(
        double coverage,
        double atRisk,
        double achieved,
        double chance,
        long sample,
        double residual) {

    /** The bounds of a framework that says nothing else. */
    public static final ScoreSettings USUAL =
            new ScoreSettings(0.8, 40, 95, 0.9, Intervals.FEWEST, 0.005);
}
