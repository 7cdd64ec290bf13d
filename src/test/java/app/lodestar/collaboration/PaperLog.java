package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A log without a database, for what can be proved of writing and undo by themselves. */
final class PaperLog implements Past {
    private final FrameworkId id;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<MetricFramework> states = new ArrayList<>();

    PaperLog(FrameworkId id) {
        this.id = id;
        states.add(MetricFramework.empty(id.root()));
    }

    @Override
    public Map<UUID, LogEntry> known(List<UUID> opIds) {
        Map<UUID, LogEntry> known = new HashMap<>();
        entries.stream()
                .filter(entry -> opIds.contains(entry.opId()))
                .forEach(entry -> known.put(entry.opId(), entry));
        return known;
    }

    @Override
    public List<LogEntry> after(long sequence) {
        return List.copyOf(entries.subList(Math.toIntExact(sequence), entries.size()));
    }

    long sequence() {
        return entries.size();
    }

    NodeId root() {
        return id.root();
    }

    MetricFramework now() {
        return states.getLast();
    }

    /** The framework after that many entries. */
    MetricFramework at(long sequence) {
        return states.get(Math.toIntExact(sequence));
    }

    List<LogEntry> entries() {
        return entries;
    }

    /** A gesture of someone who sees everything. */
    Receipt does(PersonId author, Operation... operations) {
        return does(author, sequence(), operations);
    }

    /** A gesture of someone who saw the first {@code base} entries. */
    Receipt does(PersonId author, long base, Operation... operations) {
        List<Envelope> envelopes = Arrays.stream(operations).map(Envelope::of).toList();
        Group group =
                new Group(
                        UUID.randomUUID(),
                        author,
                        UUID.randomUUID(),
                        base,
                        Via.DIRECT,
                        null,
                        envelopes);
        Turn turn = turn();
        Receipt receipt = turn.carryOut(group);
        commit(turn);
        return receipt;
    }

    /** Takes back the person's last step; empty when there is none. */
    Optional<UndoReceipt> undo(PersonId author) {
        return stack(author).toUndo().map(group -> takeBack(author, Via.UNDO, group));
    }

    Optional<UndoReceipt> redo(PersonId author) {
        return stack(author).toRedo().map(group -> takeBack(author, Via.REDO, group));
    }

    private UndoReceipt takeBack(PersonId author, Via via, UUID group) {
        long first =
                entries.stream()
                        .filter(e -> e.author().equals(author) && e.groupId().equals(group))
                        .findFirst()
                        .orElseThrow()
                        .sequence();
        Turn turn = turn();
        UndoReceipt receipt = Undoing.takeBack(turn, author, via, group, first);
        commit(turn);
        return receipt;
    }

    private Turn turn() {
        return new Turn(id, new FrameworkHub.State(sequence(), now(), null), this, Instant.EPOCH);
    }

    private void commit(Turn turn) {
        for (LogEntry entry : turn.entries()) {
            MetricFramework next = now();
            for (var change : entry.changes()) {
                next = change.apply(next);
            }
            entries.add(entry);
            states.add(next);
        }
    }

    private UndoStack stack(PersonId author) {
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
}
