package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.FormulaChecker;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.plan.Calculation;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a formula is worth, and what its value rests on. */
final class Evidences {
    private Evidences() {}

    /**
     * @param unit the column over which sums vary; null for the rows
     */
    static Evidence of(Engine engine, SampleData data, String formula, @Nullable String unit) {
        MetricValue value =
                series(engine, data, formula, unit, Grain.ALL, List.of()).values().getFirst();
        assertThat(value.value()).isNotNull();
        return value.evidence();
    }

    /**
     * @param split the columns whose combinations are the segments
     */
    static MetricSeries series(
            Engine engine,
            SampleData data,
            String formula,
            @Nullable String unit,
            Grain grain,
            List<String> split) {
        var checked = new FormulaChecker(data.catalog(), Map.of()).check(formula);
        assertThat(checked.toMeasure()).as(checked.problems().toString()).isPresent();
        Question question =
                new Question(
                        Map.of(
                                "m",
                                new Question.Asked(
                                        checked.toMeasure().orElseThrow(), grain, 0, 0, unit)),
                        ZoneOffset.UTC,
                        null,
                        null,
                        split.isEmpty() ? null : split.getFirst(),
                        List.of(),
                        true,
                        split.stream().skip(1).toList());
        return Objects.requireNonNull(
                new Calculation(engine, data.catalog())
                        .answer(question, Deadline.in(Duration.ofSeconds(30)))
                        .get("m"));
    }
}
