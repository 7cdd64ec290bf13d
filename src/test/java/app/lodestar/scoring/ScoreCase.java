package app.lodestar.scoring;

import app.lodestar.framework.Direction;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a small framework with values; a metric is known by its key. */
final class ScoreCase {
    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    static final LocalDate SUNDAY = LocalDate.of(2026, 10, 11);

    private final FrameworkBuilder builder = FrameworkBuilder.aFramework();
    private final Map<NodeId, Measured> measured = new HashMap<>();

    static ScoreCase aCase() {
        return new ScoreCase();
    }

    /** A metric on its way from a baseline to a target, measured with a symmetric interval. */
    ScoreCase goal(String key, Tier tier, double from, double to, double value, double halfWidth) {
        return metric(key, tier, way(from, to)).measured(key, value, halfWidth);
    }

    ScoreCase metric(String key, Tier tier, Map<Field, Value> values) {
        Map<Field, Value> all = new LinkedHashMap<>(values);
        all.put(Field.TIER, Value.of(tier));
        builder.withMetric(key, all);
        return this;
    }

    /** A guardrail that must stay below a limit. */
    ScoreCase ceiling(String key, double breach, double value, double halfWidth) {
        return metric(
                        key,
                        Tier.GUARDRAIL,
                        Map.of(
                                Field.DIRECTION, Value.of(Direction.DECREASE),
                                Field.BREACH, number(breach)))
                .measured(key, value, halfWidth);
    }

    ScoreCase edge(String from, String to, EdgeKind kind) {
        builder.withEdge(from, to, kind);
        return this;
    }

    ScoreCase measured(String key, double value, double halfWidth) {
        return measured(key, known(value, halfWidth, 1_000));
    }

    ScoreCase measured(String key, Measured what) {
        measured.put(id(key), what);
        return this;
    }

    MetricFramework framework() {
        return builder.build();
    }

    Map<NodeId, Measured> measured() {
        return measured;
    }

    Scorecard score() {
        return new Scorer(ScoreSettings.USUAL).score(framework(), measured);
    }

    static Measured.Known known(double value, double halfWidth, long n) {
        return known(value, interval(value - halfWidth, value + halfWidth), n);
    }

    static Measured.Known known(double value, Uncertainty uncertainty, long n) {
        return new Measured.Known(
                value, uncertainty, n, Measured.Completeness.COMPLETE, MONDAY, SUNDAY);
    }

    static Uncertainty interval(double low, double high) {
        return low < high
                ? new Uncertainty.Interval(low, high, (high - low) / (2 * Intervals.Z))
                : Uncertainty.undefined(Why.Code.VARIANCE_0);
    }

    static Map<Field, Value> way(double from, double to) {
        return new LinkedHashMap<>(
                Map.of(
                        Field.BASELINE_VALUE,
                        number(from),
                        Field.TARGET_KIND,
                        Value.of(TargetKind.ABSOLUTE),
                        Field.TARGET_VALUE,
                        number(to),
                        Field.DIRECTION,
                        Value.of(to < from ? Direction.DECREASE : Direction.INCREASE)));
    }

    static Value number(double number) {
        return Value.of(BigDecimal.valueOf(number));
    }

    static NodeId id(String key) {
        return FrameworkBuilder.id(key);
    }
}
