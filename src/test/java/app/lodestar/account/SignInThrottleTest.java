package app.lodestar.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.MovableClock;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final MovableClock clock = MovableClock.standing();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void threatT5OfAThousandTriesAMinuteTenAreHeard() {
        assertThat(heardInAMinute(_ -> "10.0.0.1")).isLessThanOrEqualTo(10);
    }

    @Test
    void threatT5ManyAddressesDoNotHelp() {
        assertThat(heardInAMinute(number -> "10.0.0." + number)).isLessThanOrEqualTo(10);
    }

    @Test
    void aNameNobodyHasWaitsTheSame() {
        var ana = IntStream.range(0, 8).mapToObj(_ -> throttle.begin("ana", "1")).toList();
        var nobody = IntStream.range(0, 8).mapToObj(_ -> throttle.begin("", "2")).toList();
        assertThat(nobody).isEqualTo(ana);
    }

    @Test
    void guessingFromElsewhereDoesNotKeepTheOwnerOut() {
        throttle.begin("ana", "home");
        throttle.succeeded("ana", "home");
        IntStream.range(0, 1000).forEach(number -> throttle.begin("ana", "10.0.0." + number));
        assertThat(throttle.begin("ana", "home")).isZero();
        assertThat(throttle.begin("ana", "elsewhere")).isPositive();
    }

    @Test
    void nobodyIsLockedOutForLong() {
        IntStream.range(0, 1000)
                .forEach(_ -> {
                    throttle.begin("ana", "home");
                    clock.move(Duration.ofSeconds(30));
                });
        assertThat(throttle.begin("ana", "home")).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whatWasNotHeardDoesNotCount() {
        IntStream.range(0, 100)
                .forEach(_ -> {
                    assertThat(throttle.begin("ana", "home")).isZero();
                    throttle.unheard("ana", "home");
                });
    }

    private long heardInAMinute(IntFunction<String> address) {
        return IntStream.range(0, 1000)
                .filter(number -> {
                    clock.move(Duration.ofMillis(60));
                    return throttle.begin("ana", address.apply(number)).isZero();
                })
                .count();
    }
}
