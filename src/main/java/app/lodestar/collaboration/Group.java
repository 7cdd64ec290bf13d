package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations that are carried out together or not at all.
 *
 * @param client where they were made, or null when the server made them
 * @param undoOf the group they take back, for an undo or a redo
 */
record Group(
        UUID id,
        PersonId author,
        @Nullable UUID client,
        long base,
        Via via,
        @Nullable UUID undoOf,
        List<Envelope> operations) {

    static Group of(PersonId author, Gesture gesture) {
        return new Group(
                gesture.groupId(),
                author,
                gesture.clientId(),
                gesture.baseSequence(),
                Via.DIRECT,
                null,
                gesture.operations());
    }

    /** Whether the entry was made in the same place, so that its author saw it at once. */
    boolean isFromThePlaceOf(LogEntry entry) {
        return client != null && client.equals(entry.client());
    }
}
