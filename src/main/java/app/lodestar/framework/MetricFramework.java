package app.lodestar.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * One metric framework at one moment, immutable. Holds every node, the deleted ones too, by id and
 * in sibling order; what people see are the live ones.
 */
public final class MetricFramework {
    private record Slot(@Nullable NodeId parent, NodeKind kind) {}

    private final NodeId id;
    private final PMap<NodeId, Node> nodes;
    private final PMap<Slot, Siblings> slots;
    private final int metrics;

    /** What was worked out of this framework before, by what it is. */
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    private MetricFramework(
            NodeId id, PMap<NodeId, Node> nodes, PMap<Slot, Siblings> slots, int metrics) {
        this.id = id;
        this.nodes = nodes;
        this.slots = slots;
        this.metrics = metrics;
    }

    /** A framework with nothing in it but its root, whose id is that of the framework. */
    public static MetricFramework empty(NodeId id) {
        MetricFramework none =
                new MetricFramework(id, HashTreePMap.empty(), HashTreePMap.empty(), 0);
        return none.with(
                new Node(id, NodeKind.FRAMEWORK, null, OrderKey.after(null), null, Map.of()));
    }

    /** The framework that consists of these nodes, its root among them. */
    static MetricFramework of(NodeId id, Collection<Node> nodes) {
        MetricFramework framework =
                new MetricFramework(id, HashTreePMap.empty(), HashTreePMap.empty(), 0);
        for (Node node : nodes) {
            framework = framework.with(node);
        }
        return framework;
    }

    public NodeId id() {
        return id;
    }

    /** The node that bears the title and the context. */
    public Node root() {
        return node(id);
    }

    /**
     * The node of that id, deleted or not; an {@link IllegalArgumentException} when there never was
     * one.
     */
    public Node node(NodeId nodeId) {
        Node node = nodes.get(nodeId);
        if (node == null) {
            throw new IllegalArgumentException("no node " + nodeId);
        }
        return node;
    }

    /** The node of that id, deleted or not. */
    public Optional<Node> find(NodeId nodeId) {
        return Optional.ofNullable(nodes.get(nodeId));
    }

    /**
     * The node of that id if people can see it: not deleted, and for an edge both ends not deleted,
     * for a waiver what it is about.
     */
    public Optional<Node> findLive(NodeId nodeId) {
        return find(nodeId).filter(this::isLive);
    }

    public boolean isLive(Node node) {
        if (node.isDeleted()) {
            return false;
        }
        if (node.kind() == NodeKind.WAIVER) {
            Optional<NodeId> about = node.ref(Field.WAIVED_NODE);
            return about.isEmpty() || findLive(about.get()).isPresent();
        }
        return node.kind() != NodeKind.EDGE
                || (isLiveMetric(node.ref(Field.EDGE_FROM))
                        && isLiveMetric(node.ref(Field.EDGE_TO)));
    }

    private boolean isLiveMetric(Optional<NodeId> end) {
        return end.flatMap(this::find).filter(n -> !n.isDeleted()).isPresent();
    }

    /** Every node there is, deleted or not, in no order. */
    public Collection<Node> all() {
        return nodes.values();
    }

    /** The live nodes of a kind at the top of their list, in order. */
    public List<Node> list(NodeKind kind) {
        return children(null, kind);
    }

    /** The live nodes of a kind under {@code parent}, in order. */
    public List<Node> children(@Nullable NodeId parent, NodeKind kind) {
        return derived(
                new Slot(parent, kind),
                () -> siblings(parent, kind).stream().filter(this::isLive).toList());
    }

    /**
     * What follows from this framework alone, worked out once for all who ask.
     *
     * @param <T> its type, one for each {@code what}
     * @param what it is; only equality counts
     */
    public <T> T derived(Object what, Supplier<T> work) {
        return this.<T>known(what)
                .orElseGet(() -> {
                    T found = work.get();
                    derived.put(what, found);
                    return found;
                });
    }

    /** The same if somebody has asked for it before. */
    @SuppressWarnings("unchecked") // each key is asked for with one type
    public <T> Optional<T> known(Object what) {
        return Optional.ofNullable((T) derived.get(what));
    }

    /**
     * The nodes of a kind under {@code parent} in order, with the tombstones, which keep their
     * places.
     */
    public List<Node> siblings(@Nullable NodeId parent, NodeKind kind) {
        return places(parent, kind).ids().stream().map(this::node).toList();
    }

