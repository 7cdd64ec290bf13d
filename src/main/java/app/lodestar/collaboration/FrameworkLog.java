package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.collaboration.internal.LogFormat;
import app.lodestar.collaboration.internal.OperationEntity;
import app.lodestar.collaboration.internal.OperationRepository;
import app.lodestar.framework.Change;
import app.lodestar.framework.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The operation logs as they are stored. All methods run in the caller's transaction. */
@Component
class FrameworkLog {
    private static final int PAGE = 1_000;
    private static final int IDS_AT_ONCE = 500;
    private static final int FEW_PARTS = 20;

    /** An entry with what was asked. */
    record Written(LogEntry entry, Operation operation) {}

    /** What was made at a place; read when it is asked for, so that one bad place is one. */
    record Step(long sequence, String effect) {
        List<Change> changes() {
            return LogFormat.readChanges(effect);
        }
    }

    private final OperationRepository operations;

    FrameworkLog(OperationRepository operations) {
        this.operations = operations;
    }

    void append(FrameworkId id, List<Written> entries) {
        operations.saveAll(
                entries.stream()
                        .map(w -> new OperationEntity(id, w.entry(), w.operation()))
                        .toList());
    }

    /** The entries that are there of these operations, by their id. */
    Map<UUID, LogEntry> known(FrameworkId id, List<UUID> opIds) {
        Map<UUID, LogEntry> known = new HashMap<>();
        for (int from = 0; from < opIds.size(); from += IDS_AT_ONCE) {
            Collection<UUID> some = opIds.subList(from, Math.min(from + IDS_AT_ONCE, opIds.size()));
            for (OperationEntity row : operations.known(id.value(), some)) {
                LogEntry entry = row.entry();
                known.put(entry.opId(), entry);
            }
        }
        return known;
    }

    List<LogEntry> after(FrameworkId id, long sequence) {
        List<LogEntry> entries = new ArrayList<>();
        long at = sequence;
        List<OperationEntity> page;
        do {
            page = operations.after(id.value(), at, Limit.of(PAGE));
            for (OperationEntity row : page) {
                entries.add(row.entry());
            }
            at = entries.isEmpty() ? at : entries.getLast().sequence();
        } while (page.size() == PAGE);
        return entries;
    }

    /** What replay needs of the places after {@code sequence}: at most a page of them, in order. */
    List<Step> stepsAfter(FrameworkId id, long sequence) {
        return operations.effectsAfter(id.value(), sequence, Limit.of(PAGE)).stream()
                .map(p -> new Step(p.sequence(), p.effect()))
                .toList();
    }

    OperationRepository.Extent extent(FrameworkId id) {
        return operations.extent(id.value());
    }

    /**
     * The person's operations that count for undo, the newest first and read as they are asked for.
     */
    Iterator<UndoStack.Part> partsOf(FrameworkId id, PersonId author, Instant since) {
        return Stream.iterate(
                        partsBefore(id, author, Long.MAX_VALUE, Limit.of(FEW_PARTS)),
                        page -> !page.isEmpty(),
                        page -> partsBefore(id, author, page.getLast().sequence(), Limit.of(PAGE)))
                .flatMap(List::stream)
                .takeWhile(part -> part.createdAt().isAfter(since))
                .map(part ->
                        new UndoStack.Part(
                                part.groupId(),
                                Via.valueOf(part.via()),
                                part.undoOf(),
                                part.outcome().equals(Outcome.APPLIED.name())))
                .iterator();
    }

    private List<OperationRepository.Part> partsBefore(
            FrameworkId id, PersonId author, long before, Limit limit) {
        return operations.partsOf(id.value(), author.value(), before, limit);
    }

    /** The sequence of the first operation of a person's group. */
    long firstOf(FrameworkId id, PersonId author, UUID group) {
        return operations.firstOf(id.value(), author.value(), group);
    }

    /** What was done at the places from {@code first} to {@code last}, both included, in order. */
    List<OperationRepository.Deed> deeds(FrameworkId id, long first, long last) {
        return operations.deeds(id.value(), first, last);
    }

    /** The sequence of the first operation of a person's restore; empty when there is none. */
    Optional<Long> firstOfRestore(FrameworkId id, PersonId author, UUID group) {
        return Optional.ofNullable(
                operations.firstOf(id.value(), author.value(), group, Via.RESTORE.name()));
    }

    boolean isTakenBack(FrameworkId id, UUID group) {
        return operations.countUndoing(id.value(), group) > 0;
    }

    void purge(FrameworkId id) {
        operations.purge(id.value());
    }
}
