package app.lodestar.scoring.conformance;

import static app.lodestar.scoring.conformance.Asking.at;
import static app.lodestar.scoring.conformance.Asking.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.ValueState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EdgeSemanticsTest {

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
    void rowsWithoutAKeyAreLeftOut() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:t",
                                row("a", at("2026-01-01T00:00")),
                                row("a", at("2026-01-01T01:00")),
                                row(null, at("2026-01-01T02:00")),
                                row("b", at("2026-01-01T03:00")));
        assertThat(asking.one("unique(e.k)").value()).isEqualTo(2.0);
        assertThat(asking.one("mean_per(count(e) per k)").value()).isEqualTo(1.5);
        assertThat(asking.one("mean_per(count(e) per k)").n()).isEqualTo(2);
        assertThat(asking.one("count(e)").n()).isEqualTo(4);
    }

    @Test
    void anEmptyPeriodCountsNothingAndAveragesNothing() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "x:n at:t",
                                row(1.0, at("2026-01-01T00:00")),
                                row(3.0, at("2026-01-03T00:00")))
                        .grain(Grain.DAY);
        assertThat(asking.lines("count(e)"))
                .containsExactly("2026-01-01 = 1.0", "2026-01-02 = 0.0", "2026-01-03 = 1.0");
        assertThat(asking.lines("sum(e.x)").get(1)).isEqualTo("2026-01-02 = 0.0");
        assertThat(asking.lines("avg(e.x)").get(1)).isEqualTo("2026-01-02 = NO_ROWS");
        assertThat(asking.lines("coalesce(avg(e.x), 7)").get(1)).isEqualTo("2026-01-02 = 7.0");
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
    void windowsIncludeBothEnds() {
        var steps =
                new Asking()
                        .table(
                                "a",
                                "k at:t",
                                row("same", at("2026-01-01T00:00")),
                                row("end", at("2026-01-01T00:00")),
                                row("late", at("2026-01-01T00:00")),
                                row("before", at("2026-01-01T00:00")))
                        .table(
                                "b",
                                "k at:t",
                                row("same", at("2026-01-01T00:00")),
                                row("end", at("2026-01-08T00:00")),
                                row("late", at("2026-01-08T00:00:00.000001")),
                                row("before", at("2025-12-31T23:59:59")));
        assertThat(steps.one("funnel(a -> b within 7 days per k)").value()).isEqualTo(0.5);
        assertThat(steps.one("funnel(a -> b within 7 days per k)").n()).isEqualTo(4);
        assertThat(steps.one("conversions(a -> b within 7 days per k)").value()).isEqualTo(2.0);
        assertThat(steps.one("max(time_between(a -> b per k within 7 days))").value())
                .isEqualTo(7 * 86_400.0);
        assertThat(
                        steps.one("share(time_between(a -> b per k within 7 days) <= 0 seconds)")
                                .value())
                .isEqualTo(0.25);
    }

    @Test
    void aFunnelBelongsToItsFirstStepAndLooksBeyondThePeriod() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k what at:t",
                                row("u", "view", at("2026-01-01T10:00")),
                                row("u", "buy", at("2026-01-02T09:00")),
                                row("u", "view", at("2026-01-02T10:00")),
                                row("v", "view", at("2026-01-02T10:00")))
                        .grain(Grain.DAY);
        assertThat(
                        asking.lines(
                                "funnel(e where what = \"view\" -> e where what = \"buy\" within 1 day"
                                        + " per k)"))
                .containsExactly("2026-01-01 = 1.0", "2026-01-02 = 0.0");
    }

    @Test
    void theMedianWaitIsUnknownWhereOverHalfAreUnanswered() {
        var asking =
                new Asking()
                        .table(
                                "m",
                                "k who at:t",
                                row("a", "buyer", at("2026-01-01T00:00")),
                                row("a", "buyer", at("2026-01-01T00:10")),
                                row("a", "seller", at("2026-01-01T01:00")),
                                row("b", "buyer", at("2026-01-01T00:00")),
                                row("b", "seller", at("2026-01-09T00:00")),
                                row("c", "buyer", at("2026-01-02T00:00")));
        String wait =
                "time_between(m where who = \"buyer\" -> m where who = \"seller\" per k"
                        + " within 7 days)";
        assertThat(asking.one("median(" + wait + ")").reason()).isEqualTo(Reason.UNANSWERED);
        assertThat(asking.one("share(" + wait + " <= 24 hours)").value()).isEqualTo(1 / 3.0);
        assertThat(asking.range("2026-01-01", "2026-01-02").one("median(" + wait + ")").value())
                .isEqualTo(3600.0);
        assertThat(asking.one("avg(" + wait + ")").value()).isEqualTo(3600.0);
    }

    @Test
    void fromOneEventToTheNextOfTheSameKind() {
        var asking =
                new Asking()
                        .table(
                                "o",
                                "k at:t",
                                row("a", at("2026-01-01T00:00")),
                                row("a", at("2026-01-01T01:00")),
                                row("a", at("2026-01-01T04:00")));
        assertThat(asking.one("avg(time_between(o -> o per k))").value()).isEqualTo(7200.0);
        assertThat(asking.one("avg(time_between(o -> o per k))").n()).isEqualTo(2);
        assertThat(asking.one("conversions(o -> o per k within 2 hours)").value()).isEqualTo(1.0);
    }

    @Test
    void whoeverIsTooYoungToComeBackIsLeftOut() {
        var asking =
                new Asking()
                        .table(
                                "o",
                                "k at:t",
                                row("back", at("2026-01-01T12:00")),
                                row("back", at("2026-01-08T01:00")),
                                row("gone", at("2026-01-02T12:00")),
                                row("young", at("2026-01-04T12:00")),
                                row("twice", at("2026-01-03T12:00")),
                                row("twice", at("2026-01-03T12:00")),
                                row("end", at("2026-01-10T12:00")));
        MetricValue onDay = asking.one("retention(o.k, o.k on day 7)");
        assertThat(onDay.value()).isEqualTo(1 / 3.0);
        assertThat(onDay.n()).isEqualTo(3);
        // "twice" came back at once: the first row itself does not count, the second does.
        assertThat(asking.one("retention(o.k, o.k within 7 days)").value()).isEqualTo(2 / 3.0);
        assertThat(asking.one("retention(o.k, o.k on day 30)").reason())
                .isEqualTo(Reason.TOO_YOUNG);
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
    void aSnapshotIsSeenWholeByEveryPeriod() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k at:t",
                                row("a", at("2026-01-01T00:00")),
                                row("a", at("2026-01-02T00:00")))
                        .snapshot(
                                "shops",
                                "k active:b at:t",
                                row("a", true, at("2020-01-01T00:00")),
                                row("b", true, at("2026-01-02T00:00")),
                                row("c", false, at("2026-01-02T00:00")))
                        .grain(Grain.DAY);
        assertThat(asking.lines("count(shops where active = true)"))
                .containsExactly("2026-01-01 = 2.0", "2026-01-02 = 2.0");
        assertThat(asking.lines("count(e) / count(shops)").getFirst())
                .isEqualTo("2026-01-01 = " + 1 / 3.0);
    }

    @Test
    void dataOfSnapshotsAloneHaveOneValue() {
        var asking = new Asking().table("shops", "k x:n", row("a", 2.0), row("b", null));
        assertThat(asking.one("count(shops)").value()).isEqualTo(2.0);
        assertThat(asking.one("count(shops)").state()).isEqualTo(ValueState.OK);
        assertThat(asking.one("sum(shops.x)").n()).isEqualTo(1);
    }

    @Test
    void badInputA2HeaderOnlyShowsNoDataNotZero() {
        var empty = new Asking().table("e", "x:n at:t").table("s", "k");
        for (String formula :
                new String[] {"count(e)", "sum(e.x)", "avg(e.x)", "count(s)", "unique(s.k)"}) {
            assertThat(empty.one(formula).reason()).as(formula).isEqualTo(Reason.NO_DATA);
            assertThat(empty.one(formula).state()).isEqualTo(ValueState.UNKNOWN);
        }
        assertThat(empty.grain(Grain.DAY).ask("count(e)")).isEmpty();
    }

    @Test
    void badInputA23OneRowAllNullAndConstantColumnsAreDefined() {
        var one = new Asking().table("e", "x:n y:n at:t", row(5.0, null, at("2026-01-01T00:00")));
        assertThat(one.one("avg(e.x)").value()).isEqualTo(5.0);
        assertThat(one.one("quantile(e.x, 0.9)").value()).isEqualTo(5.0);
        assertThat(one.one("sum(e.y)").value()).isEqualTo(0.0);
        assertThat(one.one("avg(e.y)").reason()).isEqualTo(Reason.NO_ROWS);
        assertThat(one.one("sum(e.x) / sum(e.y)").reason()).isEqualTo(Reason.DIVISION_BY_ZERO);
    }

    @Test
    void badInputB7WhatIsNotDefinedIsUnknownWithAReason() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "x:n y:n at:t",
                                row(1.0, 0.0, at("2026-01-01T00:00")),
                                row(6.0, 2.0, at("2026-01-01T00:00")),
                                row(1e200, 1e200, at("2026-01-01T00:00")));
        assertThat(asking.one("count(e) / (count(e) - 3)").reason())
                .isEqualTo(Reason.DIVISION_BY_ZERO);
        assertThat(asking.one("(count(e) - 3) / (count(e) - 3)").reason())
                .isEqualTo(Reason.DIVISION_BY_ZERO);
        assertThat(asking.one("count(e) % (count(e) - 3)").reason())
                .isEqualTo(Reason.DIVISION_BY_ZERO);
        assertThat(asking.one("ln(count(e) - 3)").reason()).isEqualTo(Reason.LOGARITHM);
        assertThat(asking.one("ln(count(e) - 4)").reason()).isEqualTo(Reason.LOGARITHM);
        assertThat(asking.one("exp(count(e) * 1000)").reason()).isEqualTo(Reason.OVERFLOW);
        assertThat(asking.one("1 + 1 / (count(e) - 3)").reason())
                .isEqualTo(Reason.DIVISION_BY_ZERO);
        // In a row it is null, which aggregates skip: 6 / 2 and 1e200 / 1e200 are left.
        assertThat(asking.one("sum(e.x / y)").value()).isEqualTo(4.0);
        assertThat(asking.one("count(e where x / y > 0)").value()).isEqualTo(2.0);
        assertThat(asking.one("sum(e.x * y where y < 1e100)").value()).isEqualTo(12.0);
        assertThat(asking.one("sum(e.x * y)").value()).isEqualTo(12.0);
        assertThat(asking.one("max(ln(e.y))").n()).isEqualTo(2);
        assertThat(asking.one("sum(e.x % y where x < 10)").n()).isEqualTo(1);
    }

    @Test
    void theLatestOfSeveralAtTheSameMomentIsTheLargest() {
        var asking =
                new Asking()
                        .table(
                                "s",
                                "sku stock:n at:t",
                                row("a", 5.0, at("2026-01-01T00:00")),
                                row("a", 7.0, at("2026-01-02T00:00")),
                                row("a", 9.0, at("2026-01-02T00:00")),
                                row("b", 1.0, at("2026-01-01T00:00")),
                                row("b", null, at("2026-01-03T00:00")),
                                row(null, 100.0, at("2026-01-03T00:00")))
                        .grain(Grain.DAY);
        assertThat(asking.lines("latest(s.stock by sku)"))
                .containsExactly("2026-01-01 = 6.0", "2026-01-02 = 10.0", "2026-01-03 = 10.0");
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
    void everyPeriodHasEverySegmentAndTheNamelessComesLast() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "c at:t",
                                row("us", at("2026-01-01T00:00")),
                                row(null, at("2026-01-01T00:00")),
                                row("de", at("2026-01-02T00:00")))
                        .grain(Grain.DAY)
                        .by("c");
        assertThat(asking.lines("count(e)"))
                .containsExactly(
                        "2026-01-01 de = 0.0",
                        "2026-01-01 us = 1.0",
                        "2026-01-01 null = 1.0",
                        "2026-01-02 de = 1.0",
                        "2026-01-02 us = 0.0",
                        "2026-01-02 null = 0.0");
    }

    @Test
    void aTableWithoutTheColumnThatSplitsIsUnknown() {
        var asking =
                new Asking()
                        .table("e", "c at:t", row("us", at("2026-01-01T00:00")))
                        .table("f", "k at:t", row("x", at("2026-01-01T00:00")))
                        .by("c");
        assertThat(asking.lines("count(e) / count(f)")).containsExactly("all us = NO_SUCH_COLUMN");
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
    void theLargestTenthHoldsItsShare() {
        Asking.Line[] rows = new Asking.Line[70];
        for (int i = 0; i < 70; i++) {
            rows[i] = row("k" + i, i < 7 ? 10.0 : 1.0, at("2026-01-01T00:00"));
        }
        var asking = new Asking().table("e", "k x:n at:t", rows);
        assertThat(asking.one("top_share(10 percent, sum(e.x) per k)").value())
                .isEqualTo(70 / 133.0);
        assertThat(asking.one("top_share(10 percent, sum(e.x) per k)").n()).isEqualTo(70);
    }
}
