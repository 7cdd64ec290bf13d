package app.lodestar.account;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many hash at once, first come first served, so that a flood of sign-ins leaves the
 * machine to those who work.
 */
final class HashGate {

    private final Semaphore places;
    private final int longestQueue;
    private final Duration longestWait;

    HashGate(int places, int longestQueue, Duration longestWait) {
        this.places = new Semaphore(places, true);
        this.longestQueue = longestQueue;
        this.longestWait = longestWait;
    }

    /**
     * Does the work when there is a place.
     *
     * @throws BusyException if the queue is full, or there was no place in time
     */
    <T> T run(Supplier<T> work) {
        if (!enter()) {
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        if (places.getQueueLength() >= longestQueue) {
            return false;
        }
        try {
            return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
