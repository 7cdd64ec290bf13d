package app.lodestar.framework;

import static app.lodestar.framework.Refusal.Code.BLANK;
import static app.lodestar.framework.Refusal.Code.CYCLE;
import static app.lodestar.framework.Refusal.Code.EXISTS;
import static app.lodestar.framework.Refusal.Code.NOT_ALLOWED_HERE;
import static app.lodestar.framework.Refusal.Code.NOT_FOUND;
import static app.lodestar.framework.Refusal.Code.NOT_OF_THIS_KIND;
import static app.lodestar.framework.Refusal.Code.PARENT_DELETED;
import static app.lodestar.framework.Refusal.Code.TOO_DEEP;
import static app.lodestar.framework.Refusal.Code.TOO_MANY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles where nodes stand: making, moving, deleting and bringing back. The tree stays a tree. */
final class Placement {
    private Placement() {}

    static Resolution create(MetricFramework now, Operation.Create op) {
        Refusal refusal = newcomer(now, op.node(), op.kind(), op.parent());
        if (refusal != null) {
            return new Resolution.Rejected(refusal);
        }
        List<Change> changes = new ArrayList<>();
        OrderKey order = place(now, op.node(), op.kind(), op.parent(), op.after(), changes);
        Node node = new Node(op.node(), op.kind(), op.parent(), order, null, op.values());
        for (Map.Entry<Field, Value> entry : node.values().entrySet()) {
            Field field = entry.getKey();
            refusal =
                    field.kind() == op.kind()
                            ? References.check(now, node, field, entry.getValue())
                            : Refusal.of(NOT_OF_THIS_KIND, field);
            if (refusal != null && refusal.code() == EXISTS && op.kind() == NodeKind.EDGE) {
                return new Resolution.Noop();
            }
            if (refusal != null) {
                return new Resolution.Rejected(refusal);
            }
        }
        if (op.kind() == NodeKind.EDGE && node.text(Field.EDGE_KIND).isEmpty()) {
            return new Resolution.Rejected(Refusal.of(BLANK, Field.EDGE_KIND));
        }
        changes.add(new Change.Added(node));
        return new Resolution.Applied(changes, List.of());
    }

    /**
     * Why no node of that id and kind may come to stand under {@code parent}, or null when it may.
     */
    static @Nullable Refusal newcomer(
            MetricFramework now, NodeId id, NodeKind kind, @Nullable NodeId parent) {
        if (kind == NodeKind.FRAMEWORK) {
            return Refusal.of(NOT_ALLOWED_HERE);
        }
        if (now.find(id).isPresent()) {
            return Refusal.of(EXISTS, id.toString());
        }
        int limit = kind == NodeKind.METRIC ? Limits.METRICS : Limits.OTHER_NODES;
        int count = kind == NodeKind.METRIC ? now.metricCount() : now.size() - now.metricCount();
        if (count >= limit) {
            return Refusal.of(TOO_MANY, Integer.toString(limit));
        }
        return under(now, kind, parent, 1);
    }

    private static @Nullable Refusal under(
            MetricFramework now, NodeKind kind, @Nullable NodeId parent, int height) {
        if (parent == null) {
            return kind.allowsParent(null) ? null : Refusal.of(NOT_ALLOWED_HERE);
        }
        Node above = now.find(parent).orElse(null);
        if (above == null) {
            return Refusal.of(NOT_FOUND, parent.toString());
        }
        if (!kind.allowsParent(above.kind())) {
            return Refusal.of(NOT_ALLOWED_HERE);
        }
        if (above.isDeleted()) {
            return Refusal.of(PARENT_DELETED, above.label());
        }
        return now.depth(parent) + height > Limits.DEPTH
                ? Refusal.of(TOO_DEEP, Integer.toString(Limits.DEPTH))
                : null;
    }

    static Resolution move(MetricFramework now, Operation.Move op) {
        Node node = now.find(op.node()).orElse(null);
        if (node == null) {
            return new Resolution.Rejected(Refusal.of(NOT_FOUND, op.node().toString()));
        }
        if (node.kind() == NodeKind.FRAMEWORK) {
            return new Resolution.Rejected(Refusal.of(NOT_ALLOWED_HERE));
        }
        if (op.parent() != null
                && now.find(op.parent()).isPresent()
                && now.isWithin(op.parent(), op.node())) {
            return new Resolution.Rejected(new Refusal(CYCLE, null, path(now, op)));
        }
        Refusal refusal = under(now, node.kind(), op.parent(), height(now, op.node()));
        if (refusal != null) {
            return new Resolution.Rejected(refusal);
        }
        if (stands(now, node, op)) {
            return new Resolution.Noop();
        }
        List<Change> changes = new ArrayList<>();
        OrderKey order = place(now, node.id(), node.kind(), op.parent(), op.after(), changes);
        Node current = after(now, changes).node(node.id());
        changes.add(
                new Change.Placed(
                        node.id(), current.parent(), current.order(), op.parent(), order));
        return new Resolution.Applied(
                changes,
                node.isDeleted()
                        ? List.of(new Resolution.Notice.NodeIsDeleted(node.id()))
                        : List.of());
    }

