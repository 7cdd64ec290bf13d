package app.lodestar.scoring.conformance;

import static app.lodestar.scoring.conformance.Asking.at;
import static app.lodestar.scoring.conformance.Asking.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.ValueState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where periods begin and end, and what is known of those at the edges of the data. */
class PeriodEdgesTest {

    @Test
    void theLastDaysOfAYearAreInTheFirstIsoWeekOfTheNext() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:t",
                                row("a", at("2025-12-28T23:59:59")),
                                row("b", at("2025-12-29T00:00")),
                                row("c", at("2026-01-01T00:00")),
                                row("d", at("2026-01-04T23:59:59")),
                                row("e", at("2026-01-05T00:00")))
                        .grain(Grain.WEEK);
        assertThat(asking.lines("count(e)"))
                .containsExactly("2025-12-22 = 1.0", "2025-12-29 = 3.0", "2026-01-05 = 1.0");
        assertThat(asking.ask("count(e)"))
                .extracting(MetricValue::state)
                .containsExactly(ValueState.PARTIAL, ValueState.OK, ValueState.PARTIAL);
    }

    @Test
    void theDayTheClocksChangeIsAnHourShortInItsOwnZone() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:t",
                                row("a", at("2026-03-28T22:59:59")),
                                row("b", at("2026-03-28T23:00")),
                                row("c", at("2026-03-29T21:59:59")),
                                row("d", at("2026-03-29T22:00")),
                                row("d", at("2026-10-25T22:30")),
                                row("d", at("2026-10-25T23:00")))
                        .zone("Europe/Berlin")
                        .grain(Grain.DAY);
        assertThat(asking.range("2026-03-28", "2026-03-31").lines("count(e)"))
                .containsExactly("2026-03-28 = 1.0", "2026-03-29 = 2.0", "2026-03-30 = 1.0");
        assertThat(asking.range("2026-10-25", "2026-10-27").lines("count(e)"))
                .containsExactly("2026-10-25 = 1.0", "2026-10-26 = 1.0");
    }

    @Test
    void aDateInAFilterIsTheStartOfThatDayInTheZone() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "at:t",
                                row(at("2026-06-30T21:59:59")),
                                row(at("2026-06-30T22:00")))
                        .zone("Europe/Berlin");
        assertThat(asking.one("count(e where at >= 2026-07-01)").value()).isEqualTo(1.0);
    }

    @Test
    void daysOutsideTheDataAreUnknownNotZero() {
        var asking =
                new Asking()
                        .table("e", "x:n at:t", row(1.0, at("2026-01-02T00:00")))
                        .range("2026-01-01", "2026-01-04")
                        .grain(Grain.DAY);
        assertThat(asking.lines("count(e)"))
                .containsExactly(
                        "2026-01-01 = NO_DATA", "2026-01-02 = 1.0", "2026-01-03 = NO_DATA");
        assertThat(asking.lines("cumulative(count(e))"))
                .containsExactly(
                        "2026-01-01 = NO_DATA", "2026-01-02 = 1.0", "2026-01-03 = NO_DATA");
    }

    @Test
    void periodsYoungerThanTheLagAreProvisional() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:t",
                                row("a", at("2026-01-01T00:00")),
                                row("a", at("2026-01-03T00:00")))
                        .grain(Grain.DAY)
                        .lag(1);
        assertThat(asking.ask("count(e)"))
                .extracting(MetricValue::state)
                .containsExactly(ValueState.OK, ValueState.OK, ValueState.PROVISIONAL);
    }

    @Test
    void rollingDistinctIsRecomputedFromTheRows() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k x:n at:t",
                                row("a", 1.0, at("2026-01-01T00:00")),
                                row("a", 5.0, at("2026-01-02T00:00")),
                                row("b", 9.0, at("2026-01-02T00:00")),
                                row("c", 2.0, at("2026-01-04T00:00")))
                        .grain(Grain.DAY);
        assertThat(asking.lines("rolling(unique(e.k), 2 days)"))
                .containsExactly(
                        "2026-01-01 = 1.0",
                        "2026-01-02 = 2.0",
                        "2026-01-03 = 2.0",
                        "2026-01-04 = 1.0");
        assertThat(asking.lines("rolling(median(e.x), 2 days)"))
                .containsExactly(
                        "2026-01-01 = 1.0",
                        "2026-01-02 = 5.0",
                        "2026-01-03 = 7.0",
                        "2026-01-04 = 2.0");
        assertThat(asking.lines("rolling(avg(e.x), 2 days)").get(1)).isEqualTo("2026-01-02 = 5.0");
        assertThat(asking.trailing(2).lines("unique(e.k)"))
                .isEqualTo(asking.trailing(0).lines("rolling(unique(e.k), 2 days)"));
    }

    @Test
    void aWholeRangeHasNoEarlierPeriod() {
        var asking = new Asking().table("e", "k at:t", row("a", at("2026-01-01T00:00")));
        assertThat(asking.one("previous(count(e), 1 week)").reason()).isEqualTo(Reason.NO_PREVIOUS);
        assertThat(asking.one("growth(count(e), 1 week)").reason()).isEqualTo(Reason.NO_PREVIOUS);
    }

    @Test
    void theEarlierMonthIsACalendarMonth() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:t",
                                row("a", at("2026-01-01T00:00")),
                                row("a", at("2026-01-31T00:00")),
                                row("a", at("2026-02-28T00:00")),
                                row("a", at("2026-03-31T00:00")))
                        .grain(Grain.MONTH);
        assertThat(asking.lines("previous(count(e), 1 month)"))
                .containsExactly("2026-01-01 = NO_DATA", "2026-02-01 = 2.0", "2026-03-01 = 1.0");
    }

    @Test
    void aRangeCutsItsFirstAndLastPeriod() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:d",
                                row("a", LocalDate.of(2026, 1, 5)),
                                row("a", LocalDate.of(2026, 1, 7)),
                                row("a", LocalDate.of(2026, 1, 25)))
                        .grain(Grain.WEEK)
                        .range("2026-01-06", "2026-01-19");
        assertThat(asking.lines("count(e)"))
                .containsExactly("2026-01-05 = 1.0", "2026-01-12 = 0.0");
        assertThat(asking.ask("count(e)"))
                .extracting(MetricValue::state)
                .containsExactly(ValueState.PARTIAL, ValueState.OK);
    }

    @Test
    void weeksFromSundayBeginADayBeforeThoseOfIso() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:t",
                                row("a", at("2026-10-11T03:59:59")),
                                row("b", at("2026-10-11T04:00")),
                                row("c", at("2026-10-12T04:00")),
                                row("d", at("2026-10-18T03:59:59")),
                                row("e", at("2026-10-18T04:00")))
                        .zone("America/New_York")
                        .grain(Grain.WEEK_FROM_SUNDAY);
        assertThat(asking.lines("count(e)"))
                .containsExactly("2026-10-04 = 1.0", "2026-10-11 = 3.0", "2026-10-18 = 1.0");
        assertThat(asking.lines("unique(e.k)"))
                .containsExactly("2026-10-04 = 1.0", "2026-10-11 = 3.0", "2026-10-18 = 1.0");
        assertThat(asking.ask("count(e)"))
                .extracting(MetricValue::lastDay)
                .containsExactly(
                        LocalDate.of(2026, 10, 10),
                        LocalDate.of(2026, 10, 17),
                        LocalDate.of(2026, 10, 24));
        assertThat(asking.grain(Grain.WEEK).lines("count(e)"))
                .containsExactly("2026-10-05 = 2.0", "2026-10-12 = 3.0");
    }

    @Test
    void daysOfWeeksFromSundayNeedNoTimeOfDay() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:d",
                                row("a", LocalDate.of(2026, 10, 10)),
                                row("b", LocalDate.of(2026, 10, 11)),
                                row("c", LocalDate.of(2026, 10, 17)),
                                row("d", LocalDate.of(2026, 10, 18)))
                        .grain(Grain.WEEK_FROM_SUNDAY);
        assertThat(asking.lines("count(e)"))
                .containsExactly("2026-10-04 = 1.0", "2026-10-11 = 2.0", "2026-10-18 = 1.0");
    }

    /** Each row in four windows of four weeks; the last window is cut by the end of the data. */
    @Test
    void windowsThatOverlapAreAskedInLotsThatDoNot() {
        var random = new Random(7);
        LocalDate first = LocalDate.of(2026, 3, 2);
        List<Asking.Line> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(
                    row(
                            "k" + random.nextInt(20),
                            first.plusDays(random.nextInt(82)).atTime(random.nextInt(24), 0),
                            (double) random.nextInt(100)));
        }
        rows.add(row("k", first.atStartOfDay(), 0d));
        rows.add(row("k", first.plusDays(81).atStartOfDay(), 0d));
        var asking =
                new Asking()
                        .table("e", "k at:t x:n", rows.toArray(Asking.Line[]::new))
                        .grain(Grain.WEEK)
                        .trailing(28);
        List<MetricValue> medians = asking.ask("median(e.x)");
        List<MetricValue> perKey = asking.ask("mean_per(count(e) per k)");
        assertThat(medians).hasSize(12);
        for (int week = 0; week < 12; week++) {
            LocalDate end = week == 11 ? first.plusDays(82) : first.plusWeeks(week + 1);
            List<Asking.Line> inside =
                    rows.stream()
                            .filter(line -> {
                                LocalDate day =
                                        ((LocalDateTime) line.values().get(1)).toLocalDate();
                                return !day.isBefore(end.minusDays(28)) && day.isBefore(end);
                            })
                            .toList();
            double[] values =
                    inside.stream()
                            .mapToDouble(line -> (Double) line.values().get(2))
                            .sorted()
                            .toArray();
            double middle = (values.length - 1) / 2.0;
            assertThat(medians.get(week).value())
                    .as("week " + week)
                    .isEqualTo(
                            (values[(int) Math.floor(middle)] + values[(int) Math.ceil(middle)])
                                    / 2);
            long keys = inside.stream().map(line -> line.values().getFirst()).distinct().count();
            assertThat(perKey.get(week).value()).isEqualTo((double) inside.size() / keys);
        }
        assertThat(asking.queries("median(e.x)")).isEqualTo(4 + 1);
    }
}
