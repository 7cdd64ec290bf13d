package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriversTest {
    private static final LocalDate ONE = LocalDate.of(2026, 1, 5);
    private static final LocalDate TWO = ONE.plusWeeks(1);
    private static final LocalDate THREE = TWO.plusWeeks(1);

    @Test
    void ofNumbersEachPartHasMovedByItsOwnChange() {
        var drivers =
                Drivers.of(
                                series(
                                        count(ONE, "a", 7),
                                        count(ONE, "b", 3),
                                        count(TWO, "a", 5),
                                        count(TWO, "b", 0),
                                        count(THREE, "a", 9),
                                        count(THREE, "b", 4)))
                        .orElseThrow();
        assertThat(drivers.from()).isEqualTo(TWO);
        assertThat(drivers.to()).isEqualTo(THREE);
        assertThat(drivers.change()).isEqualTo(8);
        assertThat(drivers.parts())
                .extracting(Drivers.Driver::segment, Drivers.Driver::rate, Drivers.Driver::mix)
                .containsExactly(tuple("a", 4.0, 0.0), tuple("b", 4.0, 0.0));
    }

    @Test
    void aChangeThatChanceAloneMakesIsNotDistinguishable() {
        var drivers =
                Drivers.of(
                                series(
                                        count(ONE, "a", 100),
                                        count(ONE, "b", 100),
                                        count(TWO, "a", 127),
                                        count(TWO, "b", 131)))
                        .orElseThrow();
        // 1.96 times the root of 227 is 29.5, of 231 it is 29.8.
        assertThat(drivers.parts())
                .extracting(Drivers.Driver::isDistinguishable)
                .containsExactly(false, true);
    }

    @Test
    void aMixShiftMovesAShareThoughNoRateHasChanged() {
        var drivers =
                Drivers.of(
                                series(
                                        share(ONE, "good", 80, 100),
                                        share(ONE, "bad", 20, 100),
                                        share(TWO, "good", 40, 50),
                                        share(TWO, "bad", 30, 150)))
                        .orElseThrow();
        assertThat(drivers.change()).isCloseTo(-0.15, within(1e-12));
        assertThat(drivers.parts()).allMatch(part -> Math.abs(part.rate()) < 1e-12);
        assertThat(drivers.parts())
                .extracting(Drivers.Driver::mix)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(-0.09375, -0.05625);
    }

    @Test
    void aPartThatIsNewIsAllMix() {
        var drivers =
                Drivers.of(
                                series(
                                        share(ONE, "old", 50, 100),
                                        none(ONE, "new"),
                                        share(TWO, "old", 50, 100),
                                        share(TWO, "new", 90, 100)))
                        .orElseThrow();
        assertThat(drivers.parts().getLast().rate()).isZero();
        assertThat(drivers.parts().getLast().mix()).isPositive();
    }

    @Test
    void theDriversOfAShareAddUpToItsChange() {
        var random = new Random(17);
        for (int i = 0; i < 500; i++) {
            var values = new ArrayList<MetricValue>();
            for (var period : List.of(ONE, TWO)) {
                for (var name : List.of("a", "b", "c", "d")) {
                    int whole = random.nextInt(60);
                    values.add(
                            whole == 0
                                    ? none(period, name)
                                    : share(period, name, random.nextInt(whole + 1), whole));
                }
            }
            Drivers.of(new MetricSeries(values))
                    .ifPresent(drivers ->
                            assertThat(
                                            drivers.parts().stream()
                                                    .mapToDouble(Drivers.Driver::sum)
                                                    .sum())
                                    .isCloseTo(drivers.change(), within(1e-12)));
        }
    }

    @Test
    void whatDoesNotAddUpOrIsTooYoungHasNoDrivers() {
        assertThat(Drivers.of(series(count(ONE, "a", 7)))).isEmpty();
        assertThat(Drivers.of(series(none(ONE, "a"), none(TWO, "a")))).isEmpty();
        assertThat(
                        Drivers.of(
                                series(
                                        value(ONE, "a", 3.0, 3, new Evidence.None(), true),
                                        value(TWO, "a", 4.0, 4, new Evidence.None(), true))))
                .isEmpty();
        assertThat(
                        Drivers.of(
                                series(
                                        count(ONE, "a", 3),
                                        value(TWO, "a", 4.0, 4, new Evidence.Events(4), false))))
                .isEmpty();
    }

    private static MetricSeries series(MetricValue... values) {
        return new MetricSeries(List.of(values));
    }

    private static MetricValue count(LocalDate period, String part, int number) {
        Evidence evidence = number == 0 ? new Evidence.None() : new Evidence.Events(number);
        return value(period, part, (double) number, number, evidence, true);
    }

    private static MetricValue share(LocalDate period, String part, int some, int all) {
        var evidence = new Evidence.Proportion(some, all);
        return value(period, part, (double) some / all, all, evidence, true);
    }

    private static MetricValue none(LocalDate period, String part) {
        return value(period, part, null, 0, new Evidence.None(), true);
    }

    private static MetricValue value(
            LocalDate period,
            String part,
            @Nullable Double value,
            long n,
            Evidence evidence,
            boolean settled) {
        return new MetricValue(
                period,
                period.plusDays(6),
                part,
                value,
                n,
                value == null ? ValueState.UNKNOWN : ValueState.OK,
                value == null ? Reason.NO_ROWS : null,
                evidence,
                settled);
    }
}
