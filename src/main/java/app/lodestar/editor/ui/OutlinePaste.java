package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.OrderKey;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one step that make metrics of a pasted outline, next after a sibling (null:
 * first).
 */
final class OutlinePaste {
    private static final int NODES_AT_ONCE = 200;

    private OutlinePaste() {}

    static List<Operation> operations(
            MetricFramework framework,
            Supplier<NodeId> ids,
            @Nullable NodeId top,
            @Nullable NodeId after,
            List<OutlineText.Line> lines) {
        Set<String> keys =
                framework.all().stream()
                        .filter(n -> n.kind() == NodeKind.METRIC)
                        .map(n -> n.text(Field.KEY))
                        .collect(Collectors.toCollection(HashSet::new));
        Map<@Nullable NodeId, OrderKey> lastKeys = new HashMap<>();
        Map<OutlineText.Line, NodeId> made = new HashMap<>();
        List<OutlineText.@Nullable Line> parents = OutlineText.parents(lines);
        List<Node> nodes = new ArrayList<>();
        OrderKey next = following(framework, top, after);
        for (int i = 0; i < lines.size(); i++) {
            OutlineText.Line line = lines.get(i);
            OutlineText.Line above = parents.get(i);
            NodeId parent = above == null ? top : made.get(above);
            OrderKey last =
                    lastKeys.containsKey(parent)
                            ? lastKeys.get(parent)
                            : above == null ? before(framework, top, after) : null;
            OrderKey order =
                    above == null && next != null
                            ? OrderKey.between(last, next)
                            : OrderKey.after(last);
            lastKeys.put(parent, order);
            NodeId id = ids.get();
            made.put(line, id);
            nodes.add(node(id, parent, order, line, keys, framework.metrics().isEmpty() && i == 0));
        }
        List<Operation> operations = new ArrayList<>();
        for (int from = 0; from < nodes.size(); from += NODES_AT_ONCE) {
            operations.add(
                    new Operation.Plant(
                            nodes.subList(from, Math.min(nodes.size(), from + NODES_AT_ONCE))));
        }
        return operations;
    }

    private static Node node(
            NodeId id,
            @Nullable NodeId parent,
            OrderKey order,
            OutlineText.Line line,
            Set<String> keys,
            boolean first) {
        Map<Field, Value> values = new HashMap<>();
        values.put(Field.NAME, Value.of(line.name()));
        Tier tier = first ? Tier.NORTH_STAR : parent == null ? Tier.CORE : Tier.SUPPORTING;
        values.put(Field.TIER, Value.of(tier));
        MetricKeys.forName(keys, line.name())
                .ifPresent(key -> {
                    keys.add(key);
                    values.put(Field.KEY, Value.of(key));
                });
        return new Node(id, NodeKind.METRIC, parent, order, null, values);
    }

    private static @Nullable OrderKey before(
            MetricFramework framework, @Nullable NodeId parent, @Nullable NodeId after) {
        return siblings(framework, parent).stream()
                .filter(n -> n.id().equals(after))
                .findFirst()
                .map(Node::order)
                .orElse(null);
    }

    private static @Nullable OrderKey following(
            MetricFramework framework, @Nullable NodeId parent, @Nullable NodeId after) {
        OrderKey low = before(framework, parent, after);
        return siblings(framework, parent).stream()
                .map(Node::order)
                .filter(order -> low == null || order.compareTo(low) > 0)
                .findFirst()
                .orElse(null);
    }

    private static List<Node> siblings(MetricFramework framework, @Nullable NodeId parent) {
        return framework.siblings(parent, NodeKind.METRIC);
    }
}
