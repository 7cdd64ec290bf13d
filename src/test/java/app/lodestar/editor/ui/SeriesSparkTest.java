package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.ui.Spark;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Fence;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.ValueState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesSparkTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void theLineRunsFromItsLeastToItsMostAndEndsWhereValuesMayStillChange() {
        var spark =
                spark(
                        Optional.empty(),
                        week(0, 10.0, ValueState.OK),
                        week(1, null, ValueState.UNKNOWN),
                        week(2, 30.0, ValueState.OK),
                        week(3, 20.0, ValueState.PROVISIONAL));
        assertThat(spark.points()).containsExactly(0.0, null, 1.0, 0.5);
        assertThat(spark.settled()).isEqualTo(3);
        assertThat(spark.limits()).isEmpty();
    }

    @Test
    void aLimitIsOnTheSameScale() {
        var spark =
                spark(
                        Optional.of(new Fence(Double.NEGATIVE_INFINITY, 50)),
                        week(0, 10.0, ValueState.OK),
                        week(1, 20.0, ValueState.OK));
        assertThat(spark.limits()).containsExactly(1.0);
        assertThat(spark.points()).containsExactly(0.0, 0.25);
    }

    @Test
    void onlyTheLastTwelveWeeksAreDrawnAndALevelLineStandsInTheMiddle() {
        List<MetricValue> values = new ArrayList<>();
        for (int week = 0; week < 20; week++) {
            values.add(week(week, 7.0, ValueState.OK));
        }
        assertThat(SeriesSpark.of(new MetricSeries(values), Optional.empty()).orElseThrow())
                .isEqualTo(new Spark(java.util.Collections.nCopies(12, 0.5), 12, List.of()));
    }

    @Test
    void oneValueIsNoLine() {
        assertThat(
                        SeriesSpark.of(
                                new MetricSeries(List.of(week(0, 1.0, ValueState.OK))),
                                Optional.empty()))
                .isEmpty();
        assertThat(SeriesSpark.of(new MetricSeries(List.of()), Optional.empty())).isEmpty();
    }

    private static Spark spark(Optional<Fence> limit, MetricValue... values) {
        return SeriesSpark.of(new MetricSeries(List.of(values)), limit).orElseThrow();
    }

    private static MetricValue week(int number, @Nullable Double value, ValueState state) {
        return new MetricValue(
                MONDAY.plusWeeks(number),
                MONDAY.plusWeeks(number).plusDays(6),
                null,
                value,
                5,
                state,
                value == null ? Reason.NO_ROWS : null,
                new Evidence.None(),
                state == ValueState.OK);
    }
}
