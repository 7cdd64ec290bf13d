package app.lodestar.practice;

import static app.lodestar.practice.AnswerPart.CONTEXT;
import static app.lodestar.practice.AnswerPart.GOALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptTimeTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final AttemptTime FRESH = new AttemptTime(Map.of(), CONTEXT, null);

    @Test
    void nothingCountsBeforeItRuns() {
        assertThat(FRESH.isRunning(NINE)).isFalse();
        assertThat(FRESH.beat(at(50), GOALS).counted(at(55))).isEmpty();
    }

    @Test
    void theTimeBetweenTwoSignsGoesToThePartItWasSpentIn() {
        AttemptTime time = FRESH.resume(NINE).beat(at(30), GOALS).beat(at(50), GOALS);
        assertThat(time.counted(at(55)))
                .containsOnly(
                        entry(CONTEXT, Duration.ofSeconds(30)),
                        entry(GOALS, Duration.ofSeconds(25)));
        assertThat(time.used()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void aPauseDoesNotCount() {
        AttemptTime paused = FRESH.resume(NINE).pause(at(20));
        assertThat(paused.isRunning(at(21))).isFalse();
        AttemptTime again = paused.beat(at(30), CONTEXT).resume(at(40)).pause(at(45));
        assertThat(again.used()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void aLongSilenceIsAPauseThatBeganAtTheLastSign() {
        AttemptTime left = FRESH.resume(NINE).beat(at(20), CONTEXT);
        assertThat(left.isRunning(at(110))).isTrue();
        assertThat(left.isRunning(at(111))).isFalse();
        assertThat(left.counted(at(111))).containsOnly(entry(CONTEXT, Duration.ofSeconds(20)));
        assertThat(left.pause(at(9_000)).used()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void thePageThatComesBackAfterASilenceRunsOn() {
        AttemptTime back = FRESH.resume(NINE).beat(at(20), CONTEXT).beat(at(500), CONTEXT);
        assertThat(back.isRunning(at(510))).isTrue();
        assertThat(back.counted(at(510))).containsOnly(entry(CONTEXT, Duration.ofSeconds(30)));
    }

    @Test
    void aClockThatIsSetBackCountsNothingTwice() {
        AttemptTime time = FRESH.resume(NINE).beat(at(20), CONTEXT).beat(at(5), CONTEXT);
        assertThat(time.pause(at(30)).used()).isEqualTo(Duration.ofSeconds(30));
    }

    private static Instant at(long seconds) {
        return NINE.plusSeconds(seconds);
    }
}
