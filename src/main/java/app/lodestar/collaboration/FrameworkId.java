package app.lodestar.collaboration;

import app.lodestar.framework.NodeId;
import java.util.UUID;

/** The lasting identity of a framework; it says nothing about who may open it. */
public record FrameworkId(UUID value) {

    /** A fresh id that cannot be guessed. */
    public static FrameworkId random() {
        return new FrameworkId(UUID.randomUUID());
    }

    /**
     * The id in its canonical 36-character form.
     *
     * @throws FrameworkNotFoundException for any other text, which can name no framework
     */
    public static FrameworkId of(String text) {
        try {
            return new FrameworkId(NodeId.of(text).value());
        } catch (IllegalArgumentException notAnId) {
            throw new FrameworkNotFoundException();
        }
    }

    /** The node that bears the framework's title and context. */
    public NodeId root() {
        return new NodeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
