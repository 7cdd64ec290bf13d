package app.lodestar.collaboration;

import app.lodestar.framework.Operation;
import java.util.UUID;

/**
 * An operation under the id it keeps through all resends; made on the author's side before the
 * first.
 */
public record Envelope(UUID opId, Operation operation) {

    /** The operation under a fresh id. */
    public static Envelope of(Operation operation) {
        return new Envelope(UUID.randomUUID(), operation);
    }
}
