package app.lodestar.scoring.conformance;

import static app.lodestar.scoring.conformance.Asking.at;
import static app.lodestar.scoring.conformance.Asking.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.ValueState;
import org.junit.jupiter.api.Test;

/** Values of few rows, of no rows and of none that count. */
class ValueEdgesTest {

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
