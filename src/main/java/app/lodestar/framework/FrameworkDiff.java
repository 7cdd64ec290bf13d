package app.lodestar.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How two states of a framework differ in what people see, node by node. Empty exactly when their
 * documents are the same to the byte.
 *
 * @param from the earlier state
 * @param to the later state
 * @param differences those of a node side by side, the nodes in document order, those that are gone
 *     before the others of their kind
 */
public record FrameworkDiff(
        MetricFramework from, MetricFramework to, List<Difference> differences) {

    public FrameworkDiff {
        differences = List.copyOf(differences);
    }

    /** How {@code to} differs from {@code from}, which must be states of one framework. */
    public static FrameworkDiff between(MetricFramework from, MetricFramework to) {
        if (!from.id().equals(to.id())) {
            throw new IllegalArgumentException("states of " + from.id() + " and " + to.id());
        }
        List<Difference> differences = new ArrayList<>();
        fields(from, to, to.root(), differences);
        for (NodeKind kind : NodeKind.values()) {
            if (kind != NodeKind.FRAMEWORK) {
                all(from, to, kind, differences);
            }
        }
        return new FrameworkDiff(from, to, differences);
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** The differences by the node that they are about. */
    public Map<NodeId, List<Difference>> byNode() {
        Map<NodeId, List<Difference>> byNode = new HashMap<>();
        for (Difference difference : differences) {
            byNode.computeIfAbsent(difference.node(), _ -> new ArrayList<>()).add(difference);
        }
        return byNode;
    }

    /**
     * The operations that lead from {@code from} to {@code to}, in order: each fits what the ones
     * before leave. What was deleted comes back as itself.
     */
    public List<Operation> operations() {
        return Transition.between(from, to).operations();
    }

    private static void all(
            MetricFramework from, MetricFramework to, NodeKind kind, List<Difference> into) {
        for (Node node : Documents.nodes(from, kind)) {
            if (to.findLive(node.id()).isEmpty()) {
                into.add(new Difference.Removed(node));
            }
        }
        Map<@Nullable NodeId, Set<NodeId>> staying = new HashMap<>();
        for (Node node : Documents.nodes(to, kind)) {
            Node before = from.findLive(node.id()).orElse(null);
            if (before == null) {
                into.add(new Difference.Added(node));
                continue;
            }
            NodeId parent = node.parent();
            if (!Objects.equals(before.parent(), parent)) {
                into.add(new Difference.Moved(node.id(), before.parent(), parent));
            } else if (!staying.computeIfAbsent(parent, p -> staying(from, to, p, kind))
                    .contains(node.id())) {
                into.add(new Difference.Reordered(node.id(), previous(to, node)));
            }
            fields(from, to, node, into);
        }
    }

    /** The children that were there before and need not be said to have moved. */
    private static Set<NodeId> staying(
            MetricFramework from, MetricFramework to, @Nullable NodeId parent, NodeKind kind) {
        return StayingPut.of(
                from.children(parent, kind).stream().map(Node::id).toList(),
                to.children(parent, kind).stream().map(Node::id).toList());
    }

    private static @Nullable NodeId previous(MetricFramework to, Node node) {
        NodeId previous = null;
        for (Node sibling : to.children(node.parent(), node.kind())) {
            if (sibling.id().equals(node.id())) {
                break;
            }
            previous = sibling.id();
        }
        return previous;
    }

    private static void fields(
            MetricFramework from, MetricFramework to, Node node, List<Difference> into) {
        Node before = from.withoutDeadReferences(from.node(node.id()));
        Node after = to.withoutDeadReferences(node);
        Node raw = from.node(node.id());
        for (Field field : Field.of(node.kind())) {
            Value old = before.get(field);
            Value young = after.get(field);
            if (Objects.equals(old, young) || Objects.equals(raw.get(field), node.get(field))) {
                continue;
            }
            into.add(
                    isName(node.kind(), field)
                            ? new Difference.Renamed(
                                    node.id(), field, before.text(field), after.text(field))
                            : new Difference.Changed(node.id(), field, old, young));
        }
    }

    private static boolean isName(NodeKind kind, Field field) {
        return !field.type().isText() && kind.label().filter(l -> l == field).isPresent();
    }
}
