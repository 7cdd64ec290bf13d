package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a framework stands: its verdict with the grounds first, then every number behind it.
 *
 * @param status what the first of the grounds leads to
 * @param grounds everything that speaks for a status, the weightiest first; never empty
 * @param northStar the metric at the top; empty when there is none
 * @param chance the probability, 0 to 1, that the north star is met; empty when it cannot be said
 * @param metrics the metrics that are neither guardrails nor controls, in outline order
 * @param comparisons of the comparative metrics whose arms could be compared, in outline order
 */
public record Scorecard(
        ScoreStatus status,
        List<Ground> grounds,
        Score score,
        Optional<NodeId> northStar,
        OptionalDouble chance,
        List<MetricLine> metrics,
        List<GuardrailLine> guardrails,
        List<ControlLine> controls,
        List<Warning> warnings,
        ScoreSettings settings,
        Map<NodeId, Comparison> comparisons) {

    public Scorecard {
        grounds = List.copyOf(grounds);
        metrics = List.copyOf(metrics);
        guardrails = List.copyOf(guardrails);
        controls = List.copyOf(controls);
        warnings = List.copyOf(warnings);
        comparisons = Collections.unmodifiableMap(new LinkedHashMap<>(comparisons));
    }

    /** The same with what came of comparisons. */
    Scorecard with(Map<NodeId, Comparison> compared) {
        return new Scorecard(
                status,
                grounds,
                score,
                northStar,
                chance,
                metrics,
                guardrails,
                controls,
                warnings,
                settings,
                compared);
    }
}
