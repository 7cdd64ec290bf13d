package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.List;
import java.util.Optional;

/**
 * One control of the scorecard: a number that must not move, whatever the product does.
 *
 * @param why why nobody knows whether it is in its range; empty otherwise
 * @param guards what is withheld when it has moved, in outline order; empty for everything
 */
public record ControlLine(
        NodeId metric,
        Measured measured,
        State state,
        Optional<Fence> range,
        Optional<Why> why,
        List<NodeId> guards) {

    /** Where a control stands. */
    public enum State {
        IN_RANGE,
        /** The measurement is broken. */
        OUT_OF_RANGE,
        UNKNOWN
    }

    public ControlLine {
        guards = List.copyOf(guards);
    }
}