    private static boolean stands(MetricFramework now, Node node, Operation.Move op) {
        if (!Objects.equals(node.parent(), op.parent())) {
            return false;
        }
        List<Node> siblings = now.siblings(node.parent(), node.kind());
        int index = siblings.indexOf(node);
        int before = index - 1;
        while (before >= 0
                && siblings.get(before).isDeleted()
                && !siblings.get(before).id().equals(op.after())) {
            before--;
        }
        NodeId previous = before < 0 ? null : siblings.get(before).id();
        return Objects.equals(previous, op.after());
    }

    private static List<String> path(MetricFramework now, Operation.Move op) {
        List<String> labels = new ArrayList<>();
        labels.add(now.node(op.node()).label());
        for (NodeId at = op.parent(); at != null; at = now.node(at).parent()) {
            labels.add(now.node(at).label());
            if (at.equals(op.node())) {
                break;
            }
        }
        return labels;
    }

    private static int height(MetricFramework now, NodeId root) {
        int highest = 0;
        for (Node child : now.siblings(root, NodeKind.METRIC)) {
            highest = Math.max(highest, height(now, child.id()));
        }
        return highest + 1;
    }

    /**
     * A key for a place next after {@code after}; fresh keys for all siblings first where there is
     * no room.
     */
    private static OrderKey place(
            MetricFramework now,
            NodeId id,
            NodeKind kind,
            @Nullable NodeId parent,
            @Nullable NodeId after,
            List<Change> changes) {
        List<Node> siblings =
                now.siblings(parent, kind).stream().filter(n -> !n.id().equals(id)).toList();
        int index = 0;
        if (after != null) {
            while (index < siblings.size() && !siblings.get(index).id().equals(after)) {
                index++;
            }
            index = Math.min(index + 1, siblings.size());
        }
        OrderKey low = index == 0 ? null : siblings.get(index - 1).order();
        OrderKey high = index == siblings.size() ? null : siblings.get(index).order();
        boolean room = low == null || high == null || low.compareTo(high) < 0;
        OrderKey key =
                !room ? null : high == null ? OrderKey.after(low) : OrderKey.between(low, high);
        if (key != null && key.digits().length() <= OrderKey.LONGEST) {
            return key;
        }
        List<OrderKey> fresh = OrderKey.spread(siblings.size() + 1);
        for (int i = 0; i < siblings.size(); i++) {
            Node sibling = siblings.get(i);
            changes.add(
                    new Change.Placed(
                            sibling.id(),
                            parent,
                            sibling.order(),
                            parent,
                            fresh.get(i < index ? i : i + 1)));
        }
        return fresh.get(index);
    }

    private static MetricFramework after(MetricFramework now, List<Change> changes) {
        MetricFramework after = now;
        for (Change change : changes) {
            after = change.apply(after);
        }
        return after;
    }

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
        List<Change> changes = new ArrayList<>();
        List<NodeId> lifted = new ArrayList<>();
        for (Node orphan : unseen) {
            if (orphan.parent() != null && gone.contains(orphan.parent())) {
                if (!orphan.kind().allowsParent(kindOf(now, node.parent()))) {
                    gone.add(orphan.id());
                    continue;
                }
                MetricFramework sofar = after(now, changes);
                NodeId neighbour = lifted.isEmpty() ? node.id() : lifted.getLast();
                OrderKey order =
                        place(sofar, orphan.id(), orphan.kind(), node.parent(), neighbour, changes);
                changes.add(
                        new Change.Placed(
                                orphan.id(),
                                orphan.parent(),
                                orphan.order(),
                                node.parent(),
                                order));
                lifted.add(orphan.id());
            }
        }
        changes.add(new Change.Buried(node.id(), gone));
        return new Resolution.Applied(
                changes,
                lifted.isEmpty() ? List.of() : List.of(new Resolution.Notice.Lifted(lifted)));
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
        Set<NodeId> back = new HashSet<>();
        for (Node other : now.all()) {
            if (root.equals(other.buried())) {
                back.add(other.id());
            }
        }
        for (NodeId id : back) {
            Node one = now.node(id);
            NodeId parent = one.parent();
            if (parent != null && !back.contains(parent) && now.node(parent).isDeleted()) {
                return new Resolution.Rejected(
                        Refusal.of(PARENT_DELETED, now.node(parent).label()));
            }
            Refusal taken = takenMeanwhile(now, one.buriedWith(null));
            if (taken != null) {
                return new Resolution.Rejected(taken);
            }
        }
        return new Resolution.Applied(List.of(new Change.Revived(root, back)), List.of());
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
