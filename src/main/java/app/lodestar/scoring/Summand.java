package app.lodestar.scoring;

import app.lodestar.framework.NodeId;

/**
 * One row of the table that adds up to the score.
 *
 * @param weight its share, 0 to 1, of the weight that is known
 * @param attainment its clipped attainment, 0 to 1
 */
public record Summand(NodeId metric, double weight, double attainment) {

    /** What it adds to the score, in points of 100. */
    public double points() {
        return 100 * weight * attainment;
    }
}
