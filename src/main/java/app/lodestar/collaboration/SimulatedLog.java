package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.collaboration.internal.OperationEntity;
import app.lodestar.collaboration.internal.SnapshotEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log and the snapshots of one framework without a database, in the rows they would have there:
 * whoever reads it reads what was written and read back.
 */
final class SimulatedLog implements Past {
    private final FrameworkId id;
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<UUID, LogEntry> byOperation = new HashMap<>();
    private final List<SnapshotEntity> snapshots = new ArrayList<>();

    SimulatedLog(FrameworkId id) {
        this.id = id;
    }

    FrameworkId id() {
        return id;
    }

    long head() {
        return entries.size();
    }

    /** Every entry, in order. */
    List<LogEntry> entries() {
        return entries;
    }

    @Override
    public Map<UUID, LogEntry> known(List<UUID> opIds) {
        Map<UUID, LogEntry> known = new HashMap<>(byOperation);
        known.keySet().retainAll(opIds);
        return known;
    }

    @Override
    public List<LogEntry> after(long sequence) {
        return List.copyOf(entries.subList(Math.toIntExact(sequence), entries.size()));
    }

    /** The entries come next; an operation twice or a gap is an {@link IllegalStateException}. */
    void append(List<FrameworkLog.Written> written) {
        for (FrameworkLog.Written next : written) {
            LogEntry entry = new OperationEntity(id, next.entry(), next.operation()).entry();
            if (entry.sequence() != head() + 1 || byOperation.containsKey(entry.opId())) {
                throw new IllegalStateException(
                        "entry " + entry.sequence() + " after " + head() + " of " + entry.opId());
            }
            entries.add(entry);
            byOperation.put(entry.opId(), entry);
        }
    }

    void keep(FrameworkHub.State state) {
        snapshots.add(new SnapshotEntity(id.value(), state.sequence(), state.framework()));
    }

    /** The oldest first. */
    List<SnapshotEntity> snapshots() {
        return snapshots;
    }

    /** What the person can take back and do again. */
    UndoStack stack(PersonId author) {
        return UndoStack.of(
                entries.reversed().stream()
                        .filter(entry -> entry.author().equals(author))
                        .map(e ->
                                new UndoStack.Part(
                                        e.groupId(),
                                        e.via(),
                                        e.undoOf(),
                                        e.outcome() == Outcome.APPLIED))
                        .iterator());
    }

    /** The place of the first operation of a person's group. */
    long firstOf(PersonId author, UUID group) {
        return entries.stream()
                .filter(entry -> entry.author().equals(author) && entry.groupId().equals(group))
                .findFirst()
                .orElseThrow()
                .sequence();
    }
}
