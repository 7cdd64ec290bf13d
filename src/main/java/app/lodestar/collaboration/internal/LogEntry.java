package app.lodestar.collaboration.internal;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.Outcome;
import app.lodestar.collaboration.Via;
import app.lodestar.framework.Change;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log of a framework.
 *
 * @param client where it was made, or null when the server made it
 * @param typed what was asked, if it was a change of text: later changes from the same place were
 *     made on top of that
 * @param undoOf the group this takes back, for an undo or a redo
 */
public record LogEntry(
        long sequence,
        UUID opId,
        UUID groupId,
        PersonId author,
        @Nullable UUID client,
        long base,
        Via via,
        @Nullable UUID undoOf,
        Instant at,
        @Nullable Operation typed,
        Outcome outcome,
        List<Change> changes,
        @Nullable Refusal refusal,
        List<Resolution.Notice> notices) {

    public LogEntry {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }
}
