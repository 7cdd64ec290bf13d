package app.lodestar.rubric;

import app.lodestar.framework.NodeId;
import java.util.List;

/**
 * One thing that keeps a check from passing.
 *
 * @param subject the piece that is judged, which a waiver can name; the id of the framework where
 *     no single piece is
 * @param evidence where to look, the nearest first; never empty
 */
public record Flaw(NodeId subject, List<Pointer> evidence, Fix fix) {
    public Flaw {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a flaw without a place");
        }
    }
}
