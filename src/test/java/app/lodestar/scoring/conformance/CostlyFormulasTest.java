package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.DuckDbDialect;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.engine.JdbcEngine;
import app.lodestar.scoring.plan.Calculation;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat T15: what costs much ends at its deadline, and the engine serves the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostlyFormulasTest {
    private static final Duration TIME = Duration.ofMillis(300);
    private static final Duration BY_THEN = Duration.ofSeconds(5);

    private final Catalog catalog =
            new Catalog(
                    List.of(
                            new Table(
                                    "e",
                                    false,
                                    "at",
                                    List.of(
                                            Column.of("k", ColumnType.NUMBER),
                                            Column.of("x", ColumnType.NUMBER),
                                            Column.of("at", ColumnType.TIMESTAMP)))));
    private final Engine engine = engine();

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Each row in hundreds of windows.
                "rolling(median(e.x), 700 days)",
                "rolling(mean_per(count(e) per k), 700 days)",
                // One key with millions of events, each paired with all others.
                "rolling(funnel(e -> e -> e per k), 700 days)",
                "rolling(unique(e.x), 700 days)",
                "quantile(time_between(e where k = 1 -> e where k != 1 per x), 0.9)",
            })
    void threatT15ItEndsAtItsDeadlineAndTheNextQueryRuns(String formula) {
        long started = System.nanoTime();
        MetricSeries series = ask(Map.of("m", formula), TIME).get("m");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BY_THEN);
        assertThat(Objects.requireNonNull(series).values())
                .isNotEmpty()
                .allMatch(value -> value.value() != null || value.reason() == Reason.TIMED_OUT);
        MetricValue next =
                Objects.requireNonNull(ask(Map.of("m", "count(e)"), BY_THEN).get("m"))
                        .values()
                        .getFirst();
        assertThat(next.value()).isPositive();
    }

    @Test
    void threatT15MetricsThatNameEachOtherOverAndOverCostNoMoreThanTheirNumber() {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put("m0", "sum(e.x)");
        for (int i = 1; i <= 8; i++) {
            metrics.put("m" + i, "@m" + (i - 1) + " / 2 + @m" + (i - 1) + " / 2");
        }
        long started = System.nanoTime();
        var answer = ask(metrics, Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BY_THEN);
        assertThat(first(answer.get("m8"))).isEqualTo(first(answer.get("m0")));
    }

    private static double first(@org.jspecify.annotations.Nullable MetricSeries series) {
        Double value = Objects.requireNonNull(series).values().getFirst().value();
        return Objects.requireNonNull(value);
    }

    private Map<String, MetricSeries> ask(Map<String, String> formulas, Duration time) {
        FormulaChecker checker = new FormulaChecker(catalog, formulas);
        Map<String, Question.Asked> asked = new LinkedHashMap<>();
        formulas.forEach((key, formula) -> {
            var checked = checker.check(formula, key);
            assertThat(checked.toMeasure()).as(checked.problems().toString()).isPresent();
            asked.put(
                    key,
                    new Question.Asked(checked.toMeasure().orElseThrow(), Grain.DAY, 0, 0, null));
        });
        return new Calculation(engine, catalog)
                .answer(
                        new Question(asked, ZoneOffset.UTC, null, null, null, List.of(), false),
                        Deadline.in(time));
    }

    private static Engine engine() {
        try {
            var connection = DriverManager.getConnection("jdbc:duckdb:;memory_limit=1GB;threads=2");
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "create table e as select (i % 3)::double k, (hash(i) % 1000000)::double x,"
                                + " timestamp '2024-01-01' + to_minutes(i // 3) \"at\""
                                + " from range(3000000) r(i)");
            }
            return new JdbcEngine(connection, new DuckDbDialect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
