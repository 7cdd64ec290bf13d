package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One writer's turn at a framework, its row being locked: what is carried out here is gathered, and
 * stands when the transaction is committed.
 */
final class Turn {
    private final FrameworkId id;
    private final Past past;
    private final Instant at;
    private final @Nullable String damage;
    private final Role role;
    private final List<FrameworkLog.Written> written = new ArrayList<>();
    private MetricFramework framework;
    private long sequence;

    /** A turn of someone who may write. */
    Turn(FrameworkId id, FrameworkHub.State state, Past past, Instant at) {
        this(id, state, past, at, Role.OWNER);
    }

    Turn(FrameworkId id, FrameworkHub.State state, Past past, Instant at, Role role) {
        this.id = id;
        this.past = past;
        this.at = at;
        this.damage = state.damage();
        this.role = role;
        this.framework = state.framework();
        this.sequence = state.sequence();
    }

    MetricFramework framework() {
        return framework;
    }

    long sequence() {
        return sequence;
    }

    Instant at() {
        return at;
    }

    List<FrameworkLog.Written> written() {
        return written;
    }

    /** What this turn adds to the log. */
    List<LogEntry> entries() {
        return written.stream().map(FrameworkLog.Written::entry).toList();
    }

    /** The log, without what this turn adds. */
    Past past() {
        return past;
    }

    FrameworkId id() {
        return id;
    }

    /** Why these cannot be carried out on a framework that is closed, or null when it is not. */
    @Nullable Refusal closed(List<Operation> operations) {
        Refusal barred = barred(role);
        if (barred != null) {
            return barred;
        }
        return !operations.isEmpty() && operations.stream().allMatch(Turn::isOfTheArchive)
                ? null
                : closed(framework, damage);
    }

    /** Why someone of that role cannot write to a framework that stands so, or null. */
    static @Nullable Refusal closed(FrameworkHub.State state, Role role) {
        return closed(state.framework(), state.damage(), role);
    }

    private static @Nullable Refusal closed(
            MetricFramework framework, @Nullable String damage, Role role) {
        Refusal barred = barred(role);
        return barred == null ? closed(framework, damage) : barred;
    }

    private static @Nullable Refusal barred(Role role) {
        return role.mayWrite() ? null : new Refusal(Refusal.Code.READ_ONLY, null, List.of());
    }

    private static @Nullable Refusal closed(MetricFramework framework, @Nullable String damage) {
        if (damage != null) {
            return new Refusal(Refusal.Code.LOG_DAMAGED, null, List.of(damage));
        }
        return framework.root().choice(Field.STATUS, Status.class).orElse(Status.DRAFT)
                        == Status.ARCHIVED
                ? new Refusal(Refusal.Code.ARCHIVED, null, List.of())
                : null;
    }

    /**
     * Carries out a group, or what of it is not in the log yet: all of that or nothing. Each
     * operation is answered as it was the first time, whatever its author may do by now; what is
     * new from someone who may not write is refused and leaves no trace.
     */
    Receipt carryOut(Group group) {
        if (damage != null) {
            Refusal refusal = new Refusal(Refusal.Code.LOG_DAMAGED, null, List.of(damage));
            return receipt(
                    group.operations().stream()
                            .map(e -> Acknowledgement.unlogged(e.opId(), refusal))
                            .toList());
        }
        Map<UUID, LogEntry> entries =
                new HashMap<>(past.known(group.operations().stream().map(Envelope::opId).toList()));
        List<Envelope> fresh =
                group.operations().stream().filter(e -> !entries.containsKey(e.opId())).toList();
        Refusal barred = barred(role);
        if (!fresh.isEmpty() && barred == null) {
            settle(group, fresh).forEach(entry -> entries.put(entry.opId(), entry));
        }
        return receipt(
                group.operations().stream()
                        .map(e -> acknowledge(e.opId(), entries.get(e.opId()), barred))
                        .toList());
    }

