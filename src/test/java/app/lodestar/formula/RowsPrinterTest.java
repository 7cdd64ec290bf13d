package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsPrinterTest {

    private static final Catalog TABLES =
            new Catalog(
                    List.of(
                            new Table(
                                    "orders",
                                    false,
                                    "at",
                                    List.of(
                                            Column.of("status", ColumnType.TEXT),
                                            Column.of("amount", ColumnType.NUMBER),
                                            Column.of("paid", ColumnType.BOOL),
                                            Column.of("where", ColumnType.TEXT),
                                            Column.of("day", ColumnType.DATE),
                                            Column.of("at", ColumnType.TIMESTAMP),
                                            Column.of("sent_at", ColumnType.TIMESTAMP)))));

    static List<FormulaFile.Line> lines() {
        return FormulaFile.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = \"paid\"",
                "status in (\"paid\", \"open\") and not amount is null",
                "(amount > 3 or paid = true) and status != \"a \"\"b\"\"\"",
                "amount between 10 and 20 or status not in (\"x\")",
                "sent_at - at <= 3 days",
                "at >= 2026-01-05",
                "-amount * (amount + 2) < 7.5",
                "if(amount > 1, status, \"none\") = coalesce(status, \"b\")",
                "round(amount, 2) % 3 = abs(amount)",
                "ln(amount) < exp(1)",
                "coalesce(status, unknown()) is not null",
                "`where` = \"x\"",
            })
    void aConditionIsWrittenAsItWasRead(String condition) {
        var rows = rows(TABLES, "count(orders where " + condition + ")");
        assertThat(RowsPrinter.print(rows)).isEqualTo("orders where " + condition);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatIsWrittenReadsBackAsTheSameRows(FormulaFile.Line line) {
        var catalog = Catalogs.of(line.set());
        var measure =
                new FormulaChecker(catalog, Catalogs.metrics(line.set()))
                        .check(line.formula())
                        .measure();
        if (measure instanceof Measure.Aggregate of) {
            var again = rows(catalog, "count(" + RowsPrinter.print(of.rows()) + ")");
            assertThat(again).isEqualTo(of.rows());
        }
    }

    private static Rows rows(Catalog tables, String formula) {
        var checked = new FormulaChecker(tables, Map.of()).check(formula);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.measure()).isInstanceOf(Measure.Aggregate.class);
        return ((Measure.Aggregate) checked.toMeasure().orElseThrow()).rows();
    }
}
