package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkDiff;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Leads frameworks back to what they were, by ordinary operations through the one write path: the
 * log only grows, and what a restore did can be taken back.
 */
@Component
class Restoring {
    private final Turns turns;
    private final FrameworkLog log;
    private final FrameworkLoader loader;
    private final Versions versions;

    Restoring(Turns turns, FrameworkLog log, FrameworkLoader loader, Versions versions) {
        this.turns = turns;
        this.log = log;
        this.loader = loader;
        this.versions = versions;
    }

    RestoreOutcome restore(PersonId author, FrameworkId id, UUID restore, long sequence) {
        return turns.take(author, id, turn -> restore(turn, author, restore, sequence));
    }

    private RestoreOutcome restore(Turn turn, PersonId author, UUID restore, long sequence) {
        LogEntry known = turn.past().known(List.of(opId(restore, 0))).get(opId(restore, 0));
        if (known != null) {
            return answer(turn, known, restore);
        }
        Refusal closed = turn.closed(List.of());
        if (closed != null) {
            return new RestoreOutcome.Refused(List.of(closed));
        }
        if (sequence < 1 || sequence > turn.sequence()) {
            return new RestoreOutcome.Unknown();
        }
        FrameworkLoader.Loaded then = loader.at(turn.id(), sequence);
        if (then.damage() != null) {
            return new RestoreOutcome.Unknown();
        }
        return lead(turn, author, restore, sequence, then.framework());
    }

    private RestoreOutcome lead(
            Turn turn, PersonId author, UUID restore, long sequence, MetricFramework then) {
        List<Operation> operations = operations(turn.framework(), then);
        boolean nothing = operations.isEmpty();
        long before = turn.sequence();
        Receipt receipt =
                turn.carryOut(
                        new Group(
                                restore,
                                author,
                                null,
                                before,
                                Via.RESTORE,
                                null,
                                envelopes(
                                        restore,
                                        nothing ? List.of(doingNothing(turn)) : operations)));
        List<Refusal> refusals =
                receipt.acknowledgements().stream()
                        .map(Acknowledgement::refusal)
                        .filter(Objects::nonNull)
                        .filter(r -> r.code() != Refusal.Code.PART_OF_REFUSED)
                        .toList();
        if (!refusals.isEmpty()) {
            return new RestoreOutcome.Refused(refusals);
        }
        if (nothing) {
            return new RestoreOutcome.Unchanged(receipt);
        }
        versions.keep(turn.id(), before, VersionReason.BEFORE_RESTORE, turn.at());
        versions.restored(turn.id(), turn.sequence(), sequence, author, turn.at());
        return new RestoreOutcome.Restored(receipt, restore, operations.size());
    }

    /**
     * What leads from the one to the other, but for how far reviews had come: no restore approves
     * anything, and none closes the framework to those who restore it.
     */
    static List<Operation> operations(MetricFramework now, MetricFramework then) {
        return FrameworkDiff.between(now, then).operations().stream()
                .filter(Restoring::isOfContent)
                .toList();
    }

    private static boolean isOfContent(Operation operation) {
        return !(operation instanceof Operation.SetField set)
                || (set.field() != Field.STATUS && set.field() != Field.EDITION);
    }

    /** The log must say that it was tried, so that a resend does not restore much later. */
    private static Operation doingNothing(Turn turn) {
        return new Operation.Restore(turn.id().root());
    }

    private static List<Envelope> envelopes(UUID restore, List<Operation> operations) {
        List<Envelope> envelopes = new ArrayList<>();
        for (Operation operation : operations) {
            envelopes.add(new Envelope(opId(restore, envelopes.size()), operation));
        }
        return envelopes;
    }

    /** The ids of a restore's operations follow from its own: sent again it is known again. */
    private static UUID opId(UUID restore, int index) {
        return UUID.nameUUIDFromBytes((restore + "/" + index).getBytes(StandardCharsets.UTF_8));
    }

    private RestoreOutcome answer(Turn turn, LogEntry first, UUID restore) {
        Receipt receipt = turn.look();
        return switch (first.outcome()) {
            case NOOP -> new RestoreOutcome.Unchanged(receipt);
            case APPLIED -> {
                int size = 1;
                while (turn.past().known(List.of(opId(restore, size))).size() == 1) {
                    size++;
                }
                yield new RestoreOutcome.Restored(receipt, restore, size);
            }
            case REJECTED ->
                    new RestoreOutcome.Refused(
                            first.refusal() == null ? List.of() : List.of(first.refusal()));
        };
    }

    /** Takes back a restore of that person's, once; what others changed since stays theirs. */
    UndoReceipt takeBack(PersonId author, FrameworkId id, UUID restore) {
        return turns.take(
                author,
                id,
                turn ->
                        log.firstOfRestore(id, author, restore)
                                .filter(_ -> !log.isTakenBack(id, restore))
                                .map(first ->
                                        visible(
                                                Undoing.takeBack(
                                                        turn,
                                                        author,
                                                        Via.RESTORE,
                                                        restore,
                                                        first,
                                                        UUID::randomUUID)))
                                .orElseGet(() -> new UndoReceipt(turn.look(), List.of())));
    }

    /** What is deleted may have been moved to be brought back; where it lies now nobody misses. */
    static UndoReceipt visible(UndoReceipt receipt) {
        MetricFramework now = receipt.receipt().framework();
        return new UndoReceipt(
                receipt.receipt(),
                receipt.leftovers().stream()
                        .filter(l -> l.field() != null || !now.node(l.node()).isDeleted())
                        .toList());
    }
}
