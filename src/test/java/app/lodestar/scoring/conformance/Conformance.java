package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.plan.Calculation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** Runs all definitions together on an engine and compares each value with the oracle's. */
final class Conformance {
    static final double TOLERANCE = 1e-9;

    private final SampleData data;
    private final Oracle oracle;

    Conformance(SampleData data) {
        this.data = data;
        this.oracle = new Oracle(data);
    }

    Map<String, MetricSeries> run(Engine engine, Grain grain, @Nullable String by) {
        FormulaChecker checker = new FormulaChecker(data.catalog(), Definitions.METRICS);
        Map<String, Question.Asked> asked = new LinkedHashMap<>();
        List<String> definitions = Definitions.all();
        assertThat(definitions).hasSize(46);
        for (int i = 0; i < definitions.size(); i++) {
            var checked = checker.check(definitions.get(i));
            assertThat(checked.toMeasure()).as(definitions.get(i) + checked.problems()).isPresent();
            Measure measure = checked.toMeasure().orElseThrow();
            asked.put(Integer.toString(i + 1), new Question.Asked(measure, grain, 0, 0, null));
        }
        Question question = new Question(asked, ZoneOffset.UTC, null, null, by, List.of(), false);
        return new Calculation(engine, data.catalog())
                .answer(question, Deadline.in(Duration.ofMinutes(1)));
    }

    /** The value of a measure over all the data. */
    static MetricValue value(Engine engine, Catalog catalog, Measure measure) {
        Question question =
                new Question(
                        Map.of("m", new Question.Asked(measure, Grain.ALL, 0, 0, null)),
                        ZoneOffset.UTC,
                        null,
                        null,
                        null,
                        List.of(),
                        false);
        var series =
                new Calculation(engine, catalog)
                        .answer(question, Deadline.in(Duration.ofSeconds(30)))
                        .get("m");
        return Objects.requireNonNull(series).values().getFirst();
    }

    void compare(Map<String, MetricSeries> answer, Grain grain) {
        LocalDate end = SampleData.FIRST_DAY.plusDays(SampleData.DAYS);
        SoftAssertions all = new SoftAssertions();
        answer.forEach((key, series) -> {
            for (MetricValue value : series.values()) {
                Oracle.Days days = days(value, grain, end);
                double expected = oracle.value(Integer.parseInt(key), days, grain != Grain.ALL);
                compare(all, key + " of " + days, expected, value);
            }
        });
        all.assertAll();
    }

    private static void compare(
            SoftAssertions all, String what, double expected, MetricValue value) {
        if (Double.isNaN(expected)) {
            all.assertThat(value.value()).as(what).isNull();
            all.assertThat(value.reason()).as(what).isNotNull();
        } else {
            all.assertThat(value.value())
                    .as(what + " is unknown: " + value.reason())
                    .isNotNull()
                    .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    private static Oracle.Days days(MetricValue value, Grain grain, LocalDate end) {
        LocalDate period = value.period();
        if (period == null) {
            return new Oracle.Days(SampleData.FIRST_DAY, end);
        }
        LocalDate next = grain.next(period);
        return new Oracle.Days(
                period.isBefore(SampleData.FIRST_DAY) ? SampleData.FIRST_DAY : period,
                next.isAfter(end) ? end : next);
    }
}
