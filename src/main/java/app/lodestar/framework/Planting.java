package app.lodestar.framework;

import static app.lodestar.framework.Refusal.Code.DUPLICATE_KEY;
import static app.lodestar.framework.Refusal.Code.DUPLICATE_NAME;
import static app.lodestar.framework.Refusal.Code.EXISTS;
import static app.lodestar.framework.Refusal.Code.NOT_ALLOWED_HERE;
import static app.lodestar.framework.Refusal.Code.NOT_OF_THIS_KIND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settles the making of many nodes at once, and cuts a whole framework into such operations. */
public final class Planting {
    private Planting() {}

    static Resolution plant(MetricFramework now, Operation.Plant op) {
        Map<NodeId, Node> newcomers = new HashMap<>();
        op.nodes().forEach(n -> newcomers.put(n.id(), n));
        if (newcomers.size() < op.nodes().size()) {
            return new Resolution.Rejected(Refusal.of(EXISTS));
        }
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Node node : now.all()) {
            if (!node.isDeleted()) {
                remember(node, keys, names);
            }
        }
        MetricFramework after = now;
        Function<NodeId, String> label =
                id -> now.find(id).orElseGet(() -> newcomers.get(id)).label();
        boolean linking = op.nodes().stream().anyMatch(n -> n.kind() == NodeKind.EDGE);
        Edges edges = linking ? Edges.of(now, null, label) : new Edges(label);
        List<Change> changes = new ArrayList<>();
        for (Node node : op.nodes()) {
            Refusal refusal = Placement.newcomer(after, node.id(), node.kind(), node.parent());
            if (refusal == null) {
                refusal = content(now, newcomers, node);
            }
            if (refusal == null) {
                refusal = remember(node, keys, names);
            }
            if (refusal == null && node.kind() == NodeKind.EDGE) {
                refusal = edges.add(node);
            }
            if (refusal != null) {
                return new Resolution.Rejected(refusal);
            }
            for (Change change : added(after, node)) {
                changes.add(change);
                after = change.apply(after);
            }
        }
        Refusal circle = edges.circle(null);
        if (circle != null) {
            return new Resolution.Rejected(circle);
        }
        return changes.isEmpty()
                ? new Resolution.Noop()
                : new Resolution.Applied(changes, List.of());
    }

    private static @Nullable Refusal content(
            MetricFramework now, Map<NodeId, Node> newcomers, Node node) {
        if (node.isDeleted()) {
            return Refusal.of(NOT_ALLOWED_HERE);
        }
        for (Map.Entry<Field, Value> entry : node.values().entrySet()) {
            Field field = entry.getKey();
            if (field.kind() != node.kind()) {
                return Refusal.of(NOT_OF_THIS_KIND, field);
            }
            Refusal format = Validation.check(field, entry.getValue());
            if (format != null) {
                return format;
            }
            Refusal leads =
                    References.leadsSomewhere(
                            node,
                            field,
                            id ->
                                    Optional.ofNullable(newcomers.get(id))
                                            .or(() -> now.find(id))
                                            .map(Node::kind));
            if (leads != null) {
                return leads;
            }
        }
        return null;
    }

    private static @Nullable Refusal remember(Node node, Set<String> keys, Set<String> names) {
        for (Field field : List.of(Field.KEY, Field.TABLE_KEY)) {
            String key = node.text(field);
            if (!key.isEmpty() && !keys.add(field + key)) {
                return Refusal.of(DUPLICATE_KEY, field, key);
            }
        }
        String name = node.text(Field.STAKEHOLDER_NAME);
        if (!name.isEmpty() && !names.add(Folding.fold(name))) {
            return Refusal.of(DUPLICATE_NAME, Field.STAKEHOLDER_NAME, name);
        }
        return null;
    }

    /** The making of the node in its place, or right after who stands there. */
    private static List<Change> added(MetricFramework now, Node node) {
        List<Change> changes = new ArrayList<>();
        NodeId before = now.places(node.parent(), node.kind()).upTo(node.order());
        boolean free =
                node.order().digits().length() <= OrderKey.LONGEST
                        && (before == null || !now.node(before).order().equals(node.order()));
        OrderKey order =
                free
                        ? node.order()
                        : Placement.place(
                                now, node.id(), node.kind(), node.parent(), before, changes);
        changes.add(new Change.Added(node.at(node.parent(), order)));
        return changes;
    }

    /**
     * The operations that make the empty framework {@code into} a copy of what is live in {@code
     * whole}, each within {@link Limits#OPERATION_BYTES}.
     */
    public static List<Operation> operations(MetricFramework whole, NodeId into) {
        return new Cuttings(whole).into(into);
    }
}
