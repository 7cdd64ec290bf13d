package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkRepository;
import app.lodestar.collaboration.internal.FrameworkSearchEntity;
import app.lodestar.collaboration.internal.FrameworkSearchRepository;
import app.lodestar.collaboration.internal.Projection;
import app.lodestar.framework.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out turns at frameworks, one at a time each. Nothing is written in any other way: the lock,
 * then one short transaction with the row locked and the log and its projections in it, and only
 * after its commit the hub. Other servers hear of it with the commit. A turn that fails leaves
 * nothing, and may be taken again.
 */
@Component
class Turns {
    private final Hubs hubs;
    private final FrameworkLog log;
    private final FrameworkRepository frameworks;
    private final FrameworkSearchRepository search;
    private final Versions versions;
    private final Access access;
    private final ChangeBus bus;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private record Done<R>(R answer, Turn turn) {}

    Turns(
            Hubs hubs,
            FrameworkLog log,
            FrameworkRepository frameworks,
            FrameworkSearchRepository search,
            Versions versions,
            Access access,
            ChangeBus bus,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.hubs = hubs;
        this.log = log;
        this.frameworks = frameworks;
        this.search = search;
        this.versions = versions;
        this.access = access;
        this.bus = bus;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A turn of that person, who must be allowed to read now. What they would write is refused in
     * the turn when they may not.
     */
    <R> R take(PersonId author, FrameworkId id, Function<Turn, R> work) {
        return hubs.locked(
                id,
                hub -> {
                    Done<R> done =
                            alone(() -> {
                                Access.Granted granted = access.toTakeATurn(author, id);
                                return perform(hub, granted.row(), granted.role(), work);
                            });
                    hub.advance(done.turn().entries(), done.turn().framework());
                    return done.answer();
                });
    }

    /** The first turn at a new framework; false when there is one of that id by now. */
    boolean begin(PersonId author, WorkspaceId workspace, FrameworkId id, Consumer<Turn> work) {
        return hubs.locked(
                id,
                hub -> {
                    if (frameworks.findById(id.value()).isPresent()) {
                        return false;
                    }
                    FrameworkEntity row =
                            new FrameworkEntity(
                                    id.value(), workspace.value(), author.value(), now());
                    Done<Boolean> done =
                            alone(() ->
                                    perform(
                                            hub,
                                            frameworks.save(row),
                                            Role.OWNER,
                                            turn -> {
                                                work.accept(turn);
                                                return true;
                                            }));
                    hub.advance(done.turn().entries(), done.turn().framework());
                    return done.answer();
                });
    }

    private <R> Done<R> alone(Supplier<Done<R>> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a turn is a transaction of its own");
        }
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private <R> Done<R> perform(
            FrameworkHub hub, FrameworkEntity row, Role role, Function<Turn, R> work) {
        Turn turn = new Turn(hub.id(), hub.catchUp(row.head()), hub, now(), role);
        R answer = work.apply(turn);
        if (!turn.written().isEmpty() || row.isNew()) {
            store(hub.id(), row, turn);
        }
        return new Done<>(answer, turn);
    }

    private void store(FrameworkId id, FrameworkEntity row, Turn turn) {
        log.append(id, turn.written());
        List<Change> changes =
                turn.entries().stream().flatMap(entry -> entry.changes().stream()).toList();
        if (row.head() == 0 || changes.stream().anyMatch(Projection::isTouchedBy)) {
            Projection projection = Projection.of(turn.framework());
            row.show(projection);
            search.save(new FrameworkSearchEntity(id.value(), projection.words()));
        }
        if (!changes.isEmpty()) {
            versions.afterQuiet(id, row.head(), row.editedAt(), turn.at());
            row.edited(turn.at());
        }
        row.advance(turn.sequence());
        bus.written(id, turn.sequence());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
