package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes steps back and does them again: as new operations in the log, through the one write path.
 */
@Component
class Undoing {
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Turns turns;
    private final FrameworkLog log;
    private final Access access;
    private final Clock clock;

    Undoing(Turns turns, FrameworkLog log, Access access, Clock clock) {
        this.turns = turns;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public UndoState state(PersonId author, FrameworkId id) {
        if (!access.toRead(author, id).role().mayWrite()) {
            return new UndoState(false, false);
        }
        UndoStack stack = stack(author, id);
        return new UndoState(stack.toUndo().isPresent(), stack.toRedo().isPresent());
    }

    UndoReceipt undo(PersonId author, FrameworkId id) {
        return turns.take(
                author,
                id,
                turn ->
                        stack(author, id)
                                .toUndo()
                                .map(group -> takeBack(turn, author, Via.UNDO, group))
                                .orElseGet(() -> new UndoReceipt(turn.look(), List.of())));
    }

    UndoReceipt redo(PersonId author, FrameworkId id) {
        return turns.take(
                author,
                id,
                turn ->
                        stack(author, id)
                                .toRedo()
                                .map(group -> takeBack(turn, author, Via.REDO, group))
                                .orElseGet(() -> new UndoReceipt(turn.look(), List.of())));
    }

    private UndoStack stack(PersonId author, FrameworkId id) {
        return UndoStack.of(log.partsOf(id, author, clock.instant().minus(REMEMBERED)));
    }

    private UndoReceipt takeBack(Turn turn, PersonId author, Via via, UUID group) {
        long first = log.firstOf(turn.id(), author, group);
        return takeBack(turn, author, via, group, first, UUID::randomUUID);
    }

    /**
     * Takes back a group of the author's whose first entry is at {@code first}.
     *
     * @param ids fresh ids for the undo and its operations
     */
    static UndoReceipt takeBack(
            Turn turn, PersonId author, Via via, UUID group, long first, Supplier<UUID> ids) {
        UUID undo = ids.get();
        Trail trail = Trail.of(turn.past().after(first - 1));
        UndoPlan plan = new UndoPlan(group, undo, author, turn.framework(), trail);
        Refusal closed = turn.closed(plan.operations());
        if (closed != null) {
            return new UndoReceipt(
                    turn.look(), List.of(new Leftover.Refused(turn.id().root(), null, closed)));
        }
        List<Envelope> operations =
                operations(plan, turn.id()).stream()
                        .map(operation -> new Envelope(ids.get(), operation))
                        .toList();
        Receipt receipt =
                turn.carryOut(
                        new Group(undo, author, null, turn.sequence(), via, group, operations));
        return new UndoReceipt(receipt, plan.leftovers());
    }

    /** Where nothing can be done, an operation that does nothing: the log must say it was tried. */
    private static List<Operation> operations(UndoPlan plan, FrameworkId id) {
        return plan.operations().isEmpty()
                ? List.of(new Operation.Restore(id.root()))
                : plan.operations();
    }
}