    /** The same without a list of them all. */
    Siblings places(@Nullable NodeId parent, NodeKind kind) {
        return slots.getOrDefault(new Slot(parent, kind), Siblings.NONE);
    }

    /** The live metrics in outline order, parents before children. */
    public List<Node> metrics() {
        return derived(
                NodeKind.METRIC,
                () -> {
                    List<Node> outline = new ArrayList<>(metrics);
                    addOutline(null, outline);
                    return Collections.unmodifiableList(outline);
                });
    }

    private void addOutline(@Nullable NodeId parent, List<Node> outline) {
        for (Node child : children(parent, NodeKind.METRIC)) {
            outline.add(child);
            addOutline(child.id(), outline);
        }
    }

    /** How many metrics there are, deleted ones included. */
    public int metricCount() {
        return metrics;
    }

    /** How many nodes there are, deleted ones included. */
    public int size() {
        return nodes.size();
    }

    /** The node without its references to deleted nodes; itself when all of them live. */
    public Node withoutDeadReferences(Node node) {
        Node clean = node;
        for (Map.Entry<Field, Value> held : node.values().entrySet()) {
            Field field = held.getKey();
            if (field.type() instanceof FieldType.Refs) {
                List<String> all = node.items(field);
                List<String> live = all.stream().filter(i -> isLiveId(NodeId.of(i))).toList();
                clean = live.size() == all.size() ? clean : clean.with(field, Value.of(live));
            } else if (field.type() instanceof FieldType.Ref
                    && node.ref(field).filter(this::isLiveId).isEmpty()) {
                clean = clean.with(field, null);
            }
        }
        return clean;
    }

    private boolean isLiveId(NodeId nodeId) {
        return findLive(nodeId).isPresent();
    }

    /** The level of a node in its outline: 1 at the top. */
    public int depth(NodeId nodeId) {
        int depth = 0;
        for (NodeId at = nodeId; at != null; at = node(at).parent()) {
            depth++;
        }
        return depth;
    }

    /** Whether {@code ancestor} is {@code node} or stands above it. */
    public boolean isWithin(@Nullable NodeId node, NodeId ancestor) {
        for (NodeId at = node; at != null; at = node(at).parent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** The live nodes under {@code root}, of every kind and depth, without {@code root} itself. */
    public List<Node> descendants(NodeId root) {
        List<Node> below = new ArrayList<>();
        for (NodeKind kind : List.of(NodeKind.METRIC, NodeKind.SIGNAL, NodeKind.COLUMN)) {
            for (Node child : children(root, kind)) {
                below.add(child);
                below.addAll(descendants(child.id()));
            }
        }
        return below;
    }

    /** This framework with a node added, replaced or moved. */
    MetricFramework with(Node node) {
        Node before = nodes.get(node.id());
        PMap<Slot, Siblings> places = slots;
        boolean moved =
                before == null
                        || !before.order().equals(node.order())
                        || !java.util.Objects.equals(before.parent(), node.parent());
        if (moved) {
            if (before != null) {
                places = without(places, before);
            }
            Slot slot = new Slot(node.parent(), node.kind());
            places = places.plus(slot, places.getOrDefault(slot, Siblings.NONE).plus(node));
        }
        int count = metrics + (before == null && node.kind() == NodeKind.METRIC ? 1 : 0);
        return new MetricFramework(id, nodes.plus(node.id(), node), places, count);
    }

    /** This framework as if the node had never been. */
    MetricFramework without(NodeId nodeId) {
        Node node = node(nodeId);
        int count = metrics - (node.kind() == NodeKind.METRIC ? 1 : 0);
        return new MetricFramework(id, nodes.minus(nodeId), without(slots, node), count);
    }

    private static PMap<Slot, Siblings> without(PMap<Slot, Siblings> places, Node node) {
        Slot slot = new Slot(node.parent(), node.kind());
        Siblings rest = places.getOrDefault(slot, Siblings.NONE).minus(node);
        return rest.isEmpty() ? places.minus(slot) : places.plus(slot, rest);
    }

    /** Frameworks are equal when they hold equal nodes, tombstones included. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetricFramework that
                && id.equals(that.id)
                && nodes.equals(that.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return "MetricFramework[" + id + ", " + nodes.size() + " nodes]";
    }

    /** The nodes by id, for reading many at once. */
    public Map<NodeId, Node> byId() {
        return new HashMap<>(nodes);
    }
}
