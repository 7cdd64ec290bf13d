package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MET-2, MET-3, MET-4 and MET-6 ask, at their boundaries. */
class FormulaChecksTest {

    private static Scene formula(String text) {
        return scene().metric("kept", Tier.SUPPORTING, Field.FORMULA, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|PASS",
                "count(order|FAIL",
                "1 - @visits|PASS",
                "@nobody|FAIL",
                "1 + @kept|FAIL",
                "1 + @back|FAIL"
            })
    void aFormulaReadsAndLeadsSomewhereAndNotBack(String text, CheckStatus status) {
        Scene scene =
                formula(text)
                        .metric("visits", Tier.SUPPORTING)
                        .metric("back", Tier.SUPPORTING, Field.FORMULA, "@kept + 1")
                        .change("visits", Field.FORMULA, "count(visits)");
        boolean kept =
                scene.of(CheckId.MET_2).flaws().stream()
                        .noneMatch(flaw -> flaw.subject().equals(id("kept")));
        assertThat(kept).isEqualTo(status == PASS);
    }

    @Test
    void whatIsSurelyMeantIsPutInAsItStands() {
        Scene scene = formula("1 - @vsits").metric("visits", Tier.CORE);
        scene.change("visits", Field.FORMULA, "count(visits)");
        Fix fix = scene.of(CheckId.MET_2).fix().orElseThrow();
        assertThat(fix).isInstanceOf(Fix.Submit.class);
        ((Fix.Submit) fix).operations().forEach(scene::with);
        assertThat(scene.framework().node(id("kept")).text(Field.FORMULA)).isEqualTo("1 - @visits");
    }

    @Test
    void ofSeveralMistakesAPersonWritesAnew() {
        Scene scene = formula("@vsits - @visit").metric("visits", Tier.CORE);
        scene.change("visits", Field.FORMULA, "count(visits)");
        assertThat(scene.of(CheckId.MET_2).fix()).contains(new Fix.Open(id("kept"), Field.FORMULA));
    }

