package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What the readers of a framework are to it, remembered for a second, or until a right to it is
 * known to have changed. Enough to show them what others write; whoever writes is asked anew.
 */
final class Roles {
    static final Duration KEPT = Duration.ofSeconds(1);

    private record Known(Role role, long since) {}

    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** What began to be asked for at this moment or before may be otherwise. */
    private volatile long forgotten;

    /**
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    Roles(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.forgotten = now() - 1;
    }

    /** What counts as the moment of a role that is being asked for. */
    long now() {
        return nanoTime.getAsLong();
    }

    /** The role of a person if it is known. */
    Optional<Role> of(PersonId person) {
        return Optional.ofNullable(known.get(person))
                .filter(each -> each.since() - forgotten > 0)
                .filter(each -> now() - each.since() < KEPT.toNanos())
                .map(Known::role);
    }

    /**
     * Remembers a role.
     *
     * @param asked the moment at which it began to be asked for
     */
    void remember(PersonId person, Role role, long asked) {
        known.put(person, new Known(role, asked));
    }

    /** Whatever is known may be otherwise by now. */
    void forget() {
        forgotten = now();
        known.clear();
    }
}
