package app.lodestar.collaboration;

import java.time.Duration;
import java.util.UUID;

/**
 * Measures how long word takes by sending some to oneself. Moments are nanoseconds of a clock that
 * only goes forward.
 */
final class Pulse {
    private final String server = UUID.randomUUID().toString();
    private long beats;
    private long heard;
    private long oldestUnheard;
    private Duration lastWay = Duration.ZERO;

    /** The next beat, to be sent now. */
    synchronized String beat(long now) {
        if (heard == beats) {
            oldestUnheard = now;
        }
        beats++;
        return server + ":" + beats;
    }

    /** A beat came in, perhaps another server's. */
    synchronized void hear(String beat, long now) {
        String own = server + ":";
        if (beat.startsWith(own)) {
            heard = Math.max(heard, Long.parseLong(beat.substring(own.length())));
            lastWay = Duration.ofNanos(now - oldestUnheard);
            oldestUnheard = now;
        }
    }

    /** Whether a beat is under way for longer than that. */
    synchronized boolean isWaitingLongerThan(Duration patience, long now) {
        return heard != beats && now - oldestUnheard > patience.toNanos();
    }

    /** How long the last beat took, or the one that is under way if that is longer by now. */
    synchronized Duration lag(long now) {
        Duration underWay = heard == beats ? Duration.ZERO : Duration.ofNanos(now - oldestUnheard);
        return underWay.compareTo(lastWay) > 0 ? underWay : lastWay;
    }
}
