package app.lodestar.scoring;

import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;
import app.lodestar.formula.Problem;
import app.lodestar.formula.ProblemCode;
import app.lodestar.formula.Table;
import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.DatasetKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DraftFormulasTest {

    @Test
    void tablesAreKnownAsTheFrameworkDescribesThem() {
        var table = new DraftFormulas(shop().build()).catalog().orElseThrow().tables().getFirst();
        assertThat(table)
                .isEqualTo(
                        new Table(
                                "orders",
                                false,
                                "paid",
                                List.of(
                                        new Column("order_id", ColumnType.TEXT, null, false),
                                        new Column("paid", ColumnType.TIMESTAMP, null, false),
                                        new Column("amount", ColumnType.NUMBER, "USD", true))));
    }

    @Test
    void theFirstTimeCountsWhereNoColumnHasTheRole() {
        var framework =
                FrameworkBuilder.aFramework()
                        .withNode(NodeKind.DATASET, "visits", null, key("visits"))
                        .withNode(NodeKind.COLUMN, "day", id("visits"), column("day", "DATE"))
                        .build();
        var table = new DraftFormulas(framework).catalog().orElseThrow().tables().getFirst();
        assertThat(table.time()).isEqualTo("day");
    }

    @Test
    void aSnapshotIsOne() {
        var values = key("shops");
        values.put(Field.TABLE_KIND, Value.of(DatasetKind.SNAPSHOT));
        var framework =
                FrameworkBuilder.aFramework()
                        .withNode(NodeKind.DATASET, "shops", null, values)
                        .build();
        assertThat(new DraftFormulas(framework).catalog().orElseThrow().tables())
                .allMatch(Table::snapshot);
    }

    @Test
    void aMissingColumnIsAProblemWithItsFix() {
        var problems = problems(shop(), "sum(orders.amout)");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_COLUMN);
                    assertThat(problem.column()).isEqualTo(12);
                    assertThat(problem.suggestion()).isEqualTo("amount");
                });
    }

    @Test
    void otherMetricsAreKnownByTheirKeys() {
        var framework = shop().withMetric("kept", Map.of(Field.FORMULA, Value.of("count(orders)")));
        assertThat(problems(framework, "@kept / 2")).isEmpty();
        assertThat(problems(framework, "@kep / 2"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_METRIC);
    }

    @Test
    void withoutAnyTableNamesAreNotWrongButGrammarIs() {
        var nothing = FrameworkBuilder.aFramework();
        assertThat(problems(nothing, "count(orders where status = \"kept\")")).isEmpty();
        assertThat(problems(nothing, "count(orders"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNCLOSED_BRACKET);
        assertThat(problems(nothing, "@tried_2 + 1"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.SELF_REFERENCE);
        assertThat(new DraftFormulas(nothing.build()).catalog()).isEmpty();
    }

    @Test
    void nothingIsSaidOfTypesThatNobodyHasToldYet() {
        var half =
                FrameworkBuilder.aFramework()
                        .withNode(NodeKind.DATASET, "orders", null, key("orders"))
                        .withNode(
                                NodeKind.COLUMN,
                                "amount",
                                id("orders"),
                                Map.of(Field.COLUMN_NAME, Value.of("amount")));
        assertThat(problems(half, "sum(orders.amount)")).isEmpty();
        assertThat(problems(half, "sum(orders.price)"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_COLUMN);
    }

    @Test
    void badInputATableWithoutANameIsPassedOver() {
        var framework =
                shop().withNode(NodeKind.DATASET, "nameless", null, Map.of())
                        .withNode(NodeKind.COLUMN, "lost", id("nameless"), column("lost", "INT"))
                        .build();
        assertThat(new DraftFormulas(framework).catalog().orElseThrow().tables()).hasSize(1);
    }

    private static FrameworkBuilder shop() {
        var paid = column("paid", "TIMESTAMP");
        paid.put(Field.COLUMN_ROLE, Value.of(ColumnRole.TIME));
        var amount = column("amount", "DECIMAL");
        amount.put(Field.COLUMN_UNIT, Value.of("USD"));
        amount.put(Field.NULLABLE, Value.of(true));
        return FrameworkBuilder.aFramework()
                .withNode(NodeKind.DATASET, "orders", null, key("orders"))
                .withNode(NodeKind.COLUMN, "order_id", id("orders"), column("order_id", "STRING"))
                .withNode(NodeKind.COLUMN, "paid", id("orders"), paid)
                .withNode(NodeKind.COLUMN, "amount", id("orders"), amount);
    }

    /** Of the formula, as that of a metric that stands after all others of the framework. */
    private static List<Problem> problems(FrameworkBuilder builder, String formula) {
        var key = "tried_" + builder.build().metrics().size();
        MetricFramework framework =
                builder.withMetric(key, Map.of(Field.FORMULA, Value.of(formula))).build();
        return new DraftFormulas(framework).check(framework.metrics().getLast()).problems();
    }

    private static Map<Field, Value> key(String table) {
        Map<Field, Value> values = new TreeMap<>();
        values.put(Field.TABLE_KEY, Value.of(table));
        return values;
    }

    private static Map<Field, Value> column(String name, String type) {
        Map<Field, Value> values = new TreeMap<>();
        values.put(Field.COLUMN_NAME, Value.of(name));
        values.put(Field.COLUMN_TYPE, Value.of(type));
        return values;
    }
}
