package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a framework with what its fields hold. A deleted node stays, as a tombstone that keeps
 * its place; {@code buried} then names the node whose deletion took it along. An empty value is no
 * value.
 */
public record Node(
        NodeId id,
        NodeKind kind,
        @Nullable NodeId parent,
        OrderKey order,
        @Nullable NodeId buried,
        Map<Field, Value> values) {

    public Node {
        Map<Field, Value> held = new EnumMap<>(Field.class);
        held.putAll(values);
        held.values().removeIf(Node::isEmpty);
        values = Collections.unmodifiableMap(held);
    }

    @JsonIgnore
    public boolean isDeleted() {
        return buried != null;
    }

    /**
     * What people call it: its name, title or text; empty for an edge and for what has none yet.
     */
    public String label() {
        return kind.label().map(this::text).orElse("");
    }

    /** What the field holds, or null when it holds nothing. */
    public @Nullable Value get(Field field) {
        return values.get(field);
    }

    /** The text of a field; empty when it holds none. */
    public String text(Field field) {
        return values.get(field) instanceof Value.Text(String text) ? text : "";
    }

    public Optional<BigDecimal> number(Field field) {
        return values.get(field) instanceof Value.Decimal(BigDecimal number)
                ? Optional.of(number)
                : Optional.empty();
    }

    public boolean flag(Field field) {
        return values.get(field) instanceof Value.Flag(boolean yes) && yes;
    }

    /** The items of a list field; empty when there are none. */
    public List<String> items(Field field) {
        return values.get(field) instanceof Value.Items(List<String> items) ? items : List.of();
    }

    /** The ids of a field that refers to other nodes. */
    public List<NodeId> refs(Field field) {
        return items(field).stream().map(NodeId::of).toList();
    }

    public Optional<NodeId> ref(Field field) {
        String text = text(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(NodeId.of(text));
    }

    public Optional<LocalDate> date(Field field) {
        String text = text(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** The word of a choice field as one of {@code words}. */
    public <E extends Enum<E>> Optional<E> choice(Field field, Class<E> words) {
        String text = text(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(words, text));
    }

    Node with(Field field, @Nullable Value value) {
        Map<Field, Value> changed = new EnumMap<>(Field.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Node(id, kind, parent, order, buried, changed);
    }

    Node at(@Nullable NodeId newParent, OrderKey newOrder) {
        return new Node(id, kind, newParent, newOrder, buried, values);
    }

    Node buriedWith(@Nullable NodeId root) {
        return new Node(id, kind, parent, order, root, values);
    }

    /** Whether a value is the same as none: empty text or no items. */
    static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.isEmpty();
            case Value.Items(List<String> items) -> items.isEmpty();
            case Value.Decimal _, Value.Flag _ -> false;
        };
    }
}
