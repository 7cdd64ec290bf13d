package app.lodestar.bench;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all 43 checks take on a large framework: once from nothing, and after one edit by the rubric
 * that an open editor keeps. Four kinds of edits, from one that few checks read to a formula that
 * others refer to.
 */
final class Reviewing {

    private static final int RUNS = 5;
    private static final int EDITS = 40;
    private static final int WARM = 10;

    private final MetricFramework framework;

    Reviewing(MetricFramework framework) {
        this.framework = framework;
    }

    void measure(Figures figures) {
        for (int run = 0; run < WARM; run++) {
            Rubric.of(framework);
        }
        figures.median(
                "review-from-nothing",
                "ms",
                Stopwatch.milliseconds(RUNS, () -> Rubric.of(framework)));
        figures.percentiles("review-after-a-name", "ms", runs(Field.NAME));
        figures.percentiles("review-after-a-target", "ms", runs(Field.TARGET_VALUE));
        figures.percentiles("review-after-a-tier", "ms", runs(Field.TIER));
        figures.percentiles("review-after-a-formula", "ms", runs(Field.FORMULA));
    }

    /** Milliseconds of each review after an edit of one metric after another, in each run. */
    private List<List<Double>> runs(Field field) {
        List<List<Double>> runs = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            List<Double> times = edited(field);
            if (run > 0) {
                runs.add(times);
            }
        }
        return runs;
    }

    private List<Double> edited(Field field) {
        var rubric = new Rubric();
        var now = framework;
        rubric.review(now, Optional.empty());
        List<Double> times = new ArrayList<>();
        var metrics = framework.metrics();
        for (int edit = 0; edit < EDITS; edit++) {
            var metric = metrics.get(edit * (metrics.size() / EDITS));
            var after = settled(now, edit(metric, field));
            if (after.equals(now)) {
                throw new IllegalStateException("no edit of " + field + " in " + metric.label());
            }
            now = after;
            times.add(Stopwatch.milliseconds(() -> review(rubric, after)));
        }
        return times;
    }

    private static Review review(Rubric rubric, MetricFramework framework) {
        return rubric.review(framework, Optional.empty());
    }

    private static Operation edit(Node metric, Field field) {
        return switch (field) {
            case NAME -> set(metric, field, Value.of(metric.text(field) + " again"));
            case TIER ->
                    set(
                            metric,
                            field,
                            Value.of(metric.text(field).equals("CORE") ? "SUPPORTING" : "CORE"));
            case FORMULA -> {
                var text = metric.text(field);
                yield new Operation.EditText(
                        metric.id(), field, TextChange.between(text, text + " + 0"));
            }
            default ->
                    set(
                            metric,
                            field,
                            Value.of(
                                    metric.number(field)
                                            .orElse(BigDecimal.ZERO)
                                            .add(BigDecimal.ONE)));
        };
    }

    private static Operation set(Node metric, Field field, Value value) {
        return new Operation.SetField(metric.id(), field, value, metric.get(field));
    }

    private static MetricFramework settled(MetricFramework now, Operation operation) {
        if (Resolver.resolve(now, operation, List.of())
                instanceof Resolution.Applied(List<Change> changes, var _)) {
            var after = now;
            for (var change : changes) {
                after = change.apply(after);
            }
            return after;
        }
        return now;
    }
}
