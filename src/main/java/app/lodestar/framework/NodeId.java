package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The lasting identity of a piece of a framework, made on the author's side. */
public record NodeId(UUID value) implements Comparable<NodeId> {

    /** A fresh id, in no order. */
    public static NodeId random() {
        return new NodeId(UUID.randomUUID());
    }

    /**
     * Reads the canonical 36-character form; an {@link IllegalArgumentException} for anything else.
     */
    @JsonCreator
    public static NodeId of(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return new NodeId(id);
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
