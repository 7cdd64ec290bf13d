package app.lodestar.framework;

import static app.lodestar.framework.Refusal.Code.NOT_ALLOWED_HERE;
import static app.lodestar.framework.Refusal.Code.NOT_FOUND;
import static app.lodestar.framework.Refusal.Code.PARENT_DELETED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settles deleting and bringing back. Only what the author saw is deleted; nobody's new work
 * vanishes with it.
 */
final class Removal {
    private Removal() {}

    static Resolution delete(MetricFramework now, Operation.Delete op) {
        Node node = now.find(op.node()).orElse(null);
        if (node == null) {
            return new Resolution.Rejected(Refusal.of(NOT_FOUND, op.node().toString()));
        }
        if (node.kind() == NodeKind.FRAMEWORK) {
            return new Resolution.Rejected(Refusal.of(NOT_ALLOWED_HERE));
        }
        if (node.isDeleted()) {
            return new Resolution.Noop();
        }
        Set<NodeId> gone = new LinkedHashSet<>(Set.of(node.id()));
        List<Node> unseen = new ArrayList<>();
        for (Node below : now.descendants(node.id())) {
            if (op.seen().contains(below.id())) {
                gone.add(below.id());
            } else {
                unseen.add(below);
            }
        }
        List<Node> lifted = new ArrayList<>();
        for (Node orphan : unseen) {
            if (orphan.parent() != null && gone.contains(orphan.parent())) {
                if (orphan.kind().allowsParent(kindOf(now, node.parent()))) {
                    lifted.add(orphan);
                } else {
                    gone.add(orphan.id());
                }
            }
        }
        List<Change> changes = lift(now, lifted, node);
        changes.add(new Change.Buried(node.id(), gone));
        return new Resolution.Applied(
                changes,
                lifted.isEmpty()
                        ? List.of()
                        : List.of(
                                new Resolution.Notice.Lifted(
                                        lifted.stream().map(Node::id).toList())));
    }

    private static List<Change> lift(MetricFramework now, List<Node> lifted, Node above) {
        List<Change> changes = new ArrayList<>();
        List<OrderKey> keys =
                Placement.places(
                        now,
                        null,
                        above.kind(),
                        above.parent(),
                        above.id(),
                        lifted.size(),
                        changes);
        for (int i = 0; i < lifted.size(); i++) {
            Node node = lifted.get(i);
            changes.add(
                    new Change.Placed(
                            node.id(), node.parent(), node.order(), above.parent(), keys.get(i)));
        }
        return changes;
    }

    private static @Nullable NodeKind kindOf(MetricFramework now, @Nullable NodeId id) {
        return id == null ? null : now.node(id).kind();
    }

    static Resolution restore(MetricFramework now, Operation.Restore op) {
        Node node = now.find(op.node()).orElse(null);
        if (node == null) {
            return new Resolution.Rejected(Refusal.of(NOT_FOUND, op.node().toString()));
        }
        NodeId root = node.buried();
        if (root == null) {
            return new Resolution.Noop();
        }
        Set<NodeId> back = new TreeSet<>();
        for (Node other : now.all()) {
            if (root.equals(other.buried())) {
                back.add(other.id());
            }
        }
        Change revived = new Change.Revived(root, back);
        MetricFramework after = revived.apply(now);
        for (NodeId id : back) {
            Node one = after.node(id);
            if (one.parent() != null && after.node(one.parent()).isDeleted()) {
                return new Resolution.Rejected(
                        Refusal.of(PARENT_DELETED, after.node(one.parent()).label()));
            }
            Refusal taken = takenMeanwhile(after, one);
            if (taken != null) {
                return new Resolution.Rejected(taken);
            }
        }
        return new Resolution.Applied(List.of(revived), List.of());
    }

    private static @Nullable Refusal takenMeanwhile(MetricFramework now, Node node) {
        for (Map.Entry<Field, Value> entry : node.values().entrySet()) {
            Refusal refusal = References.check(now, node, entry.getKey(), entry.getValue());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
