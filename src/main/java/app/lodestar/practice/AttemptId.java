package app.lodestar.practice;

import app.lodestar.collaboration.FrameworkId;
import app.lodestar.framework.NodeId;
import java.util.UUID;

/** The lasting identity of an attempt, which is that of the framework that holds the answer. */
public record AttemptId(UUID value) {

    /** A fresh id that cannot be guessed. */
    public static AttemptId random() {
        return new AttemptId(UUID.randomUUID());
    }

    /**
     * The id in its canonical 36-character form.
     *
     * @throws AttemptNotFoundException for any other text, which can name no attempt
     */
    public static AttemptId of(String text) {
        try {
            return new AttemptId(NodeId.of(text).value());
        } catch (IllegalArgumentException notAnId) {
            throw new AttemptNotFoundException();
        }
    }

    /** The framework that holds the answer. */
    public FrameworkId framework() {
        return new FrameworkId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
