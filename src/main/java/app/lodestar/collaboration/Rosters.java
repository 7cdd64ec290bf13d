package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is where on the other servers, as they say it: each says its own roster of a framework when
 * it changes and every few seconds; one that is not heard of any more is forgotten.
 */
final class Rosters {
    static final Duration KEPT = Duration.ofSeconds(15);

    /** So many seats are surely within {@link ChangeBus#MOST_BYTES}, with the longest names. */
    private static final int AT_ONCE = 12;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One part of what a server says of a framework; together the parts are its roster. */
    private record Part(UUID server, UUID framework, int part, int parts, List<Line> seats) {}

    private record Line(
            UUID person,
            String name,
            UUID client,
            Instant since,
            String spot,
            @Nullable Selection selection) {}

    private record Source(UUID server, int part) {}

    private record Heard(Instant at, List<Present> present) {}

    private final UUID self = UUID.randomUUID();
    private final Map<FrameworkId, Map<Source, Heard>> heard = new ConcurrentHashMap<>();

    /** What this server has to say of a framework, in payloads for the bus. */
    List<String> written(FrameworkId framework, List<Present> seats) {
        int parts = Math.max(1, Math.ceilDiv(seats.size(), AT_ONCE));
        List<String> payloads = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Line> lines =
                    seats.stream()
                            .skip((long) part * AT_ONCE)
                            .limit(AT_ONCE)
                            .map(each ->
                                    new Line(
                                            each.person().value(),
                                            each.name(),
                                            each.client(),
                                            each.since(),
                                            each.spot().toString(),
                                            each.selection()))
                            .toList();
            payloads.add(
                    JSON.writeValueAsString(new Part(self, framework.value(), part, parts, lines)));
        }
        return payloads;
    }

    /**
     * Takes in what a server says.
     *
     * @return the framework that it is about, unless it is this server's own word
     */
    Stream<FrameworkId> hear(String payload, Instant now) {
        Part part = JSON.readValue(payload, Part.class);
        if (part.server().equals(self)) {
            return Stream.empty();
        }
        FrameworkId framework = new FrameworkId(part.framework());
        List<Present> present = part.seats().stream().map(Rosters::present).toList();
        heard.compute(
                framework,
                (_, sources) -> {
                    Map<Source, Heard> all = sources == null ? new ConcurrentHashMap<>() : sources;
                    all.keySet()
                            .removeIf(source ->
                                    source.server().equals(part.server())
                                            && source.part() >= part.parts());
                    all.put(new Source(part.server(), part.part()), new Heard(now, present));
                    return all;
                });
        return Stream.of(framework);
    }

    private static Present present(Line line) {
        return new Present(
                new PersonId(line.person()),
                line.name(),
                line.client(),
                line.since(),
                Spot.of(line.spot()),
                line.selection());
    }

    /** Forgets what was not said again; the frameworks of which something was forgotten. */
    List<FrameworkId> forget(Instant now) {
        List<FrameworkId> changed = new ArrayList<>();
        for (FrameworkId framework : heard.keySet()) {
            heard.computeIfPresent(
                    framework,
                    (_, sources) -> {
                        if (sources.values()
                                .removeIf(each -> each.at().isBefore(now.minus(KEPT)))) {
                            changed.add(framework);
                        }
                        return sources.isEmpty() ? null : sources;
                    });
        }
        return changed;
    }

    /** Whoever is at the framework on another server. */
    Stream<Present> of(FrameworkId framework) {
        return heard.getOrDefault(framework, Map.of()).values().stream()
                .flatMap(each -> each.present().stream());
    }
}
