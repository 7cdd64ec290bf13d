package app.lodestar.scoring.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A moment of this process's own clock until which work may take. It comes at once when somebody no
 * longer wants the work; equal only to itself.
 */
public final class Deadline {
    private final long nanos;
    private final CountDownLatch unwanted = new CountDownLatch(1);

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** So long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; never negative. */
    public Duration left() {
        return unwanted.getCount() == 0
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    public boolean hasPassed() {
        return left().isZero();
    }

    /** Ends it now, from any thread: what runs is stopped, what waits gives up. */
    public void stop() {
        unwanted.countDown();
    }

    /** Returns when it has passed. */
    void await() throws InterruptedException {
        boolean _ = unwanted.await(left().toNanos(), TimeUnit.NANOSECONDS);
    }
}
