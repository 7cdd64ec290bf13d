package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a framework stands: its verdict with the reasons first, then every number behind it.
 *
 * @param status what the first of the reasons leads to
 * @param reasons everything that speaks for a status, the weightiest first; never empty
 * @param northStar the metric at the top; empty when there is none
 * @param chance the probability, 0 to 1, that the north star is met; empty when it cannot be said
 * @param metrics the metrics that are neither guardrails nor controls, in outline order
 */
public record Scorecard(
        ScoreStatus status,
        List<Ground> reasons,
        Score score,
        Optional<NodeId> northStar,
        OptionalDouble chance,
        List<MetricLine> metrics,
        List<GuardrailLine> guardrails,
        List<ControlLine> controls,
        List<Warning> warnings,
        ScoreSettings settings) {

    public Scorecard {
        reasons = List.copyOf(reasons);
        metrics = List.copyOf(metrics);
        guardrails = List.copyOf(guardrails);
        controls = List.copyOf(controls);
        warnings = List.copyOf(warnings);
    }
}
