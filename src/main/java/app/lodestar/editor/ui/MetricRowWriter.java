package app.lodestar.editor.ui;

import app.lodestar.base.ui.MetricGrid;
import app.lodestar.base.ui.MetricRow;
import app.lodestar.framework.Direction;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Unit;
import app.lodestar.framework.ValueFormat;
import app.lodestar.scoring.GuardrailState;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.ScoreWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the row of one metric, values in their units. */
final class MetricRowWriter {
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

    /** All that a row shows, as far as it is not the same for all rows. */
    record Source(
            Node metric,
            Optional<Node> edge,
            Optional<MetricReading> reading,
            int wrong,
            String todo,
            int found,
            String currency) {}

    private final Words words;

    MetricRowWriter(Words words) {
        this.words = words;
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

    /** The row of a metric of {@code framework}. */
    MetricRow row(MetricFramework framework, Source source) {
        Node metric = source.metric();
        Optional<MetricReading> reading = source.reading();
        NodeId parent = metric.parent();
        ScoreWords scoring = words.scoring(framework);
        ValueFormat format = format(framework, metric);
        return new MetricRow(
                metric.id().toString(),
                parent == null ? null : parent.toString(),
                metric.text(Field.NAME),
                metric.text(Field.KEY),
                metric.choice(Field.TIER, Tier.class).orElse(Tier.SUPPORTING).name(),
                relation(source.edge()),
                metric.number(Field.BASELINE_VALUE).map(format::format).orElse(""),
                reading.map(each -> now(metric, each, scoring)).orElse(""),
                isGuardrail(metric) ? limit(metric, format) : target(metric, format),
                reading.flatMap(MetricReading::spark).orElse(null),
                hint(source, scoring));
    }

    /** What is wrong comes before what is still to be written. */
    private MetricRow.@Nullable Hint hint(Source source, ScoreWords scoring) {
        if (source.wrong() > 0) {
            return MetricRow.Hint.error(words.text("editor.errors", source.wrong()));
        }
        Optional<GuardrailState> guard = source.reading().flatMap(MetricReading::guard);
        if (guard.filter(GuardrailState.BREACH::equals).isPresent()) {
            return MetricRow.Hint.error(scoring.of("guardrail.BREACH"));
        }
        if (guard.filter(GuardrailState.AT_RISK::equals).isPresent()) {
            return MetricRow.Hint.risk(scoring.of("guardrail.AT_RISK"));
        }
        if (!source.todo().isEmpty()) {
            return MetricRow.Hint.todo(words.text(source.todo()));
        }
        return source.found() == 0
                ? null
                : MetricRow.Hint.quiet(words.text("editor.checks.row", source.found()));
    }

    private String now(Node metric, MetricReading reading, ScoreWords scoring) {
        return switch (reading.measured()) {
            case Measured.Known known ->
                    metric.text(Field.UNIT).equals(Unit.PER_X.name())
                            ? ScoreWords.plain(known.value())
                            : scoring.value(metric.id(), known.value());
            case Measured.Unknown _ -> words.text("editor.now.none");
        };
    }

    private static String relation(Optional<Node> edge) {
        return edge.flatMap(each ->
                        each.choice(Field.EDGE_KIND, EdgeKind.class)
                                .flatMap(kind -> relation(each, kind)))
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

    private static String target(Node metric, ValueFormat format) {
        if (metric.get(Field.TARGET_LOW) != null || metric.get(Field.TARGET_HIGH) != null) {
            return range(metric, format, Field.TARGET_LOW, Field.TARGET_HIGH);
        }
        boolean relative = metric.text(Field.TARGET_KIND).equals(TargetKind.RELATIVE.name());
        return metric.number(Field.TARGET_VALUE)
                .map(v -> relative ? change(v) : format.format(v))
                .orElse("");
    }

    /** Values in a row are read under their column, where the words of a unit have no room. */
    private static ValueFormat format(MetricFramework framework, Node metric) {
        return metric.text(Field.UNIT).equals(Unit.PER_X.name())
                ? ValueFormat.plain()
                : ValueFormat.of(framework, metric);
    }

    private static String change(BigDecimal share) {
        return (share.signum() < 0 ? "" : "+")
                + ValueFormat.plain().format(share.movePointRight(2))
                + " %";
    }

    private static String limit(Node metric, ValueFormat format) {
        boolean range =
                metric.text(Field.DIRECTION).equals(Direction.HOLD_RANGE.name())
                        && metric.get(Field.BREACH) == null;
        if (range) {
            return range(metric, format, Field.BREACH_LOW, Field.BREACH_HIGH);
        }
        return metric.number(Field.BREACH)
                .map(format::format)
                .orElseGet(() -> target(metric, format));
    }

    private static String range(Node metric, ValueFormat format, Field low, Field high) {
        return format.range(metric.number(low).orElse(null), metric.number(high).orElse(null));
    }
}
