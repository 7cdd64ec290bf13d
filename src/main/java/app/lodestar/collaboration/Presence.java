package app.lodestar.collaboration;

import app.lodestar.account.Person;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who has which framework open, and where in it they are, on this server and the others. It is
 * told, never stored, and decides nothing: nobody is kept from writing because somebody else is
 * there.
 */
@Component
public class Presence {
    private static final int LOOK_SECONDS = 5;
    private static final int REST_MILLIS = 100;
    private static final String TOPIC = "presence";

    private final Map<FrameworkId, Map<UUID, Sitting>> seats = new ConcurrentHashMap<>();
    private final Rosters elsewhere = new Rosters();
    private final Set<FrameworkId> toBeSaid = ConcurrentHashMap.newKeySet();
    private final Openings openings;
    private final ChangeBus bus;
    private final Clock clock;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("presence").factory());

    Presence(Openings openings, ChangeBus bus, Clock clock) {
        this.openings = openings;
        this.bus = bus;
        this.clock = clock;
        bus.listen(
                TOPIC, payload -> elsewhere.hear(payload, clock.instant()).forEach(this::tellHere));
        var _ =
                looking.scheduleWithFixedDelay(
                        this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Takes a seat for a window.
     *
     * @param connected whether the window can be reached; while it cannot, the others do not see it
     * @param listener told of each change among the others, on any thread, until the seat is closed
     * @throws FrameworkNotFoundException when the person may not read the framework
     */
    public Seat enter(
            Person person,
            FrameworkId framework,
            UUID client,
            BooleanSupplier connected,
            Runnable listener) {
        openings.open(person.id(), framework);
        Present present =
                new Present(
                        person.id(), person.name(), client, clock.instant(), Spot.anywhere(), null);
        Sitting sitting = new Sitting(framework, present, connected, listener);
        seats.compute(
                framework,
                (_, held) -> {
                    Map<UUID, Sitting> sitters = held == null ? new ConcurrentHashMap<>() : held;
                    sitters.put(client, sitting);
                    return sitters;
                });
        tell(framework, client);
        return sitting;
    }

    /** Looks which windows went out of reach or came back, and says it all again. */
    void look() {
        elsewhere.forget(clock.instant()).forEach(this::tellHere);
        seats.keySet().forEach(this::sayLater);
        seats.forEach((framework, sitting) -> {
            boolean changed = false;
            for (Sitting each : sitting.values()) {
                changed |= each.look();
            }
            if (changed) {
                tellHere(framework);
            }
        });
    }

    private void tellHere(FrameworkId framework) {
        seats.getOrDefault(framework, Map.of()).values().forEach(each -> each.listener.run());
    }

    /** Tells other servers soon, once for all that changes until then. */
    private void sayLater(FrameworkId framework) {
        if (bus.state().others() && toBeSaid.add(framework)) {
            var _ = looking.schedule(() -> say(framework), REST_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void say(FrameworkId framework) {
        toBeSaid.remove(framework);
        elsewhere
                .written(framework, here(framework).toList())
                .forEach(payload -> bus.publish(TOPIC, payload));
    }

    private void tell(FrameworkId framework, UUID but) {
        sayLater(framework);
        seats.getOrDefault(framework, Map.of())
                .forEach((client, sitting) -> {
                    if (!client.equals(but)) {
                        sitting.listener.run();
                    }
                });
    }

    private void leave(FrameworkId framework, UUID client) {
        seats.computeIfPresent(
                framework,
                (_, sitting) -> {
                    sitting.remove(client);
                    return sitting.isEmpty() ? null : sitting;
                });
        tell(framework, client);
    }

    private Stream<Present> here(FrameworkId framework) {
        return seats.getOrDefault(framework, Map.of()).values().stream()
                .filter(sitting -> sitting.reachable)
                .map(sitting -> sitting.present);
    }

    private List<Present> others(FrameworkId framework, UUID but) {
        return Stream.concat(here(framework), elsewhere.of(framework))
                .filter(present -> !present.client().equals(but))
                .sorted(Comparator.comparing(Present::since).thenComparing(Present::client))
                .toList();
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }

    private final class Sitting implements Seat {
        private final FrameworkId framework;
        private final BooleanSupplier connected;
        private final Runnable listener;
        private volatile Present present;
        private volatile boolean reachable = true;

        Sitting(
                FrameworkId framework,
                Present present,
                BooleanSupplier connected,
                Runnable listener) {
            this.framework = framework;
            this.present = present;
            this.connected = connected;
            this.listener = listener;
        }

        @Override
        public void moveTo(Spot spot, @Nullable Selection selection) {
            if (!spot.equals(present.spot()) || !Objects.equals(selection, present.selection())) {
                present = present.at(spot, selection);
                tell(framework, present.client());
            }
        }

        @Override
        public List<Present> others() {
            return Presence.this.others(framework, present.client());
        }

        @Override
        public void close() {
            leave(framework, present.client());
        }

        boolean look() {
            boolean before = reachable;
            reachable = connected.getAsBoolean();
            return reachable != before;
        }
    }
}
