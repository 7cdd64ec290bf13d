package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/**
 * A framework held in memory while people use it: its state, which anyone may read, and the last
 * entries of its log. Only ever told of what is committed. What changes it runs under its lock.
 */
final class FrameworkHub implements Past {
    private static final int RECENT = 1_000;

    /** The framework at a sequence; {@code damage} says what is wrong with its log, if anything. */
    record State(long sequence, MetricFramework framework, @Nullable String damage) {}

    private final FrameworkId id;
    private final FrameworkLoader loader;
    private final FrameworkLog log;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<FrameworkListener, PersonId> listeners = new ConcurrentHashMap<>();
    private final Roles roles = new Roles(System::nanoTime);
    private final Deque<LogEntry> recent = new ArrayDeque<>();
    private volatile @Nullable State state;
    private long snapshot;

    FrameworkHub(FrameworkId id, FrameworkLoader loader, FrameworkLog log) {
        this.id = id;
        this.loader = loader;
        this.log = log;
    }

    FrameworkId id() {
        return id;
    }

    ReentrantLock lock() {
        return lock;
    }

    /** What is known of the roles of its readers. */
    Roles roles() {
        return roles;
    }

    /** The state if it is that of {@code head} or later; a damaged one counts for any head. */
    Optional<State> at(long head) {
        State held = state;
        return held != null && (held.sequence() >= head || held.damage() != null)
                ? Optional.of(held)
                : Optional.empty();
    }

    /** Reads the log up to its head. Needs a transaction in which {@code head} is settled. */
    State catchUp(long head) {
        State held = state;
        if (held != null && held.damage() == null && held.sequence() < head) {
            held = follow(held, head);
        }
        if (held == null || (held.sequence() != head && held.damage() == null)) {
            synchronized (recent) {
                recent.clear();
            }
            FrameworkLoader.Loaded loaded = loader.load(id, head);
            snapshot = loaded.snapshot();
            held = new State(loaded.sequence(), loaded.framework(), loaded.damage());
        }
        state = held;
        return held;
    }

    /** The state at {@code head}, or null when the log does not lead there from here. */
    private @Nullable State follow(State from, long head) {
        try {
            return followed(from, head);
        } catch (NestedRuntimeException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException unreadable) {
            return null; // Whoever reads it all anew says what is wrong.
        }
    }

    private @Nullable State followed(State from, long head) {
        MetricFramework framework = from.framework();
        long at = from.sequence();
        for (LogEntry entry : log.after(id, at)) {
            if (entry.sequence() != ++at) {
                return null;
            }
            for (Change change : entry.changes()) {
                framework = change.apply(framework);
            }
            remember(entry);
        }
        return at == head ? new State(at, framework, null) : null;
    }

    /** Needs a transaction. */
    @Override
    public Map<UUID, LogEntry> known(List<UUID> opIds) {
        return log.known(id, opIds);
    }

    /** Needs a transaction, and the lock. */
    @Override
    public List<LogEntry> after(long sequence) {
        synchronized (recent) {
            LogEntry oldest = recent.peekFirst();
            if (oldest != null && oldest.sequence() <= sequence + 1) {
                return recent.stream().filter(e -> e.sequence() > sequence).toList();
            }
        }
        return log.after(id, sequence);
    }

    /** These entries were committed next, and led to {@code framework}. */
    void advance(List<LogEntry> entries, MetricFramework framework) {
        if (!entries.isEmpty()) {
            entries.forEach(this::remember);
            state = new State(entries.getLast().sequence(), framework, null);
        }
    }

    private void remember(LogEntry entry) {
        synchronized (recent) {
            recent.addLast(entry);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }
    }

    /**
     * What led from {@code sequence} to {@code now}, from memory and without the lock; empty when
     * memory does not go back that far.
     */
    Optional<List<LogEntry>> between(long sequence, State now) {
        List<LogEntry> entries;
        synchronized (recent) {
            entries =
                    recent.stream()
                            .filter(e -> e.sequence() > sequence && e.sequence() <= now.sequence())
                            .toList();
        }
        return Optional.of(entries).filter(all -> all.size() == now.sequence() - sequence);
    }

    /** The state a snapshot should be made of, if one is due; it then counts as made. */
    Optional<State> dueForSnapshot() {
        State held = state;
        boolean due =
                held != null
                        && held.damage() == null
                        && (held.sequence() - snapshot >= Snapshots.EVERY
                                || (snapshot == 0 && held.framework().size() >= Snapshots.EVERY));
        if (!due || held == null) {
            return Optional.empty();
        }
        snapshot = held.sequence();
        return Optional.of(held);
    }

    /** The sequence of the state; 0 before it was first read. */
    long sequence() {
        State held = state;
        return held == null ? 0 : held.sequence();
    }

    void add(PersonId reader, FrameworkListener listener) {
        listeners.put(listener, reader);
    }

    void remove(FrameworkListener listener) {
        listeners.remove(listener);
    }

    boolean isFollowed() {
        return !listeners.isEmpty();
    }

    boolean isInUse() {
        return isFollowed() || lock.isLocked();
    }

    void tellListeners(long sequence) {
        listeners.keySet().forEach(listener -> listener.advanced(sequence));
    }

    /** Everyone is to look again at what they may do. */
    void tellOfRights() {
        roles.forget();
        listeners.keySet().forEach(FrameworkListener::rightsChanged);
    }

    /** Says nothing more to those who may not read any longer. */
    void keepOnly(Predicate<PersonId> readers) {
        listeners.values().removeIf(readers.negate());
    }
}
