package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.FormulaChecker;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.plan.Calculation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the value of a formula over all the data rests on. */
final class Evidences {
    private Evidences() {}

    /**
     * @param unit the column over which sums vary; null for the rows
     */
    static Evidence of(Engine engine, SampleData data, String formula, @Nullable String unit) {
        var checked = new FormulaChecker(data.catalog(), Map.of()).check(formula);
        assertThat(checked.toMeasure()).as(checked.problems().toString()).isPresent();
        Question question =
                new Question(
                        Map.of(
                                "m",
                                new Question.Asked(
                                        checked.toMeasure().orElseThrow(), Grain.ALL, 0, 0, unit)),
                        ZoneOffset.UTC,
                        null,
                        null,
                        null,
                        List.of(),
                        true);
        var series =
                new Calculation(engine, data.catalog())
                        .answer(question, Deadline.in(Duration.ofSeconds(30)))
                        .get("m");
        MetricValue value = Objects.requireNonNull(series).values().getFirst();
        assertThat(value.value()).isNotNull();
        return value.evidence();
    }
}
