package app.lodestar.rubric;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which metrics a guardrail protects: what GRD-1 asks, for whoever needs no review. */
public final class Protection {
    private Protection() {}

    /** What guardrails in use protect, by their list or by an edge. */
    public static Set<NodeId> of(MetricFramework framework) {
        Set<NodeId> guardrails = new HashSet<>();
        Set<NodeId> safe = new HashSet<>();
        for (Node metric : framework.metrics()) {
            if (isInUse(metric) && metric.text(Field.TIER).equals(Tier.GUARDRAIL.name())) {
                guardrails.add(metric.id());
                safe.addAll(metric.refs(Field.PROTECTS));
            }
        }
        for (Node edge : framework.list(NodeKind.EDGE)) {
            if (edge.text(Field.EDGE_KIND).equals(EdgeKind.PROTECTS.name())
                    && edge.ref(Field.EDGE_FROM).filter(guardrails::contains).isPresent()) {
                edge.ref(Field.EDGE_TO).ifPresent(safe::add);
            }
        }
        return safe;
    }

    /** The north stars and core metrics in use that none protects, in the order of the outline. */
    public static List<Node> missing(MetricFramework framework) {
        Set<NodeId> safe = of(framework);
        return framework.metrics().stream()
                .filter(Protection::isInUse)
                .filter(metric ->
                        metric.text(Field.TIER).equals(Tier.NORTH_STAR.name())
                                || metric.text(Field.TIER).equals(Tier.CORE.name()))
                .filter(metric -> !safe.contains(metric.id()))
                .toList();
    }

    private static boolean isInUse(Node metric) {
        return !metric.text(Field.METRIC_STATE).equals(MetricState.RETIRED.name());
    }
}
