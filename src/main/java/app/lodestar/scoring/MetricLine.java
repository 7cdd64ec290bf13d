package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric of the scorecard that is neither guardrail nor control.
 *
 * @param unscored why it does not count in the score, whether or not it carries weight; empty when
 *     it does or could
 * @param attainment empty where there is no way from a baseline to a target
 * @param progress whether the target is met
 * @param chance the probability, 0 to 1, that the true value meets the target; empty without an
 *     interval or a target
 * @param weight its share, 0 to 1, of all the weight of the framework
 */
public record MetricLine(
        NodeId metric,
        Measured measured,
        Optional<Why> unscored,
        Optional<Attainment> attainment,
        Progress progress,
        OptionalDouble chance,
        double weight) {

    /** Whether a target is met. */
    public enum Progress {
        MET,
        NOT_YET,
        /** There is no usable value, or no target. */
        UNKNOWN
    }

    /** Whether it takes part in the score: it carries weight and its attainment is known. */
    public boolean counts() {
        return weight > 0 && unscored.isEmpty();
    }

    boolean isMissing() {
        return weight > 0 && unscored.isPresent();
    }
}
