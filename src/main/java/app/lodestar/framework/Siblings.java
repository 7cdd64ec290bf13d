package app.lodestar.framework;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Nodes of one kind under one parent in their order, the deleted ones among them; immutable, and
 * quick however many they are.
 */
final class Siblings {
    private record Place(OrderKey order, NodeId id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byOrder = order.compareTo(other.order);
            return byOrder != 0 ? byOrder : id.compareTo(other.id);
        }
    }

    private static final NodeId LAST_ID = new NodeId(new UUID(Long.MAX_VALUE, Long.MAX_VALUE));

    static final Siblings NONE = new Siblings(TreePMap.empty());

    private final TreePMap<Place, NodeId> places;

    private Siblings(TreePMap<Place, NodeId> places) {
        this.places = places;
    }

    Siblings plus(Node node) {
        return new Siblings(places.plus(place(node), node.id()));
    }

    Siblings minus(Node node) {
        return new Siblings(places.minus(place(node)));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** The ids in order. */
    Collection<NodeId> ids() {
        return places.values();
    }

    @Nullable NodeId first() {
        return isEmpty() ? null : id(places.firstEntry());
    }

    @Nullable NodeId last() {
        return isEmpty() ? null : id(places.lastEntry());
    }

    /** The one next after the node, which need not be one of these. */
    @Nullable NodeId next(Node node) {
        return id(places.higherEntry(place(node)));
    }

    /** The one before the node, which need not be one of these. */
    @Nullable NodeId previous(Node node) {
        return id(places.lowerEntry(place(node)));
    }

    /** The last one whose order is that or lower. */
    @Nullable NodeId upTo(OrderKey order) {
        return id(places.floorEntry(new Place(order, LAST_ID)));
    }

    private static Place place(Node node) {
        return new Place(node.order(), node.id());
    }

    private static @Nullable NodeId id(Map.@Nullable Entry<Place, NodeId> entry) {
        return entry == null ? null : entry.getValue();
    }
}
