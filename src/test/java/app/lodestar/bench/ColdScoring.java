package app.lodestar.bench;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Grain;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.FrameworkScorer;
import app.lodestar.scoring.ScoreSettings;
import app.lodestar.scoring.conformance.Definitions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The 46 definitions as the metrics of one framework, scored by week on a million rows for the
 * first time, and again after only a target has changed.
 */
final class ColdScoring {

    private static final long ROWS = 1_000_000;
    private static final int RUNS = 5;
    private static final Duration TIME = Duration.ofMinutes(5);

    private final GeneratedTables tables;

    ColdScoring(Path folder) throws IOException {
        this.tables = GeneratedTables.make(folder, "definitions.sql", ROWS);
    }

    void measure(Figures figures) {
        var framework = framework(BigDecimal.TEN);
        List<Double> cold = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            try (var data = tables.open()) {
                var scorer = new FrameworkScorer(new Calculations(), ScoreSettings.USUAL);
                double first = Stopwatch.milliseconds(() -> score(scorer, framework, data));
                var changed = framework(BigDecimal.valueOf(11 + run));
                double second = Stopwatch.milliseconds(() -> score(scorer, changed, data));
                if (run > 0) {
                    cold.add(first);
                    again.add(second);
                }
            }
        }
        figures.median("score-46-definitions-1m-rows", "ms", cold);
        figures.median("score-again-with-another-target", "ms", again);
    }

    private static FrameworkScore score(
            FrameworkScorer scorer, MetricFramework framework, AnalyticsDatabase data) {
        return switch (scorer.score("bench", framework, data, TIME)) {
            case Calculations.Outcome.Answered<FrameworkScore>(FrameworkScore score) -> score;
            case Calculations.Outcome.Busy<FrameworkScore> _ ->
                    throw new IllegalStateException("busy");
        };
    }

    private static MetricFramework framework(BigDecimal target) {
        var builder = FrameworkBuilder.aFramework();
        Definitions.METRICS.forEach((key, formula) -> builder.withMetric(key, metric(formula)));
        int number = 0;
        for (var formula : Definitions.all()) {
            builder.withMetric("definition_" + ++number, metric(formula));
        }
        return builder.with(
                        new Operation.SetField(
                                FrameworkBuilder.id("definition_1"),
                                Field.TARGET_VALUE,
                                Value.of(target),
                                null))
                .build();
    }

    private static Map<Field, Value> metric(String formula) {
        return Map.of(
                Field.TIER, Value.of(Tier.SUPPORTING),
                Field.FORMULA, Value.of(formula),
                Field.GRAIN, Value.of(Grain.WEEK));
    }
}
