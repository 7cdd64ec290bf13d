package app.lodestar.editor.ui;

import app.lodestar.base.ui.Spark;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.ControlLine;
import app.lodestar.scoring.Fence;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.GuardrailLine;
import app.lodestar.scoring.GuardrailState;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.MetricLine;
import app.lodestar.scoring.MetricProblem;
import app.lodestar.scoring.MetricSeries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the data say of one metric, as the page shows it beside its formula.
 *
 * @param guard empty for a metric that is no guardrail
 * @param spark empty where there are fewer than two values
 * @param isOfEarlierFormula whether the formula has had an error since
 */
record MetricReading(
        Measured measured,
        Optional<GuardrailState> guard,
        Optional<Spark> spark,
        boolean isOfEarlierFormula) {

    /**
     * The readings after a score.
     *
     * @param before what was known until then, of which a metric keeps its value while its formula
     *     has an error
     */
    static Map<NodeId, MetricReading> of(
            MetricFramework framework, FrameworkScore score, Map<NodeId, MetricReading> before) {
        Set<NodeId> wrong =
                score.problems().stream()
                        .filter(each -> each.problem().isError())
                        .map(MetricProblem::metric)
                        .collect(Collectors.toSet());
        Map<NodeId, MetricReading> readings = new HashMap<>();
        score.card().metrics().forEach(line -> readings.put(line.metric(), of(line, score)));
        score.card().guardrails().forEach(line -> readings.put(line.metric(), of(line, score)));
        score.card().controls().forEach(line -> readings.put(line.metric(), of(line, score)));
        for (Node metric : framework.metrics()) {
            MetricReading kept = before.get(metric.id());
            if (wrong.contains(metric.id())
                    && kept != null
                    && kept.measured instanceof Measured.Known) {
                readings.put(
                        metric.id(),
                        new MetricReading(kept.measured, kept.guard, kept.spark, true));
            }
        }
        return readings;
    }

    private static MetricReading of(MetricLine line, FrameworkScore score) {
        return new MetricReading(
                line.measured(),
                Optional.empty(),
                spark(line.metric(), score, Optional.empty()),
                false);
    }

    private static MetricReading of(GuardrailLine line, FrameworkScore score) {
        return new MetricReading(
                line.measured(),
                Optional.of(line.state()),
                spark(line.metric(), score, line.limit()),
                false);
    }

    private static MetricReading of(ControlLine line, FrameworkScore score) {
        return new MetricReading(
                line.measured(),
                Optional.empty(),
                spark(line.metric(), score, line.range()),
                false);
    }

    private static Optional<Spark> spark(
            NodeId metric, FrameworkScore score, Optional<Fence> limit) {
        MetricSeries series = score.series().get(metric);
        return series == null ? Optional.empty() : SeriesSpark.of(series, limit);
    }
}
