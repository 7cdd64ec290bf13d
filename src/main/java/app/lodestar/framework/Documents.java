package app.lodestar.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of a framework in the order in which its document names them. */
final class Documents {
    private Documents() {}

    /** The live nodes of a kind. */
    static List<Node> nodes(MetricFramework framework, NodeKind kind) {
        if (kind == NodeKind.METRIC) {
            return framework.metrics();
        }
        NodeKind above = kind.requiredParent().orElse(null);
        if (above == null) {
            return framework.list(kind);
        }
        List<Node> nodes = new ArrayList<>();
        framework
                .list(above)
                .forEach(parent -> nodes.addAll(framework.children(parent.id(), kind)));
        return nodes;
    }

    /** The nodes of a kind that are not deleted, edges and waivers that nobody sees among them. */
    static List<Node> undeleted(MetricFramework framework, NodeKind kind) {
        return kind == NodeKind.EDGE || kind == NodeKind.WAIVER
                ? framework.siblings(null, kind).stream().filter(n -> !n.isDeleted()).toList()
                : nodes(framework, kind);
    }

    /** Whether that is the id of a node that is not deleted. */
    static boolean stands(MetricFramework framework, @Nullable NodeId id) {
        return id != null && framework.find(id).filter(n -> !n.isDeleted()).isPresent();
    }
}
