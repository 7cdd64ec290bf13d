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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settles where nodes come to stand: making and moving. The tree stays a tree. */
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
        for (Map.Entry<Field, Value> entry : op.values().entrySet()) {
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
            return Refusal.of(TOO_MANY, Limits.written(limit));
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
                ? Refusal.of(TOO_DEEP, Limits.written(Limits.DEPTH))
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
        changes.add(new Change.Placed(node.id(), node.parent(), node.order(), op.parent(), order));
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
        if (node.id().equals(op.after())) {
            return true;
        }
        Siblings siblings = now.places(node.parent(), node.kind());
        NodeId previous = siblings.previous(node);
        while (previous != null && now.node(previous).isDeleted() && !previous.equals(op.after())) {
            previous = siblings.previous(now.node(previous));
        }
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

    /** A key for a place next after {@code after}, as {@link #places} finds it. */
    static OrderKey place(
            MetricFramework now,
            NodeId id,
            NodeKind kind,
            @Nullable NodeId parent,
            @Nullable NodeId after,
            List<Change> changes) {
        return places(now, id, kind, parent, after, 1, changes).getFirst();
    }

    /**
     * Keys for {@code count} places next after {@code after}, last where that is no sibling; where
     * there is no room, {@code changes} first gets fresh keys for all siblings but {@code without}.
     */
    static List<OrderKey> places(
            MetricFramework now,
            @Nullable NodeId without,
            NodeKind kind,
            @Nullable NodeId parent,
            @Nullable NodeId after,
            int count,
            List<Change> changes) {
        Siblings siblings = now.places(parent, kind);
        Node neighbour = after == null ? null : sibling(now, parent, kind, after);
        NodeId before;
        NodeId behind;
        if (after == null) {
            before = null;
            behind = siblings.first();
        } else if (neighbour == null || after.equals(without)) {
            before = siblings.last();
            behind = null;
        } else {
            before = after;
            behind = siblings.next(neighbour);
        }
        if (before != null && before.equals(without)) {
            before = siblings.previous(now.node(before));
        }
        if (behind != null && behind.equals(without)) {
            behind = siblings.next(now.node(behind));
        }
        OrderKey low = before == null ? null : now.node(before).order();
        OrderKey high = behind == null ? null : now.node(behind).order();
        if (low == null || high == null || low.compareTo(high) < 0) {
            List<OrderKey> keys = OrderKey.between(low, high, count);
            if (keys.stream().allMatch(key -> key.digits().length() <= OrderKey.LONGEST)) {
                return keys;
            }
        }
        List<NodeId> ids = new ArrayList<>(siblings.ids());
        ids.remove(without);
        int index = before == null ? 0 : ids.indexOf(before) + 1;
        List<OrderKey> fresh = OrderKey.spread(ids.size() + count);
        for (int i = 0; i < ids.size(); i++) {
            OrderKey order = now.node(ids.get(i)).order();
            OrderKey key = fresh.get(i < index ? i : i + count);
            changes.add(new Change.Placed(ids.get(i), parent, order, parent, key));
        }
        return fresh.subList(index, index + count);
    }

    private static @Nullable Node sibling(
            MetricFramework now, @Nullable NodeId parent, NodeKind kind, NodeId id) {
        return now.find(id)
                .filter(node -> node.kind() == kind && Objects.equals(node.parent(), parent))
                .orElse(null);
    }
}
