package app.lodestar.base;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes ids that nobody can guess and that sort by the time they were made: UUID version 7, RFC
 * 9562.
 */
@Component
public class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A fresh id; ids made within one millisecond are in no order. */
    public UUID next() {
        long time = (clock.millis() << 16) | 0x7000 | random.nextInt(0x1000);
        long tail = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(time, tail);
    }
}