    @ParameterizedTest
    @CsvSource({"@visits, all", "@nobody, 0/1", "'@visits ', all", "two numbers, none"})
    void theBaseOfAComparisonIsAMetricThatIsThere(String base, String tally) {
        Scene scene =
                scene().metric(
                                "kept",
                                Tier.CORE,
                                Field.TYPE,
                                "COMPARATIVE",
                                Field.COMPARISON_BASE,
                                base)
                        .metric("visits", Tier.SUPPORTING);
        assertThat(scene.tally(CheckId.MET_2)).isEqualTo(tally);
        assertThat(scene.change("kept", Field.TYPE, "SURVEY").says(CheckId.MET_2))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void columnsAreCheckedWhereTheFrameworkDescribesThem() {
        Scene scene = formula("sum(orders.paid)").table("orders", "amount DECIMAL", "ts TIMESTAMP");
        assertThat(scene.says(CheckId.MET_2)).isEqualTo(FAIL);
        assertThat(scene.change("kept", Field.FORMULA, "sum(orders.amount)").says(CheckId.MET_2))
                .isEqualTo(PASS);
    }

    @Test
    void aTypeThatNobodyHasSaidIsNoContradiction() {
        Scene scene = formula("sum(orders.amount)").table("orders", "ts TIMESTAMP");
        scene.under(
                "orders",
                app.lodestar.framework.NodeKind.COLUMN,
                "orders.amount",
                Field.COLUMN_NAME,
                "amount");
        assertThat(scene.says(CheckId.MET_2)).isEqualTo(PASS);
        assertThat(scene.change("orders.amount", Field.COLUMN_TYPE, "STRING").says(CheckId.MET_2))
                .isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|COUNT|PASS",
                "count(orders)|PERCENT|FAIL",
                "count(orders|COUNT|none",
                "@nobody|COUNT|none",
                "sum(orders.amount)|CURRENCY|PASS",
                "sum(orders.amount)|COUNT|FAIL",
                "median(orders.wait)|DURATION|PASS",
                "median(orders.wait)|CURRENCY|FAIL"
            })
    void theUnitMatchesWhatTheFormulaGives(String text, String unit, String status) {
        Scene scene =
                formula(text)
                        .change("kept", Field.UNIT, unit)
                        .table("orders", "amount DECIMAL USD", "wait DECIMAL s", "ts TIMESTAMP");
        assertThat(scene.says(CheckId.MET_3))
                .isEqualTo(status.equals("none") ? NOT_APPLICABLE : CheckStatus.valueOf(status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|COUNT",
                "sum(orders.amount)|CURRENCY",
                "avg(orders.wait)|DURATION",
                "count(orders where wait > 5) / count(orders)|PERCENT",
                "count(orders) / unique(orders.buyer)|RATIO",
                "retention(orders.buyer, orders.buyer within 7 days)|PERCENT",
                "avg(orders.score)|"
            })
    void theOneUnitThatCanBeMeantIsPutInAsItStands(String text, @Nullable String unit) {
        String wrong = unit == null ? "COUNT" : unit.equals("COUNT") ? "PERCENT" : "COUNT";
        Scene scene =
                formula(unit == null ? "avg(orders.amount) * avg(orders.wait)" : text)
                        .change("kept", Field.UNIT, wrong)
                        .table(
                                "orders",
                                "amount DECIMAL USD",
                                "wait DECIMAL s",
                                "buyer STRING",
                                "score DECIMAL",
                                "ts TIMESTAMP");
        Fix expected =
                unit == null
                        ? new Fix.Open(id("kept"), Field.UNIT)
                        : set(Field.UNIT, unit, Value.of(wrong));
        assertThat(scene.of(CheckId.MET_3).fix()).contains(expected);
    }

    private static Fix set(Field field, String value, @Nullable Value before) {
        return new Fix.Submit(
                List.of(new Operation.SetField(id("kept"), field, Value.of(value), before)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "funnel(visits -> orders within 7 days per user_id)|P7D|PASS",
                "funnel(visits -> orders within 7 days per user_id)|P6DT23H59M59S|FAIL",
                "funnel(visits -> orders within 7 days per user_id)||FAIL",
                "conversions(visits -> orders within 1 month per user_id)|P31D|PASS",
                "conversions(visits -> orders within 1 month per user_id)|P30D|FAIL",
                "retention(visits.user_id, orders.user_id on day 28)|P28D|PASS",
                "retention(visits.user_id, orders.user_id on day 28)|P27D|FAIL",
                "funnel(visits -> orders per user_id)|P9D|FAIL",
                "count(orders)||NOT_APPLICABLE"
            })
    void theLagCoversTheLongestWindow(String text, @Nullable String lag, CheckStatus status) {
        Scene scene = formula(text).change("kept", Field.MATURITY_LAG, lag);
        assertThat(scene.says(CheckId.MET_4)).isEqualTo(status);
    }

    @Test
    void theLagIsMadeLongEnoughInWholeDaysAndAMissingWindowIsWritten() {
        assertThat(
                        formula("funnel(visits -> orders within 25 hours per user_id)")
                                .of(CheckId.MET_4)
                                .fix())
                .contains(set(Field.MATURITY_LAG, "P2D", null));
        assertThat(formula("funnel(visits -> orders per user_id)").of(CheckId.MET_4).fix())
                .contains(new Fix.Open(id("kept"), Field.FORMULA));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share(count(orders) where kept = true)|SHARE|PASS",
                "share(count(orders) where kept = true)|RATE_PER|PASS",
                "share(count(orders) where kept = true)||FAIL",
                "count(orders) / count(visits)|SHARE|FAIL",
                "count(orders) / count(visits)|RATE_PER|PASS",
                "count(orders)|SHARE|NOT_APPLICABLE",
                "count(orders||NOT_APPLICABLE"
            })
    void aRatioIsAProvenShareOrARatePer(String text, @Nullable String kind, CheckStatus status) {
        Scene scene = formula(text).change("kept", Field.RATIO_KIND, kind);
        assertThat(scene.says(CheckId.MET_6)).isEqualTo(status);
    }

    @Test
    void whatCanBeProvenIsCalledAShareAndTheRestARate() {
        assertThat(formula("share(count(orders) where kept = true)").of(CheckId.MET_6).fix())
                .contains(set(Field.RATIO_KIND, "SHARE", null));
        assertThat(formula("count(orders) / count(visits)").of(CheckId.MET_6).fix())
                .contains(set(Field.RATIO_KIND, "RATE_PER", null));
    }
}
