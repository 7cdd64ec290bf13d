package app.lodestar.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves. */
public final class MovableClock extends Clock {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
    private final Duration tick;

    private MovableClock(Duration tick) {
        this.tick = tick;
    }

    /** One that stands until it is moved. */
    public static MovableClock standing() {
        return new MovableClock(Duration.ZERO);
    }

    /** One that goes on a little at each look, so that no two moments are the same. */
    public static MovableClock ticking() {
        return new MovableClock(Duration.ofMillis(1));
    }

    public void move(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(before -> before.plus(tick));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
