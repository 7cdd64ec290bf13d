package app.lodestar.editor.ui;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration BEAT = Duration.ofMillis(50);

    private long now = Long.MAX_VALUE - MILLISECONDS.toNanos(20);

    @Test
    void whatHasRestedIsDoneAtOnce() {
        assertThat(prompt().delay()).isZero();
    }

    @Test
    void itIsDoneOnceABeatAtMost() {
        var pace = prompt();
        pace.done(0);
        assertThat(millisecondsOf(pace)).isEqualTo(50);
        pass(30);
        assertThat(millisecondsOf(pace)).isEqualTo(20);
        pass(30);
        assertThat(pace.delay()).isZero();
    }

    @Test
    void afterOneThatWasLateTheNextComesAsMuchLater() {
        var pace = prompt();
        pace.done(MILLISECONDS.toNanos(120));
        assertThat(millisecondsOf(pace)).isEqualTo(170);
    }

    @Test
    void nothingWaitsForMoreThanASecondAndABeat() {
        var pace = prompt();
        pace.done(MILLISECONDS.toNanos(7_000));
        assertThat(millisecondsOf(pace)).isEqualTo(1_050);
    }

    @Test
    void whatGathersWaitsForABeatEvenAfterARest() {
        var pace = new Pace(BEAT, BEAT, () -> now);
        assertThat(millisecondsOf(pace)).isEqualTo(50);
        pace.done(MILLISECONDS.toNanos(30));
        assertThat(millisecondsOf(pace)).isEqualTo(80);
    }

    private Pace prompt() {
        return new Pace(Duration.ZERO, BEAT, () -> now);
    }

    private void pass(long milliseconds) {
        now += MILLISECONDS.toNanos(milliseconds);
    }

    private static long millisecondsOf(Pace pace) {
        return MILLISECONDS.convert(Duration.ofNanos(pace.delay()));
    }
}
