package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.plan.Calculation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Small tables written out in a test, and questions about them. */
final class Asking {
    /** The values of a row, in the order of the columns. */
    record Line(List<@Nullable Object> values) {}

    private final List<SampleData.Data> tables = new ArrayList<>();
    private ZoneId zone = ZoneOffset.UTC;
    private Grain grain = Grain.ALL;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String by;
    private int lag;
    private int trailing;

    /** A table whose time column is {@code at}, if it has one; a row a line. */
    Asking table(String name, String columns, Line... rows) {
        return table(name, columns, false, rows);
    }

    Asking snapshot(String name, String columns, Line... rows) {
        return table(name, columns, true, rows);
    }

    private Asking table(String name, String columns, boolean snapshot, Line... rows) {
        List<String> names = List.of(columns.split(" ", -1));
        List<Column> typed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            typed.add(Column.of(names.get(i).replaceFirst(":.*", ""), type(names.get(i))));
        }
        List<SampleData.Row> made = new ArrayList<>();
        for (Line row : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < typed.size(); i++) {
                values.put(typed.get(i).name(), row.values().get(i));
            }
            made.add(new SampleData.Row(values));
        }
        boolean timed = typed.stream().anyMatch(column -> column.name().equals("at"));
        tables.add(
                new SampleData.Data(
                        new Table(name, snapshot || !timed, timed ? "at" : null, typed), made));
        return this;
    }

    /** {@code name}, or {@code name:type} for what is not a text. */
    private static ColumnType type(String column) {
        return column.endsWith(":n")
                ? ColumnType.NUMBER
                : column.endsWith(":b")
                        ? ColumnType.BOOL
                        : column.endsWith(":d")
                                ? ColumnType.DATE
                                : column.endsWith(":t") ? ColumnType.TIMESTAMP : ColumnType.TEXT;
    }

    static Line row(@Nullable Object... values) {
        return new Line(Arrays.asList(values));
    }

    /** A moment in UTC; the seconds may be left out. */
    static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }

    Asking zone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    Asking grain(Grain wanted) {
        grain = wanted;
        return this;
    }

    Asking range(String first, String end) {
        from = LocalDate.parse(first);
        to = LocalDate.parse(end);
        return this;
    }

    Asking by(String column) {
        by = column;
        return this;
    }

    Asking lag(int days) {
        lag = days;
        return this;
    }

    Asking trailing(int days) {
        trailing = days;
        return this;
    }

    List<SampleData.Data> data() {
        return tables;
    }

    List<MetricValue> ask(String formula) {
        try (var engine = TestEngines.duckDb(tables)) {
            return ask(formula, engine);
        }
    }

    List<MetricValue> ask(String formula, Engine engine) {
        var series =
                new Calculation(engine, catalog())
                        .answer(question(formula), Deadline.in(Duration.ofSeconds(30)))
                        .get("m");
        return Objects.requireNonNull(series).values();
    }

    /** How many queries it takes. */
    int queries(String formula) {
        try (var engine = TestEngines.duckDb(tables)) {
            return new Calculation(engine, catalog())
                    .explain(question(formula), Deadline.in(Duration.ofSeconds(30)))
                    .size();
        }
    }

    private Catalog catalog() {
        return new Catalog(tables.stream().map(SampleData.Data::table).toList());
    }

    private Question question(String formula) {
        var checked = new FormulaChecker(catalog(), Map.of()).check(formula);
        assertThat(checked.toMeasure()).as(checked.problems().toString()).isPresent();
        Question.Asked asked =
                new Question.Asked(checked.toMeasure().orElseThrow(), grain, trailing, lag, null);
        return new Question(Map.of("m", asked), zone, from, to, by, List.of(), false);
    }

    /** The only value. */
    MetricValue one(String formula) {
        List<MetricValue> values = ask(formula);
        assertThat(values).hasSize(1);
        return values.getFirst();
    }

    /** Each period or segment with its value, such as {@code 2026-01-05 = 2.0}. */
    List<String> lines(String formula) {
        return ask(formula).stream()
                .map(value ->
                        (value.period() == null ? "all" : value.period().toString())
                                + (by == null ? "" : " " + value.segment())
                                + " = "
                                + (value.value() == null ? value.reason() : value.value()))
                .toList();
    }
}
