package app.lodestar.scoring.engine;

import java.time.Duration;

/** A moment of this process's own clock until which work may take. */
public record Deadline(long nanos) {

    /** So long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    public boolean hasPassed() {
        return left().isZero();
    }
}
