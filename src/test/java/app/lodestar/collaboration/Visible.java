package app.lodestar.collaboration;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a framework: what stands where and holds what, and nothing of how it is kept.
 */
record Visible(NodeId id, Map<Field, Value> values, List<Visible> below) {

    static Visible of(MetricFramework framework) {
        List<Visible> lists = below(framework, null);
        return new Visible(framework.id(), framework.root().values(), lists);
    }

    private static List<Visible> below(MetricFramework framework, @Nullable NodeId parent) {
        List<Visible> all = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            for (Node node : framework.children(parent, kind)) {
                if (kind != NodeKind.FRAMEWORK) {
                    all.add(new Visible(node.id(), node.values(), below(framework, node.id())));
                }
            }
        }
        return all;
    }
}
