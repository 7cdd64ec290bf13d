package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.collaboration.internal.SnapshotEntity;
import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One server's hold on a framework whose log is a simulated one; its turns are the real ones. */
final class SimulatedHub {
    private final SimulatedLog log;
    private final Past past;
    private final Supplier<UUID> ids;
    private final Supplier<Instant> clock;
    private FrameworkHub.@Nullable State state;

    /**
     * A hub that has not read anything yet.
     *
     * @param memory what becomes of the log on the way to a turn: nothing, unless the simulation is
     *     to find something
     */
    SimulatedHub(
            SimulatedLog log,
            UnaryOperator<Past> memory,
            Supplier<UUID> ids,
            Supplier<Instant> clock) {
        this.log = log;
        this.past = memory.apply(log);
        this.ids = ids;
        this.clock = clock;
    }

    /** The server is gone, and with it all that was not written down. */
    void restart() {
        state = null;
    }

    /** The state at the head of the log. */
    FrameworkHub.State catchUp() {
        FrameworkHub.State from = state == null ? restored(log) : state;
        MetricFramework framework = from.framework();
        for (LogEntry entry : log.after(from.sequence())) {
            for (Change change : entry.changes()) {
                framework = change.apply(framework);
            }
        }
        state = new FrameworkHub.State(log.head(), framework, null);
        return state;
    }

    private static FrameworkHub.State restored(SimulatedLog log) {
        return log.snapshots().isEmpty()
                ? new FrameworkHub.State(0, MetricFramework.empty(log.id().root()), null)
                : read(log.snapshots().getLast());
    }

    /** What a snapshot holds. */
    static FrameworkHub.State read(SnapshotEntity snapshot) {
        return new FrameworkHub.State(snapshot.sequence(), snapshot.content().orElseThrow(), null);
    }

    /** A snapshot of the head is written. */
    void snapshot() {
        log.keep(catchUp());
    }

    Receipt carryOut(Group group) {
        return take(turn -> turn.carryOut(group));
    }

    /** Takes back the person's last step, or the last undo; empty when there is none. */
    Optional<UndoReceipt> takeBack(PersonId author, Via via) {
        UndoStack stack = log.stack(author);
        return (via == Via.UNDO ? stack.toUndo() : stack.toRedo())
                .map(group -> takeBack(author, via, group));
    }

    /** Takes back that group of the person's. */
    UndoReceipt takeBack(PersonId author, Via via, UUID group) {
        return take(turn ->
                Undoing.takeBack(turn, author, via, group, log.firstOf(author, group), ids));
    }

    private <R> R take(Function<Turn, R> work) {
        Turn turn = new Turn(log.id(), catchUp(), past, clock.get());
        R answer = work.apply(turn);
        log.append(turn.written());
        state = new FrameworkHub.State(turn.sequence(), turn.framework(), null);
        return answer;
    }
}
