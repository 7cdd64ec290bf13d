package app.lodestar.scoring;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics that are the same as another over a part of its data. */
final class Segments {
    /** A metric in one of its views. */
    record Whole(NodeId metric, String view) {}

    private Segments() {}

    /** The segments of each whole, in the order of the edges. */
    static Map<Whole, List<NodeId>> of(MetricFramework framework) {
        Map<Whole, List<NodeId>> segments = new LinkedHashMap<>();
        for (Node edge : framework.list(NodeKind.EDGE)) {
            if (edge.text(Field.EDGE_KIND).equals(EdgeKind.SEGMENT.name())) {
                edge.ref(Field.EDGE_TO)
                        .ifPresent(to ->
                                edge.ref(Field.EDGE_FROM)
                                        .ifPresent(from ->
                                                segments.computeIfAbsent(
                                                                new Whole(
                                                                        to,
                                                                        edge.text(Field.EDGE_VIEW)),
                                                                _ -> new ArrayList<>())
                                                        .add(from)));
            }
        }
        return segments;
    }
}
