package app.lodestar.collaboration;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether people on this server see what people on the others write. It is down when nothing has
 * been heard for {@link #TOO_LATE}, neither by a hint nor by looking.
 */
@Component("busHealthIndicator")
class BusHealth implements HealthIndicator {
    static final Duration TOO_LATE = Duration.ofSeconds(10);

    private final ChangeBus bus;

    BusHealth(ChangeBus bus) {
        this.bus = bus;
    }

    @Override
    public Health health() {
        BusState state = bus.state();
        Health.Builder health = state.lag().compareTo(TOO_LATE) > 0 ? Health.down() : Health.up();
        health.withDetail("servers", state.others() ? "several" : "one");
        if (state.others()) {
            health.withDetail("listening", state.listening())
                    .withDetail("lagMillis", state.lag().toMillis())
                    .withDetail("operationsBehind", state.behind());
        }
        return health.build();
    }
}
