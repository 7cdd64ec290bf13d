package app.lodestar.scoring.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whose query runs. So many run at once, each person has at most one of them, and the rest wait in
 * the order in which they came; someone who has one running is passed over, so nobody can fill the
 * places. A person may have only a few waiting.
 */
public final class Turns {
    private static final int MOST_WAITING = 20;

    /** How soon one who waits hears that their work is no longer wanted. */
    private static final long LOOK_NANOS = 200_000_000;

    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Ticket, Object> waiting = new LinkedHashMap<>();
    private final Set<Object> running = new HashSet<>();

    /**
     * @param places how many may run at once, at least 1
     */
    public Turns(int places) {
        this.places = places;
    }

    /**
     * Does the work when it is this person's turn, on this thread.
     *
     * @return empty if the turn did not come before the deadline, or too many of theirs wait
     */
    public <T> Optional<T> take(Object person, Deadline deadline, Supplier<T> work) {
        if (!enter(person, deadline)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            leave(person);
        }
    }

    private boolean enter(Object person, Deadline deadline) {
        Ticket ticket = new Ticket();
        lock.lock();
        try {
            if (waiting.values().stream().filter(person::equals).count() >= MOST_WAITING) {
                return false;
            }
            waiting.put(ticket, person);
            boolean came = false;
            try {
                came = await(ticket, deadline);
            } finally {
                waiting.remove(ticket);
                changed.signalAll();
            }
            if (came) {
                running.add(person);
            }
            return came;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean await(Ticket ticket, Deadline deadline) throws InterruptedException {
        while (!isNext(ticket)) {
            long left = deadline.left().toNanos();
            if (left == 0) {
                return false;
            }
            changed.awaitNanos(Math.min(left, LOOK_NANOS));
        }
        return true;
    }

    /** The first in the queue whose person has nothing running, where a place is free. */
    private boolean isNext(Ticket ticket) {
        if (running.size() >= places) {
            return false;
        }
        return waiting.entrySet().stream()
                .filter(each -> !running.contains(each.getValue()))
                .findFirst()
                .map(each -> each.getKey() == ticket)
                .orElse(false);
    }

    private void leave(Object person) {
        lock.lock();
        try {
            running.remove(person);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A place in the queue; equal only to itself. */
    private static final class Ticket {}
}
