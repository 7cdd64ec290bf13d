package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.List;

/**
 * A trap that a reader of the score may fall into.
 *
 * @param metrics the metrics it is about, the one to look at first
 */
public record Warning(Code code, List<NodeId> metrics) {

    /** The closed set of traps. */
    public enum Code {
        /** The target was set after the last day of the period. */
        TARGET_AFTER_DATA,
        /** The latest period is not whole and was left out. */
        PARTIAL_PERIOD,
        /** The latest period is too young and was left out. */
        PROVISIONAL_PERIOD,
        /** It counts, yet rests on very few units. */
        SMALL_SAMPLE,
        /**
         * It has passed its target, or fallen behind its baseline, and the score cannot show it.
         */
        CLIPPED,
        /** It counts, yet has no interval: the band takes it as anything from 0 to 1. */
        NO_INTERVAL,
        /** A guardrail is past its warning line. */
        PAST_WARNING,
        /** Nothing says whether the measurement is sound. */
        CONTROL_UNKNOWN,
        /** Both carry weight, and the first is computed from the second. */
        COUNTED_TWICE,
        /** The first is not what its parts, the others, make. */
        PARTS_MISS_THE_WHOLE
    }

    public Warning {
        metrics = List.copyOf(metrics);
    }
}
