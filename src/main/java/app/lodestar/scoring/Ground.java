package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.List;

/**
 * Something that speaks for the status of a scorecard.
 *
 * @param metrics the metrics it is about, in outline order; empty when about the whole
 */
public record Ground(Code code, List<NodeId> metrics) {

    /** The closed set, each with the status it leads to; earlier ones outweigh later ones. */
    public enum Code {
        GUARDRAIL_BREACHED(ScoreStatus.BLOCKED),
        CONTROL_OUT_OF_RANGE(ScoreStatus.UNKNOWN),
        NO_WEIGHT(ScoreStatus.UNKNOWN),
        NORTH_STAR_UNKNOWN(ScoreStatus.UNKNOWN),
        LOW_COVERAGE(ScoreStatus.UNKNOWN),
        GUARDRAIL_UNKNOWN(ScoreStatus.UNKNOWN),
        GUARDRAIL_AT_RISK(ScoreStatus.AT_RISK),
        LOW_SCORE(ScoreStatus.AT_RISK),
        GOALS_REACHED(ScoreStatus.ACHIEVED),
        ON_THE_WAY(ScoreStatus.ON_TRACK);

        private final ScoreStatus status;

        Code(ScoreStatus status) {
            this.status = status;
        }

        public ScoreStatus status() {
            return status;
        }
    }

    public Ground {
        metrics = List.copyOf(metrics);
    }
}
