package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Measured.Completeness;
import app.lodestar.scoring.Measured.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Test
    void theLatestWholeAndMaturePeriodIsScored() {
        assertThat(latest(week(0, 10.0, ValueState.OK), week(1, 20.0, ValueState.OK)))
                .satisfies(m -> assertThat(value(m)).contains(20.0));
        assertThat(latest(week(0, 10.0, ValueState.OK), week(1, 20.0, ValueState.PARTIAL)))
                .satisfies(m -> assertThat(value(m)).contains(10.0));
        assertThat(latest(week(1, 20.0, ValueState.PROVISIONAL), week(0, 10.0, ValueState.OK)))
                .satisfies(m -> assertThat(value(m)).contains(10.0));
        assertThat(latest(week(0, 10.0, ValueState.OK), none(1, Reason.TOO_YOUNG)))
                .satisfies(m -> assertThat(value(m)).contains(10.0));
    }

    @Test
    void aBrokenPeriodIsNotHiddenByAnOlderOne() {
        assertThat(latest(week(0, 10.0, ValueState.OK), none(1, Reason.DIVISION_BY_ZERO)))
                .isEqualTo(new Measured.Unknown(Why.of(Why.Code.NO_VALUE, "division-by-zero")));
    }

    /** Nobody has settled a thread of last week yet, so a ratio to those has nothing below it. */
    @Test
    void aPeriodTooYoungToHaveAValueIsPassedOver() {
        MetricValue young = none(1, Reason.DIVISION_BY_ZERO, false);
        assertThat(latest(week(0, 10.0, ValueState.OK), young))
                .satisfies(m -> assertThat(value(m)).contains(10.0));
    }

    @Test
    void withNothingToScoreTheLatestIsShownWithItsState() {
        Measured partial = latest(none(0, Reason.NO_DATA), week(1, 5.0, ValueState.PARTIAL));
        assertThat(partial).isInstanceOf(Known.class);
        assertThat(((Known) partial).completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(((Known) partial).lastDay()).isEqualTo(MONDAY.plusDays(13));
        assertThat(latest()).isEqualTo(Measured.nothing());
        assertThat(latest(none(0, Reason.NO_DATA))).isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void everyKindOfEvidenceHasItsInterval() {
        assertThat(Intervals.of(new Evidence.Events(7_214))).isEqualTo(Intervals.count(7_214));
        assertThat(Intervals.of(new Evidence.Proportion(81, 263)))
                .isEqualTo(Intervals.proportion(81, 263));
        assertThat(Intervals.of(new Evidence.Mean(new Moments(40, 820, 22_140))))
                .isEqualTo(Intervals.mean(new Moments(40, 820, 22_140)));
        assertThat(Intervals.of(new Evidence.Ratio(new RatioMoments(50, 100, 300, 50, 60, 110))))
                .isEqualTo(Intervals.ratio(new RatioMoments(50, 100, 300, 50, 60, 110)));
        assertThat(Intervals.of(new Evidence.Quantile(100, 100, 0.5, 1, 40, 60)))
                .isInstanceOf(Uncertainty.Interval.class);
        assertThat(Intervals.of(new Evidence.None()))
                .isEqualTo(Uncertainty.undefined(Why.Code.NO_INTERVAL));
    }

    private static Optional<Double> value(Measured measured) {
        return measured instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    private static Measured latest(MetricValue... values) {
        return Measurements.latest(new MetricSeries(List.of(values)));
    }

    private static MetricValue week(int which, double value, ValueState state) {
        return value(which, value, state, null, state == ValueState.OK);
    }

    private static MetricValue none(int which, Reason reason) {
        return none(which, reason, true);
    }

    private static MetricValue none(int which, Reason reason, boolean settled) {
        return value(which, null, ValueState.UNKNOWN, reason, settled);
    }

    private static MetricValue value(
            int which,
            @Nullable Double value,
            ValueState state,
            @Nullable Reason reason,
            boolean settled) {
        LocalDate first = MONDAY.plusDays(7L * which);
        return new MetricValue(
                first,
                first.plusDays(6),
                null,
                value,
                500,
                state,
                reason,
                new Evidence.None(),
                settled);
    }
}
