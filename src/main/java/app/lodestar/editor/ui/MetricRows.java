package app.lodestar.editor.ui;

import app.lodestar.base.ui.MetricGrid;
import app.lodestar.base.ui.MetricRow;
import app.lodestar.framework.Direction;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Unit;
import app.lodestar.framework.ValueFormat;
import app.lodestar.scoring.GuardrailState;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.ScoreWords;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the metric grid, in outline order, values written in their units. */
final class MetricRows {
    /** What a metric is to the one it stands under, as its sign says it. */
    private enum Relation {
        FACTOR("×"),
        DIVISOR("÷"),
        TERM("+"),
        DEDUCTION("−"),
        NUMERATOR("n"),
        SEGMENT("⊂"),
        INFLUENCE("~"),
        PEER("·");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }
    }

    /** The fields of a metric or an edge whose change shows in a row. */
    static final Set<Field> SHOWN =
            Set.of(
                    Field.NAME,
                    Field.KEY,
                    Field.TIER,
                    Field.UNIT,
                    Field.UNIT_LABEL,
                    Field.DURATION_UNIT,
                    Field.DIRECTION,
                    Field.FORMULA,
                    Field.DEFINITION,
                    Field.RESPONSE,
                    Field.PROTECTS,
                    Field.BASELINE_VALUE,
                    Field.TARGET_KIND,
                    Field.TARGET_VALUE,
                    Field.TARGET_LOW,
                    Field.TARGET_HIGH,
                    Field.WARN,
                    Field.BREACH,
                    Field.BREACH_LOW,
                    Field.BREACH_HIGH,
                    Field.EDGE_KIND,
                    Field.EDGE_SIGN,
                    Field.CURRENCY);

    private final MetricFramework framework;
    private final Words words;
    private final MetricHints hints;
    private final LiveScores scores;
    private final FormulaErrors errors;
    private final LiveChecks checks;
    private final ScoreWords scoring;
    private final Map<String, Node> edges = new HashMap<>();

    private MetricRows(
            MetricFramework framework,
            Words words,
            LiveScores scores,
            FormulaErrors errors,
            LiveChecks checks) {
        this.framework = framework;
        this.words = words;
        this.scores = scores;
        this.errors = errors;
        this.checks = checks;
        this.scoring = words.scoring(framework);
        this.hints = new MetricHints(framework);
        for (Node edge : framework.list(NodeKind.EDGE)) {
            edges.putIfAbsent(edge.text(Field.EDGE_FROM) + edge.text(Field.EDGE_TO), edge);
        }
    }

    static List<MetricRow> of(
            MetricFramework framework,
            Words words,
            LiveScores scores,
            FormulaErrors errors,
            LiveChecks checks) {
        MetricRows rows = new MetricRows(framework, words, scores, errors, checks);
        return framework.metrics().stream().map(rows::row).toList();
    }

    /** Where the data say something, what they say takes the place of the baselines. */
    static List<MetricGrid.Column> columns(LiveScores scores) {
        return scores.hasReadings()
                ? List.of(
                        MetricGrid.Column.METRIC,
                        MetricGrid.Column.TIER,
                        MetricGrid.Column.NOW,
                        MetricGrid.Column.TARGET,
                        MetricGrid.Column.SPARK,
                        MetricGrid.Column.HINTS)
                : List.of(
                        MetricGrid.Column.METRIC,
                        MetricGrid.Column.TIER,
                        MetricGrid.Column.BASELINE,
                        MetricGrid.Column.TARGET,
                        MetricGrid.Column.HINTS);
    }

    /** The tiers as the grid tells them apart, in the order of the keys 1 to 5. */
    static List<MetricGrid.Tier> tiers(Words words) {
        return Stream.of(Tier.values())
                .map(tier ->
                        new MetricGrid.Tier(
                                tier.name(),
                                words.word(tier),
                                MetricDetails.shape(tier),
                                tier == Tier.GUARDRAIL || tier == Tier.CONTROL))
                .toList();
    }

    /** The relations of a metric to its parent. */
    static List<MetricGrid.Relation> relations(Words words) {
        return Stream.of(Relation.values())
                .map(relation ->
                        new MetricGrid.Relation(
                                relation.name(),
                                relation.sign,
                                words.text("editor.relation." + relation.name())))
                .toList();
    }

    private MetricRow row(Node metric) {
        Optional<MetricReading> reading = scores.of(metric.id());
        NodeId parent = metric.parent();
        return new MetricRow(
                metric.id().toString(),
                parent == null ? null : parent.toString(),
                metric.text(Field.NAME),
                metric.text(Field.KEY),
                metric.choice(Field.TIER, Tier.class).orElse(Tier.SUPPORTING).name(),
                relation(metric),
                baseline(metric),
                reading.map(each -> now(metric, each)).orElse(""),
                isGuardrail(metric) ? limit(metric) : target(metric),
                reading.flatMap(MetricReading::spark).orElse(null),
                hint(metric, reading.flatMap(MetricReading::guard)));
    }

    /** What is wrong comes before what is still to be written. */
    private MetricRow.@Nullable Hint hint(Node metric, Optional<GuardrailState> guard) {
        int wrong = errors.of(metric.id());
        if (wrong > 0) {
            return MetricRow.Hint.error(words.text("editor.errors", wrong));
        }
        if (guard.filter(GuardrailState.BREACH::equals).isPresent()) {
            return MetricRow.Hint.error(scoring.of("guardrail.BREACH"));
        }
        if (guard.filter(GuardrailState.AT_RISK::equals).isPresent()) {
            return MetricRow.Hint.risk(scoring.of("guardrail.AT_RISK"));
        }
        String todo = checks.isHidden() ? "" : hints.hint(metric);
        if (!todo.isEmpty()) {
            return MetricRow.Hint.todo(words.text(todo));
        }
        int found = checks.of(metric.id()).size();
        return found == 0 ? null : MetricRow.Hint.quiet(words.text("editor.checks.row", found));
    }

    private String now(Node metric, MetricReading reading) {
        return switch (reading.measured()) {
            case Measured.Known known ->
                    metric.text(Field.UNIT).equals(Unit.PER_X.name())
                            ? ScoreWords.plain(known.value())
                            : scoring.value(metric.id(), known.value());
            case Measured.Unknown _ -> words.text("editor.now.none");
        };
    }

    private String relation(Node metric) {
        Node edge = edges.get(metric.id() + String.valueOf(metric.parent()));
        return Optional.ofNullable(edge)
                .flatMap(e -> e.choice(Field.EDGE_KIND, EdgeKind.class))
                .flatMap(kind -> relation(Objects.requireNonNull(edge), kind))
                .map(Relation::name)
                .orElse("");
    }

    private static Optional<Relation> relation(Node edge, EdgeKind kind) {
        boolean minus = edge.number(Field.EDGE_SIGN).filter(s -> s.signum() < 0).isPresent();
        return switch (kind) {
            case FACTOR -> Optional.of(minus ? Relation.DIVISOR : Relation.FACTOR);
            case SUM_TERM -> Optional.of(minus ? Relation.DEDUCTION : Relation.TERM);
            case NUMERATOR -> Optional.of(Relation.NUMERATOR);
            case DENOMINATOR -> Optional.of(Relation.DIVISOR);
            case SEGMENT -> Optional.of(Relation.SEGMENT);
            case INFLUENCE -> Optional.of(Relation.INFLUENCE);
            case PEER -> Optional.of(Relation.PEER);
            case PROTECTS -> Optional.empty();
        };
    }

    private static boolean isGuardrail(Node metric) {
        return metric.choice(Field.TIER, Tier.class)
                .filter(t -> t == Tier.GUARDRAIL || t == Tier.CONTROL)
                .isPresent();
    }

    private String baseline(Node metric) {
        return metric.number(Field.BASELINE_VALUE).map(format(metric)::format).orElse("");
    }

    private String target(Node metric) {
        ValueFormat format = format(metric);
        if (metric.get(Field.TARGET_LOW) != null || metric.get(Field.TARGET_HIGH) != null) {
            return range(metric, Field.TARGET_LOW, Field.TARGET_HIGH);
        }
        boolean relative = metric.text(Field.TARGET_KIND).equals(TargetKind.RELATIVE.name());
        return metric.number(Field.TARGET_VALUE)
                .map(v -> relative ? change(v) : format.format(v))
                .orElse("");
    }

    /** Values in a row are read under their column, where the words of a unit have no room. */
    private ValueFormat format(Node metric) {
        return metric.text(Field.UNIT).equals(Unit.PER_X.name())
                ? ValueFormat.plain()
                : ValueFormat.of(framework, metric);
    }

    private static String change(BigDecimal share) {
        return (share.signum() < 0 ? "" : "+")
                + ValueFormat.plain().format(share.movePointRight(2))
                + " %";
    }

    private String limit(Node metric) {
        boolean range =
                metric.text(Field.DIRECTION).equals(Direction.HOLD_RANGE.name())
                        && metric.get(Field.BREACH) == null;
        if (range) {
            return range(metric, Field.BREACH_LOW, Field.BREACH_HIGH);
        }
        return metric.number(Field.BREACH)
                .map(format(metric)::format)
                .orElseGet(() -> target(metric));
    }

    private String range(Node metric, Field low, Field high) {
        return format(metric)
                .range(metric.number(low).orElse(null), metric.number(high).orElse(null));
    }
}