    private static Acknowledgement acknowledge(
            UUID opId, @Nullable LogEntry entry, @Nullable Refusal barred) {
        if (entry == null && barred != null) {
            return Acknowledgement.unlogged(opId, barred);
        }
        if (entry == null) {
            throw new IllegalStateException("no entry for " + opId);
        }
        return new Acknowledgement(
                opId,
                entry.sequence(),
                entry.outcome(),
                entry.changes(),
                entry.refusal(),
                entry.notices());
    }

    /** The framework as it is, with nothing done. */
    Receipt look() {
        return receipt(List.of());
    }

    private Receipt receipt(List<Acknowledgement> acknowledgements) {
        return new Receipt(sequence, framework, acknowledgements);
    }

    private List<LogEntry> settle(Group group, List<Envelope> operations) {
        if (group.base() > sequence) {
            throw new IllegalArgumentException(
                    "base sequence " + group.base() + " of a log of " + sequence);
        }
        List<Resolution> resolutions = resolve(group, operations);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Envelope envelope = operations.get(i);
            LogEntry entry = entry(group, envelope, resolutions.get(i));
            entries.add(entry);
            written.add(new FrameworkLog.Written(entry, envelope.operation()));
        }
        return entries;
    }

    private List<Resolution> resolve(Group group, List<Envelope> operations) {
        Unseen unseen = unseen(group, operations);
        boolean leadsBack = group.via().leadsBack();
        List<Resolution> resolutions = new ArrayList<>();
        MetricFramework now = framework;
        for (Envelope envelope : operations) {
            Operation operation = envelope.operation();
            Refusal closed = isOfTheArchive(operation) ? null : closed(now, null);
            Resolution resolution =
                    closed == null
                            ? (leadsBack
                                    ? Resolver.resolveBack(now, operation)
                                    : Resolver.resolve(now, operation, unseen.changes()))
                            : new Resolution.Rejected(closed);
            if (resolution instanceof Resolution.Rejected refused) {
                return allRefused(operations, envelope, refused);
            }
            if (resolution instanceof Resolution.Applied applied) {
                for (Change change : applied.changes()) {
                    now = change.apply(now);
                }
            }
            unseen.addOwn(operation);
            resolutions.add(resolution);
        }
        framework = now;
        return resolutions;
    }

    private Unseen unseen(Group group, List<Envelope> operations) {
        boolean matters =
                operations.stream()
                        .anyMatch(e ->
                                e.operation() instanceof Operation.EditText
                                        || e.operation() instanceof Operation.RemoveItem);
        return Unseen.by(
                group, matters && group.base() < sequence ? past.after(group.base()) : List.of());
    }

    private static boolean isOfTheArchive(Operation operation) {
        return operation instanceof Operation.SetField set && set.field() == Field.STATUS;
    }

    private static List<Resolution> allRefused(
            List<Envelope> operations, Envelope culprit, Resolution.Rejected refused) {
        Resolution.Rejected alongside =
                new Resolution.Rejected(new Refusal(Refusal.Code.PART_OF_REFUSED, null, List.of()));
        return operations.stream()
                .<Resolution>map(e -> e.opId().equals(culprit.opId()) ? refused : alongside)
                .toList();
    }

    private LogEntry entry(Group group, Envelope envelope, Resolution resolution) {
        sequence++;
        Operation asked = envelope.operation();
        Operation typed = asked instanceof Operation.EditText ? asked : null;
        Outcome outcome;
        List<Change> changes = List.of();
        List<Resolution.Notice> notices = List.of();
        Refusal refusal = null;
        switch (resolution) {
            case Resolution.Applied applied -> {
                outcome = Outcome.APPLIED;
                changes = applied.changes();
                notices = applied.notices();
            }
            case Resolution.Noop _ -> outcome = Outcome.NOOP;
            case Resolution.Rejected rejected -> {
                outcome = Outcome.REJECTED;
                refusal = rejected.refusal();
            }
        }
        return new LogEntry(
                sequence,
                envelope.opId(),
                group.id(),
                group.author(),
                group.client(),
                group.base(),
                group.via(),
                group.undoOf(),
                at,
                typed,
                outcome,
                changes,
                refusal,
                notices);
    }
}
