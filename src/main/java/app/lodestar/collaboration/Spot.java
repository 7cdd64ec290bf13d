package app.lodestar.collaboration;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a framework somebody is: at a field, at a piece, or just there.
 *
 * @param node null for a person who is at no piece; then there is no field either
 */
public record Spot(@Nullable NodeId node, @Nullable Field field) {
    private static final String BETWEEN = "/";

    public Spot {
        if (node == null && field != null) {
            throw new IllegalArgumentException("a field of no piece");
        }
    }

    /** There, and at no piece in particular. */
    public static Spot anywhere() {
        return new Spot(null, null);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is not the like
     */
    public static Spot of(String written) {
        if (written.isEmpty()) {
            return anywhere();
        }
        String[] parts = written.split(BETWEEN, 2);
        return new Spot(NodeId.of(parts[0]), parts.length == 1 ? null : Field.valueOf(parts[1]));
    }

    /** Whether this is the piece or any field of it. */
    public boolean isAt(NodeId piece) {
        return piece.equals(node);
    }

    /** As an attribute of a page holds it: {@code <node>/<field>}, {@code <node>} or nothing. */
    @Override
    public String toString() {
        return Optional.ofNullable(node)
                .map(piece -> field == null ? piece.toString() : piece + BETWEEN + field.name())
                .orElse("");
    }

    /** A field of a piece. */
    public static Spot of(NodeId node, Field field) {
        return new Spot(Objects.requireNonNull(node), Objects.requireNonNull(field));
    }
}
