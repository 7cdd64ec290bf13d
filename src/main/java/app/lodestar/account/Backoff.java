package app.lodestar.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever tries again and again, by key: some tries are free, then each costs a wait
 * twice as long as the one before, up to a longest. Nobody is locked out, and a try during a wait
 * changes nothing. In memory: a restart forgets.
 */
public final class Backoff {

    private static final int MOST_KEYS = 20_000;

    /**
     * How patient it is.
     *
     * @param free tries without a wait
     * @param first the wait after those
     * @param longest no wait is longer
     * @param memory without a try for so long, a key starts anew
     */
    public record Patience(int free, Duration first, Duration longest, Duration memory) {}

    private record Tries(int count, Instant last, Instant nextAt) {}

    private final Patience patience;
    private final Clock clock;
    private final Map<String, Tries> byKey = new LinkedHashMap<>(16, 0.75f, true);

    public Backoff(Patience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** How long until the key may try; zero if now. */
    public synchronized Duration wait(String key) {
        var tries = byKey.get(key);
        var now = clock.instant();
        return tries == null || isForgotten(tries, now) || !tries.nextAt().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, tries.nextAt());
    }

    /** Counts a try, before its outcome is known, so that tries at once count each. */
    public synchronized void count(String key) {
        var now = clock.instant();
        var before = byKey.get(key);
        var count = before == null || isForgotten(before, now) ? 1 : before.count() + 1;
        byKey.put(key, new Tries(count, now, now.plus(pause(count))));
        if (byKey.size() > MOST_KEYS) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }

    /** Takes one try back: it was a good one, or it was not heard. */
    public synchronized void takeBack(String key) {
        byKey.computeIfPresent(
                key,
                (_, tries) ->
                        tries.count() <= 1
                                ? null
                                : new Tries(tries.count() - 1, tries.last(), tries.last()));
    }

    /** Forgets the key's tries. */
    public synchronized void forget(String key) {
        byKey.remove(key);
    }

    private Duration pause(int count) {
        if (count < patience.free()) {
            return Duration.ZERO;
        }
        var doublings = Math.min(count - patience.free(), 30);
        var pause = patience.first().multipliedBy(1L << doublings);
        return pause.compareTo(patience.longest()) > 0 ? patience.longest() : pause;
    }

    private boolean isForgotten(Tries tries, Instant now) {
        return tries.last().plus(patience.memory()).isBefore(now);
    }
}
