package app.lodestar.collaboration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What servers tell each other of who is where. */
class RostersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final FrameworkId framework = FrameworkId.random();
    private final Rosters here = new Rosters();
    private final Rosters there = new Rosters();

    @Test
    void whatOneServerSaysTheOtherKnows() {
        List<Present> seats = seats(2);
        say(seats, NOW);
        assertThat(there.of(framework)).containsExactlyElementsOf(seats);
        assertThat(there.of(FrameworkId.random())).isEmpty();
        say(seats.subList(1, 2), NOW);
        assertThat(there.of(framework)).containsExactly(seats.get(1));
        say(List.of(), NOW);
        assertThat(there.of(framework)).isEmpty();
    }

    @Test
    void nobodyHearsTheirOwnWord() {
        for (String payload : here.written(framework, seats(1))) {
            assertThat(here.hear(payload, NOW)).isEmpty();
        }
        assertThat(here.of(framework)).isEmpty();
    }

    @Test
    void aCrowdIsSaidInPartsThatTheBusCarries() {
        List<Present> crowd = seats(100);
        assertThat(here.written(framework, crowd))
                .allSatisfy(payload ->
                        assertThat(payload.getBytes(UTF_8).length + "presence ".length())
                                .isLessThan(ChangeBus.MOST_BYTES));
        say(crowd, NOW);
        assertThat(there.of(framework)).containsExactlyInAnyOrderElementsOf(crowd);
        say(crowd.subList(0, 5), NOW);
        assertThat(there.of(framework)).containsExactlyInAnyOrderElementsOf(crowd.subList(0, 5));
    }

    @Test
    void aServerThatIsNotHeardOfAnyMoreIsForgotten() {
        say(seats(1), NOW);
        assertThat(there.forget(NOW.plus(Rosters.KEPT))).isEmpty();
        assertThat(there.of(framework)).hasSize(1);
        assertThat(there.forget(NOW.plus(Rosters.KEPT).plus(Duration.ofMillis(1))))
                .containsExactly(framework);
        assertThat(there.of(framework)).isEmpty();
    }

    private void say(List<Present> seats, Instant at) {
        for (String payload : here.written(framework, seats)) {
            assertThat(there.hear(payload, at)).containsExactly(framework);
        }
    }

    /** With the longest names that there can be, in letters of four bytes. */
    private static List<Present> seats(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Present(
                                new PersonId(UUID.randomUUID()),
                                "𝔄".repeat(64),
                                UUID.randomUUID(),
                                NOW.plusNanos(i * 1_000L),
                                Spot.of(new NodeId(UUID.randomUUID()), Field.TITLE),
                                new Selection(i, 2 * i, 1_000_000L + i)))
                .toList();
    }
}
