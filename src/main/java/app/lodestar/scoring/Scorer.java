package app.lodestar.scoring;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes the scorecard of a framework from what was measured. Retired metrics take no part. Needs no
 * data of its own: a changed target or weight is scored again from the same values.
 */
public final class Scorer {
    private final ScoreSettings settings;

    public Scorer(ScoreSettings settings) {
        this.settings = settings;
    }

    /** The scorecard; a metric that {@code measured} does not name has no value. */
    public Scorecard score(MetricFramework framework, Map<NodeId, Measured> measured) {
        List<Node> metrics =
                framework.metrics().stream().filter(metric -> !isRetired(metric)).toList();
        Readings readings = new Readings(measured, settings);
        Controls controls = new Controls(framework, of(metrics, Tier.CONTROL), readings);
        Weights weights = new Weights(metrics);
        List<MetricLine> lines =
                metrics.stream()
                        .filter(metric -> !isTier(metric, Tier.GUARDRAIL, Tier.CONTROL))
                        .map(metric -> line(metric, readings, controls, weights))
                        .toList();
        List<GuardrailLine> guardrails =
                of(metrics, Tier.GUARDRAIL).stream()
                        .map(metric -> guardrail(metric, readings, controls))
                        .toList();
        Optional<NodeId> star = of(metrics, Tier.NORTH_STAR).stream().map(Node::id).findFirst();
        Optional<MetricLine> top =
                lines.stream().filter(l -> star.equals(Optional.of(l.metric()))).findFirst();
        Score score =
                new ScoreSum(lines)
                        .score(top.filter(l -> l.unscored().isEmpty()).isPresent(), settings);
        OptionalDouble chance = top.map(MetricLine::chance).orElse(OptionalDouble.empty());
        List<Ground> grounds =
                new Grounds(settings, score, top, guardrails, controls.lines()).all();
        return new Scorecard(
                grounds.getFirst().code().status(),
                grounds,
                score,
                star,
                chance,
                lines,
                guardrails,
                controls.lines(),
                new Warnings(framework, readings, settings)
                        .all(lines, guardrails, controls.lines()),
                settings,
                Map.of());
    }

    private static MetricLine line(
            Node metric, Readings readings, Controls controls, Weights weights) {
        Goal goal = Goal.of(metric);
        Optional<Measured.Known> value =
                controls.withholding(metric.id()).isPresent()
                        ? Optional.empty()
                        : readings.usable(metric);
        Optional<Attainment> attainment =
                value.flatMap(v -> goal.attainment(v.value(), v.uncertainty()));
        Optional<Why> unscored =
                controls.withholding(metric.id()).or(() -> readings.unfit(metric)).or(goal::noWay);
        return new MetricLine(
                metric.id(),
                readings.measured(metric.id()),
                unscored,
                attainment,
                value.flatMap(v -> goal.isMet(v.value(), v.uncertainty()))
                        .map(met -> met ? MetricLine.Progress.MET : MetricLine.Progress.NOT_YET)
                        .orElse(MetricLine.Progress.UNKNOWN),
                value.map(v -> goal.chance(v.value(), v.uncertainty()))
                        .orElse(OptionalDouble.empty()),
                weights.of(metric.id()));
    }

    private static GuardrailLine guardrail(Node metric, Readings readings, Controls controls) {
        Optional<Fence> limit = Fence.limit(metric);
        Optional<Why> why =
                controls.withholding(metric.id())
                        .or(() -> readings.unfit(metric))
                        .or(() ->
                                limit.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Why.of(Why.Code.NO_LIMIT)));
        Measured measured = readings.measured(metric.id());
        if (why.isPresent() || !(measured instanceof Measured.Known known)) {
            return new GuardrailLine(
                    metric.id(),
                    measured,
                    GuardrailState.UNKNOWN,
                    limit,
                    false,
                    why,
                    Optional.empty());
        }
        Fence fence = limit.orElseThrow();
        boolean toBeShown =
                metric.choice(Field.TARGET_KIND, TargetKind.class).orElse(null)
                        == TargetKind.NON_INFERIOR;
        return new GuardrailLine(
                metric.id(),
                measured,
                GuardrailState.of(fence, known.value(), known.uncertainty(), toBeShown),
                limit,
                Fence.warning(metric).filter(f -> !f.holds(known.value())).isPresent(),
                Optional.empty(),
                budget(metric, fence, known));
    }

    private static Optional<GuardrailLine.ErrorBudget> budget(
            Node metric, Fence limit, Measured.Known known) {
        boolean share =
                metric.choice(Field.UNIT, Unit.class).orElse(null) == Unit.PERCENT
                        && Double.isInfinite(limit.low())
                        && limit.high() > 0
                        && limit.high() < 1;
        return share && known.n() > 0
                ? Optional.of(
                        new GuardrailLine.ErrorBudget(
                                limit.high() * known.n(), known.value() * known.n()))
                : Optional.empty();
    }

    private static List<Node> of(List<Node> metrics, Tier tier) {
        return metrics.stream().filter(metric -> isTier(metric, tier)).toList();
    }

    private static boolean isTier(Node metric, Tier... tiers) {
        Optional<Tier> own = metric.choice(Field.TIER, Tier.class);
        return own.isPresent() && List.of(tiers).contains(own.get());
    }

    private static boolean isRetired(Node metric) {
        return metric.choice(Field.METRIC_STATE, MetricState.class).orElse(null)
                == MetricState.RETIRED;
    }
}
