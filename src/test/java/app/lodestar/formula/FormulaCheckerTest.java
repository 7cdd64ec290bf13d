package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaCheckerTest {

    private final FormulaChecker checker = Catalogs.checker("definitions");
    private final FormulaMessages messages = new FormulaMessages(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "count(order)                              | UNKNOWN_TABLE      | 7  | orders",
                "sum(orders.amout)                         | UNKNOWN_COLUMN     | 12 | amount",
                "count(orders where stat = 'x')            | UNKNOWN_COLUMN     | 20 | status",
                "count(orders where status = paid)         | UNKNOWN_COLUMN     | 29 | \"paid\"",
                "count(orders where events.ts is null)     | OTHER_TABLE        | 20 |",
                "sum(amount)                               | TABLE_NEEDED       | 5  | orders.amount",
                "sum(orders)                               | COLUMN_NEEDED      | 5  |",
                "orders.amount                             | COLUMN_ALONE       | 1  |",
                "funnel(sellers -> orders per id)          | NO_TIME            | 8  |",
                "count()                                   | ARGUMENT_COUNT     | 1  |",
                "sum(orders.amount, 1)                     | ARGUMENT_COUNT     | 20 |",
                "count(orders cap 5)                       | MODIFIER_MISPLACED | 14 |",
                "sum(orders.amount cap 5 cap 6)            | MODIFIER_TWICE     | 25 |",
                "mean_per(count(orders))                   | MODIFIER_NEEDED    | 1  |",
                "latest(inventory.stock)                   | MODIFIER_NEEDED    | 1  |",
                "share(avg(orders.items) where items > 1)  | AGGREGATE_NEEDED   | 7  |",
                "conversions(orders per user_id)           | STEP_COUNT         | 13 |",
                "quantile(orders.amount, 90)               | CONSTANT_RANGE     | 25 |",
                "active(events.user_id, 1 month)           | SPAN_RANGE         | 24 |",
                "previous(@shop_revenue, 3 hours)          | SPAN_RANGE         | 25 |",
                "retention(orders.user_id, orders.user_id on day 0) | CONSTANT_RANGE | 49 |",
                "time_between(orders -> orders per user_id) | TIME_BETWEEN_ALONE | 1 |",
                "sum(orders.status)                        | WRONG_TYPE         | 5  |",
                "count(orders where amount = '5')          | NOT_COMPARABLE     | 29 | 5",
                "count(orders where paid_at < '2026-01-01') | NOT_COMPARABLE    | 30 | 2026-01-01",
                "count(ads where clicked = 'true')         | NOT_COMPARABLE     | 27 | true",
                "count(orders where status in (1, 'x'))    | NOT_COMPARABLE     | 31 | \"1\"",
                "count(orders where amount)                | NOT_A_CONDITION    | 20 |",
                "if(count(orders), 1, 2)                   | NOT_A_CONDITION    | 4  |",
                "count(orders) > 5                         | NOT_A_NUMBER       | 1  |",
                "sum(count(orders))                        | NESTED_AGGREGATE   | 5  |",
                "count(orders where amount > avg(orders.amount)) | NESTED_AGGREGATE | 29 |",
                "sum(@shop_revenue)                        | METRIC_IN_ROW      | 5  |",
                "count(orders where @shop_revenue > 1)     | METRIC_IN_ROW      | 20 |",
                "cumulative(avg(orders.amount))            | NOT_ADDITIVE       | 12 |",
                "cumulative(unique(orders.user_id))        | NOT_ADDITIVE       | 12 |",
                "rolling(rolling(count(orders), 7 days), 7 days) | NESTED_WINDOW | 9 |"
            })
    void aMistakeIsFoundInItsPlace(String text, ProblemCode code, int column, String suggestion) {
        var checked = checker.check(text);
        var problem = checked.problems().getFirst();
        assertThat(problem.code()).as(messages.message(problem)).isEqualTo(code);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.suggestion()).isEqualTo(suggestion);
        assertThat(checked.measure()).isNull();
        assertThat(messages.message(problem)).doesNotContain("{").doesNotContain("null");
    }

    @Test
    void aNearNameIsSuggestedInWords() {
        assertThat(messages.message(checker.check("sum(orders.amout)").problems().getFirst()))
                .isEqualTo("Table orders has no column “amout”. Did you mean amount?");
    }

    @Test
    void allMistakesOfAFormulaAreFoundTogether() {
        assertThat(codes("count(order) / sum(orders.amout) + @nothing"))
                .containsExactly(
                        ProblemCode.UNKNOWN_TABLE,
                        ProblemCode.UNKNOWN_COLUMN,
                        ProblemCode.UNKNOWN_METRIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unique(orders.user_id) + sum(orders.amount)          | UNITS_DIFFER",
                "if(sum(orders.amount) > count(orders), 1, 0)         | UNITS_DIFFER",
                "unique(orders.buyer_id) / unique(orders.seller_id)   | DISTINCT_OF_DIFFERENT_THINGS",
                "mean_per(avg(orders.amount) per user_id)             | AVERAGE_OF_AVERAGES",
                "(@orders_per_buyer + @average_order_value) / 2       | AVERAGE_OF_RATIOS",
                "0.5 * @average_order_value + 0.5 * @average_order_value | AVERAGE_OF_RATIOS"
            })
    void badInputB9WhatIsDoubtfulIsAWarningWithItsRule(String text, ProblemCode code) {
        var checked = checker.check(text);
        assertThat(checked.problems()).extracting(Problem::code).contains(code);
        assertThat(checked.problems()).noneMatch(Problem::isError);
        assertThat(checked.measure()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sum(orders.amount) + 5                         | USD   | ADDITIVE",
                "sum(orders.amount) / 7                         | USD   | ADDITIVE",
                "sum(orders.amount) / sum(orders.amount)        | 1     | RATIO",
                "count(orders) / sum(orders.amount)             | 1/USD | RATIO",
                "sum(orders.amount * orders.amount)             | USD^2 | ADDITIVE",
                "avg(conversations.first_reply_at - opened_at)  | s     | RATIO",
                "max(time_between(events -> events per user_id)) | s    | QUANTILE",
                "avg(if(orders.status = 'paid', amount, unknown())) | USD | RATIO",
                "count(orders where paid_at - paid_at < 2 hours) | 1    | ADDITIVE",
                "count(orders last 28 days)                     | 1     | SEMI_ADDITIVE",
                "sum(orders.amount fill 0)                      | USD   | ADDITIVE",
                "count(orders as o where o.status = 'paid')     | 1     | ADDITIVE",
                "growth(rolling(count(orders), 4 weeks), 1 quarter) | 1 | RATIO"
            })
    void unitAndAdditivityFollowFromTheParts(String text, String unit, String additivity) {
        var checked = checker.check(text);
        assertThat(checked.isValid()).as(checked.problems().toString()).isTrue();
        var measure = Objects.requireNonNull(checked.measure());
        assertThat(Objects.requireNonNull(measure.unit()).symbol()).isEqualTo(unit);
        if (!text.endsWith("+ 5")) {
            assertThat(measure.additivity()).hasToString(additivity);
        }
    }

    @Test
    void aShareIsPartOfItsWholeByConstruction() {
        var share =
                (Measure.Share)
                        measure(
                                "share(sum(orders.amount where status = 'paid') where source = 'x')");
        assertThat(share.part().function()).isEqualTo(share.whole().function());
        assertThat(share.part().of()).isEqualTo(share.whole().of());
        var whole = Objects.requireNonNull(share.whole().rows().where());
        assertThat(share.part().rows().where())
                .isInstanceOfSatisfying(
                        RowExpression.And.class, and -> assertThat(and.left()).isEqualTo(whole));
    }

    @Test
    void aShareOfAMetricRestrictsItsRows() {
        var share = (Measure.Share) measure("share(@shop_revenue where source = 'x')");
        assertThat(share.whole().function()).isEqualTo(AggregateFunction.SUM);
    }

    @Test
    void aFunnelKnowsItsKeysInEachTable() {
        var funnel =
                (Measure.Funnel)
                        measure(
                                "funnel(messages -> orders within 2 weeks per buyer_id, seller_id)");
        assertThat(funnel.steps())
                .extracting(step -> step.keys().stream().map(k -> k.table().name()).toList())
                .containsExactly(List.of("messages", "messages"), List.of("orders", "orders"));
        assertThat(funnel.window()).isEqualTo(TimeSpan.of(2, TimeSpan.Unit.WEEK));
    }

    @Test
    void theMedianIsTheMiddleQuantile() {
        assertThat(measure("median(orders.amount)"))
                .isEqualTo(measure("quantile(orders.amount, 0.5)"));
        assertThat(((Measure.Aggregate) measure("median(orders.amount)")).level())
                .isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void withoutDataTheFormOfAFormulaIsCheckedNevertheless() {
        var blind = new FormulaChecker(null, Map.of());
        assertThat(blind.check("sum(any.thing where other = 1)").problems()).isEmpty();
        assertThat(blind.check("sum(count(any))").isValid()).isFalse();
        assertThat(blind.check("quantile(any.thing, 2)").isValid()).isFalse();
        assertThat(blind.check("count(any) / @missing").isValid()).isFalse();
    }

    private Measure measure(String text) {
        var checked = checker.check(text);
        assertThat(checked.problems()).as(text).isEmpty();
        return Objects.requireNonNull(checked.measure());
    }

    private List<ProblemCode> codes(String text) {
        return checker.check(text).problems().stream().map(Problem::code).toList();
    }
}
