package app.lodestar.editor.ui;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When something may be done again that is done once a beat at most. After one for which a busy
 * server was late the next comes as much later, so that there is never a queue.
 */
final class Pace {
    private static final long LATEST = 1_000_000_000;

    private final long gathering;
    private final long length;
    private final LongSupplier nanos;
    private volatile long notBefore;

    /**
     * @param gathering how long it waits at least, for whatever else comes up until then
     * @param nanos counts as {@link System#nanoTime} does
     */
    Pace(Duration gathering, Duration length, LongSupplier nanos) {
        this.gathering = gathering.toNanos();
        this.length = length.toNanos();
        this.nanos = nanos;
        this.notBefore = nanos.getAsLong();
    }

    /** In how many nanoseconds it may be done if it is due now. */
    long delay() {
        return Math.max(gathering, notBefore - nanos.getAsLong());
    }

    /**
     * It is done.
     *
     * @param late so many nanoseconds later than it could have been begun; of more than a second
     *     only that counts
     */
    void done(long late) {
        notBefore = nanos.getAsLong() + length + Math.clamp(late, 0, LATEST);
    }
}
