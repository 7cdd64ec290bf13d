package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A log with all its states, for what can be proved of writing and undo without a database. */
final class PaperLog {
    private final SimulatedLog log;
    private final SimulatedHub hub;
    private final List<MetricFramework> states = new ArrayList<>();

    PaperLog(FrameworkId id) {
        log = new SimulatedLog(id);
        hub =
                new SimulatedHub(
                        log, UnaryOperator.identity(), UUID::randomUUID, () -> Instant.EPOCH);
        states.add(MetricFramework.empty(id.root()));
    }

    long sequence() {
        return log.head();
    }

    NodeId root() {
        return log.id().root();
    }

    MetricFramework now() {
        return at(sequence());
    }

    /** The framework after that many entries. */
    MetricFramework at(long sequence) {
        for (LogEntry entry : log.after(states.size() - 1)) {
            MetricFramework next = states.getLast();
            for (Change change : entry.changes()) {
                next = change.apply(next);
            }
            states.add(next);
        }
        return states.get(Math.toIntExact(sequence));
    }

    List<LogEntry> entries() {
        return log.entries();
    }

    /** A gesture of someone who sees everything. */
    Receipt does(PersonId author, Operation... operations) {
        return does(author, sequence(), operations);
    }

    /** A gesture of someone who saw the first {@code base} entries. */
    Receipt does(PersonId author, long base, Operation... operations) {
        List<Envelope> envelopes = Arrays.stream(operations).map(Envelope::of).toList();
        UUID group = UUID.randomUUID();
        return hub.carryOut(
                Group.of(author, new Gesture(group, UUID.randomUUID(), base, envelopes)));
    }

    /** Takes back the person's last step; empty when there is none. */
    Optional<UndoReceipt> undo(PersonId author) {
        return hub.takeBack(author, Via.UNDO);
    }

    Optional<UndoReceipt> redo(PersonId author) {
        return hub.takeBack(author, Via.REDO);
    }

    /** Makes the framework what it was after that many entries; returns the group. */
    UUID restore(PersonId author, long sequence) {
        List<Envelope> envelopes =
                Restoring.operations(now(), at(sequence)).stream().map(Envelope::of).toList();
        UUID group = UUID.randomUUID();
        hub.carryOut(new Group(group, author, null, sequence(), Via.RESTORE, null, envelopes));
        return group;
    }

    UndoReceipt takeBackRestore(PersonId author, UUID group) {
        return Restoring.visible(hub.takeBack(author, Via.RESTORE, group));
    }
}
