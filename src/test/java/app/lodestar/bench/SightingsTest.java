package app.lodestar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.bench.protocol.Message;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final long MILLISECOND = 1_000_000;

    private final Sightings sightings = new Sightings(40, 2, 3);

    @Test
    void aWordIsMissingUntilEveryOtherPageHasSeenIt() {
        var word = sightings.write(40, 0, MILLISECOND);
        assertThat(sightings.missing()).isEqualTo(2);
        see(1, "…" + word + " and more", 4);
        assertThat(sightings.missing()).isEqualTo(1);
        see(2, "…" + word, 6);
        assertThat(sightings.missing()).isZero();
        assertThat(sightings.deliveries()).containsExactly(3.0, 5.0);
    }

    @Test
    void theFirstSightCountsAndOnesOwnDoesNot() {
        var word = sightings.write(41, 1, MILLISECOND);
        see(1, word, 2);
        see(0, word, 3);
        see(0, word, 9);
        assertThat(sightings.deliveries()).containsExactly(2.0);
        assertThat(sightings.missing()).isEqualTo(1);
    }

    @Test
    void wordsOfOtherTimesAndHalfWordsAreNone() {
        sightings.write(40, 0, MILLISECOND);
        see(1, Sightings.word(39) + Sightings.word(42) + "tok00004", 2);
        assertThat(sightings.missing()).isEqualTo(2);
    }

    @Test
    void aWordIsUnansweredUntilItsAuthorHasTheAnswer() {
        var word = sightings.write(40, 0, MILLISECOND);
        assertThat(sightings.unanswered()).isEqualTo(1);
        sightings.acknowledge(word, 8 * MILLISECOND);
        assertThat(sightings.unanswered()).isZero();
        assertThat(sightings.acknowledgements()).containsExactly(7.0);
    }

    private void see(int page, String what, long milliseconds) {
        sightings.look(page, new Message(1, what, milliseconds * MILLISECOND));
    }
}
