package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The hubs of the frameworks in use. A hub is let go a minute after its last use. */
@Component
class Hubs {
    static final Duration KEPT = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Hubs.class);
    private static final int SWEEP_SECONDS = 20;
    private static final int STOP_SECONDS = 5;

    private record Held(FrameworkHub hub, Instant used) {}

    private final Map<FrameworkId, Held> hubs = new ConcurrentHashMap<>();
    private final FrameworkLoader loader;
    private final FrameworkLog log;
    private final Snapshots snapshots;
    private final Access access;
    private final Clock clock;

    /** Its threads are never interrupted: an interrupt inside H2 closes the database file. */
    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("frameworks").factory());

    Hubs(
            FrameworkLoader loader,
            FrameworkLog log,
            Snapshots snapshots,
            Access access,
            Clock clock) {
        this.loader = loader;
        this.log = log;
        this.snapshots = snapshots;
        this.access = access;
        this.clock = clock;
        var _ =
                housekeeping.scheduleWithFixedDelay(
                        this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** The hub of a framework. Whoever changes it does so by {@link #locked}. */
    FrameworkHub of(FrameworkId id) {
        return use(id, _ -> {});
    }

    /** Listens to a framework until the subscription is closed; its hub stays that long. */
    Subscription subscribe(FrameworkId id, PersonId reader, FrameworkListener listener) {
        FrameworkHub hub = use(id, h -> h.add(reader, listener));
        return () -> hub.remove(listener);
    }

    /** The hub of a framework that someone listens to. */
    Optional<FrameworkHub> followed(FrameworkId id) {
        return Optional.ofNullable(hubs.get(id)).map(Held::hub).filter(FrameworkHub::isFollowed);
    }

    /** The hubs of all frameworks that someone listens to. */
    List<FrameworkHub> followed() {
        return hubs.values().stream().map(Held::hub).filter(FrameworkHub::isFollowed).toList();
    }

    /** Runs {@code first} so that the hub cannot be let go before it. */
    private FrameworkHub use(FrameworkId id, Consumer<FrameworkHub> first) {
        Instant now = clock.instant();
        return hubs.compute(
                        id,
                        (_, held) -> {
                            FrameworkHub hub =
                                    held == null ? new FrameworkHub(id, loader, log) : held.hub();
                            first.accept(hub);
                            return new Held(hub, now);
                        })
                .hub();
    }

    /**
     * Does the work with the framework's lock held, which keeps waiting writers out of the
     * connection pool; then tells the listeners of what was committed. Between servers, and while a
     * hub is being let go, the lock of the database row is what orders writers.
     */
    <R> R locked(FrameworkId id, Function<FrameworkHub, R> work) {
        FrameworkHub hub = of(id);
        hub.lock().lock();
        return inTurn(hub, work);
    }

    /** The same, unless somebody else has the lock; then nothing is done. */
    <R> Optional<R> unlessLocked(FrameworkId id, Function<FrameworkHub, R> work) {
        FrameworkHub hub = of(id);
        return hub.lock().tryLock() ? Optional.of(inTurn(hub, work)) : Optional.empty();
    }

    /** Does the work and gives the lock back, which is held. */
    private <R> R inTurn(FrameworkHub hub, Function<FrameworkHub, R> work) {
        long before = hub.sequence();
        try {
            R result = work.apply(hub);
            hub.dueForSnapshot().ifPresent(state -> keep(hub.id(), state));
            return result;
        } finally {
            // What was caught up with is told even where the work itself failed.
            long after = hub.sequence();
            hub.lock().unlock();
            forgetIfEmpty(hub.id());
            if (after > before) {
                hub.tellListeners(after);
            }
        }
    }

    /** Whoever tries ids that lead nowhere leaves no hub behind. */
    private void forgetIfEmpty(FrameworkId id) {
        hubs.computeIfPresent(
                id, (_, held) -> held.hub().sequence() == 0 && !held.hub().isInUse() ? null : held);
    }

    private void keep(FrameworkId id, FrameworkHub.State state) {
        housekeeping.execute(() -> {
            try {
                snapshots.keep(id, state.sequence(), state.framework());
            } catch (RuntimeException e) {
                // A cache: the log is whole without it, and the next one is tried anew.
                // Only the class: a message may hold what people wrote.
                LOG.warn(
                        "No snapshot of framework {} at {}: {}",
                        id,
                        state.sequence(),
                        e.getClass().getName());
            }
        });
    }

    /**
     * The rights to a framework are others than before, which is committed: whoever has it open
     * here looks again, and those who may not read it any longer are told nothing more.
     */
    void rightsChanged(FrameworkId id) {
        Held held = hubs.get(id);
        if (held == null) {
            return;
        }
        held.hub().tellOfRights();
        housekeeping.execute(() -> dismiss(held.hub()));
    }

    /** Not on the thread of the change, whose connection to the database is still in use. */
    private void dismiss(FrameworkHub hub) {
        try {
            hub.keepOnly(reader -> access.role(reader, hub.id()).isPresent());
        } catch (RuntimeException e) {
            // Each page has been told to look for itself, and finds out for itself.
            LOG.warn("Listeners of framework {} stay: {}", hub.id(), e.getClass().getName());
        }
    }

    /** Lets a framework go at once, for it is no more. */
    void forget(FrameworkId id) {
        Held held = hubs.remove(id);
        if (held != null) {
            held.hub().tellOfRights();
        }
    }

    /** Lets go of the hubs that nobody used for a while. */
    void sweep() {
        Instant oldest = clock.instant().minus(KEPT);
        for (FrameworkId id : hubs.keySet()) {
            hubs.computeIfPresent(
                    id,
                    (_, held) ->
                            held.used().isBefore(oldest) && !held.hub().isInUse() ? null : held);
        }
    }

    /** Returns when all that was left to do until now is done. */
    void awaitHousekeeping() throws InterruptedException, ExecutionException {
        housekeeping.submit(() -> {}).get();
    }

    /** How many frameworks are held in memory. */
    int size() {
        return hubs.size();
    }

    @PreDestroy
    void stop() {
        housekeeping.shutdown();
        try {
            if (!housekeeping.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Snapshots are still being written; they are given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
