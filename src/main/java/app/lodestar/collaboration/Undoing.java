package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        access.toRead(author, id);
        UndoStack stack = stack(author, id);
        return new UndoState(stack.toUndo().isPresent(), stack.toRedo().isPresent());
    }

    UndoReceipt undo(PersonId author, FrameworkId id) {
        return turns.take(
                author,
                id,
                turn -> takeBack(turn, id, author, Via.UNDO, stack(author, id).toUndo()));
    }

    UndoReceipt redo(PersonId author, FrameworkId id) {
        return turns.take(
                author,
                id,
                turn -> takeBack(turn, id, author, Via.REDO, stack(author, id).toRedo()));
    }

    private UndoStack stack(PersonId author, FrameworkId id) {
        return UndoStack.of(log.groupsOf(id, author, clock.instant().minus(REMEMBERED)));
    }

    private UndoReceipt takeBack(
            Turn turn, FrameworkId id, PersonId author, Via via, Optional<UUID> group) {
        if (group.isEmpty()) {
            return new UndoReceipt(turn.look(), List.of());
        }
        UUID undo = UUID.randomUUID();
        long first = log.firstOf(id, author, group.get());
        UndoPlan plan =
                new UndoPlan(
                        group.get(),
                        undo,
                        author,
                        turn.framework(),
                        Trail.of(turn.logAfter(first - 1)));
        Refusal closed = turn.closed(plan.operations());
        if (closed != null) {
            return new UndoReceipt(
                    turn.look(), List.of(new Leftover.Refused(id.root(), null, closed)));
        }
        return new UndoReceipt(
                turn.carryOut(
                        new Group(
                                undo,
                                author,
                                null,
                                turn.sequence(),
                                via,
                                group.get(),
                                envelopes(plan, id))),
                plan.leftovers());
    }

    /** Where nothing can be done, an operation that does nothing: the log must say it was tried. */
    private static List<Envelope> envelopes(UndoPlan plan, FrameworkId id) {
        List<Operation> operations =
                plan.operations().isEmpty()
                        ? List.of(new Operation.Restore(id.root()))
                        : plan.operations();
        return operations.stream().map(Envelope::of).toList();
    }
}
