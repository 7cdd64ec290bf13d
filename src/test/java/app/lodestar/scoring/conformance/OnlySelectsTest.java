package app.lodestar.scoring.conformance;

import static app.lodestar.scoring.conformance.Asking.at;
import static app.lodestar.scoring.conformance.Asking.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.engine.DuckDbDialect;
import app.lodestar.scoring.engine.JdbcEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat T14: whatever a formula says, only single selects of known names reach the engine. */
class OnlySelectsTest {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Set<String> LITERALS_OF_OURS = Set.of("week", "month", "quarter");

    private final SampleData data = SampleData.make();
    private final List<String> sent = new ArrayList<>();
    private int closed;

    @Test
    void threatT14EveryDefinitionIsOnlySelectsOfNamesInTheCatalogue() {
        Set<String> names = names(data.tables());
        try (var engine = recording(data.tables())) {
            for (Grain grain : Grain.values()) {
                new Conformance(data).run(engine, grain, "country");
                new Conformance(data).run(engine, grain, null);
            }
        }
        assertThat(closed).isEqualTo(1);
        assertThat(sent).hasSizeGreaterThan(100);
        sent.forEach(sql -> isOneSelect(sql, names));
    }

    @Test
    void badInputA12NamesThatLookLikeSqlAreOnlyNames() {
        String table = "\"; DROP TABLE x--";
        String column = "a\"b; select 'c'";
        var asking =
                new Asking()
                        .table(
                                "orders",
                                "k at:t",
                                row("a", at("2026-01-01T00:00")),
                                row("b", at("2026-01-01T00:00")));
        List<SampleData.Data> hostile = new ArrayList<>();
        for (SampleData.Data each : asking.data()) {
            hostile.add(renamed(each, table, column));
        }
        Catalog catalog = new Catalog(hostile.stream().map(SampleData.Data::table).toList());
        var checked =
                new FormulaChecker(catalog, Map.of())
                        .check("unique(`" + table + "`.`" + column + "`)");
        assertThat(checked.toMeasure()).as(checked.problems().toString()).isPresent();
        try (var engine = recording(hostile)) {
            var value = Conformance.value(engine, catalog, checked.toMeasure().orElseThrow());
            assertThat(value.value()).isEqualTo(2.0);
        }
        sent.forEach(sql -> isOneSelect(sql, names(hostile)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from orders",
                "count(orders); drop table orders",
                "'; attach 'x",
                "read_csv('/etc/passwd')",
                "count(read_text(\"/etc/passwd\"))",
                "repeat('x', 1e9)",
                "getenv()",
                "count(orders where status = getenv(\"HOME\"))",
                "count(orders) union select 1",
                "sum(orders.amount) -- or more",
                "count(orders where 1=1; copy orders to \"x\")",
                "pragma database_list",
            })
    void badInputB11SqlWordsSendNothing(String text) {
        try (var engine = recording(data.tables())) {
            var checked = new FormulaChecker(data.catalog(), Map.of()).check(text);
            assertThat(checked.toMeasure()).isEmpty();
            assertThat(checked.problems()).isNotEmpty();
            assertThat(engine).isNotNull();
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void threatT14TextsAreBoundWhateverTheyHold() {
        Random random = new Random(14);
        String hostile = "'\";--/*\\ select drop read_csv(";
        try (var engine = recording(data.tables())) {
            for (int i = 0; i < 100; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = 0; j < 20; j++) {
                    text.append(hostile.charAt(random.nextInt(hostile.length())));
                }
                String formula =
                        "count(orders where status = \""
                                + text.toString().replace("\"", "\"\"")
                                + "\")";
                var checked = new FormulaChecker(data.catalog(), Map.of()).check(formula);
                var value =
                        Conformance.value(
                                engine, data.catalog(), checked.toMeasure().orElseThrow());
                assertThat(value.value()).isZero();
            }
        }
        sent.forEach(sql -> isOneSelect(sql, names(data.tables())));
    }

    private static void isOneSelect(String sql, Set<String> names) {
        assertThat(sql).matches("(?s)(select|with) .*");
        Matcher quoted = QUOTED.matcher(sql);
        while (quoted.find()) {
            assertThat(names).contains(quoted.group(1).replace("\"\"", "\""));
        }
        String unquoted = quoted.replaceAll("n");
        Matcher literal = LITERAL.matcher(unquoted);
        while (literal.find()) {
            assertThat(LITERALS_OF_OURS).contains(literal.group(1));
        }
        assertThat(literal.replaceAll("l"))
                .doesNotContain(";")
                .doesNotContain("--")
                .doesNotContain("/*")
                .doesNotContainIgnoringCase("read_")
                .doesNotContainIgnoringCase("copy")
                .doesNotContainIgnoringCase("attach");
    }

    /** The names of the catalogue, and those that the planner gives its own columns. */
    private static Set<String> names(List<SampleData.Data> tables) {
        Set<String> names = new TreeSet<>();
        for (SampleData.Data data : tables) {
            names.add(data.table().name());
            data.table().columns().forEach(column -> names.add(column.name()));
        }
        names.addAll(
                Set.of(
                        "t",
                        "v",
                        "k",
                        "p",
                        "c",
                        "n",
                        "d",
                        "e",
                        "w",
                        "r",
                        "s",
                        "windows",
                        "place",
                        "opens",
                        "closes",
                        "limits",
                        "cap",
                        "at_window",
                        "at_segment",
                        "its_value",
                        "its_rank",
                        "key_0",
                        "key_1",
                        "key_value",
                        "key_rank",
                        "key_count",
                        "on_day",
                        "next_day",
                        "change",
                        "first_at",
                        "step_0",
                        "step_1",
                        "step_2",
                        "reached_at",
                        "cohort",
                        "kept",
                        "at",
                        "other_at",
                        "is_first",
                        "is_second",
                        "before_is_first",
                        "seconds"));
        return names;
    }

    private static SampleData.Data renamed(SampleData.Data data, String table, String column) {
        List<SampleData.Row> rows = new ArrayList<>();
        for (SampleData.Row row : data.rows()) {
            Map<String, Object> values = new java.util.LinkedHashMap<>();
            row.values()
                    .forEach((name, value) -> {
                        if (value != null) {
                            values.put(name.equals("k") ? column : name, value);
                        }
                    });
            rows.add(new SampleData.Row(java.util.Collections.unmodifiableMap(values)));
        }
        var columns =
                data.table().columns().stream()
                        .map(each ->
                                each.name().equals("k")
                                        ? app.lodestar.formula.Column.of(column, each.type())
                                        : each)
                        .toList();
        return new SampleData.Data(
                new app.lodestar.formula.Table(table, false, "at", columns), rows);
    }

    /** An engine that notes what is sent, and refuses statements that are not prepared. */
    private JdbcEngine recording(List<SampleData.Data> tables) {
        Connection real = TestEngines.duckDbConnection(tables);
        Connection noting =
                (Connection)
                        Proxy.newProxyInstance(
                                Connection.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (_, method, arguments) -> {
                                    switch (method.getName()) {
                                        case "prepareStatement" ->
                                                sent.add(String.valueOf(arguments[0]));
                                        case "close" -> closed++;
                                        default -> throw new AssertionError("called " + method);
                                    }
                                    try {
                                        return method.invoke(real, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getTargetException();
                                    }
                                });
        return new JdbcEngine(noting, new DuckDbDialect());
    }
}
