package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.SpanFormat;
import app.lodestar.framework.Value;
import app.lodestar.framework.ValueFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of short fields as people write and read them. */
final class FieldValues {
    /** How the browser writes a tick that is set; nothing is one that is not. */
    static final String YES = "true";

    private final EditorSession session;

    FieldValues(EditorSession session) {
        this.session = session;
    }

    /**
     * Takes what was written into a field where {@code seen} stood, as it came in a letter; the
     * refusal says why not.
     */
    Optional<Refusal> set(UUID letter, NodeId node, Field field, String seen, String written) {
        Optional<Value> value = read(node, field, written);
        if (value.isEmpty() && !written.isBlank()) {
            return Optional.of(new Refusal(Refusal.Code.BAD_FORMAT, field, List.of()));
        }
        return session.set(
                letter,
                new Operation.SetField(node, field, value.orElse(null), seen(node, field, seen)));
    }

    /** The value that read like this; what it is now, if that reads so, to its last digit. */
    private @Nullable Value seen(NodeId node, Field field, String seen) {
        return seen.equals(shown(node, field))
                ? session.node(node).get(field)
                : read(node, field, seen).orElse(null);
    }

    /** Whether the value of a field may read differently since. */
    static boolean formatMoved(Update update, NodeId node, Field field) {
        return field.type() instanceof FieldType.Decimal
                && (update.touches(node, Field.UNIT)
                        || update.touches(node, Field.MOVES)
                        || update.touches(node, Field.UNIT_LABEL)
                        || update.touches(node, Field.DURATION_UNIT));
    }

    /** A value as a field shows it. */
    String shown(NodeId id, Field field) {
        Node node = session.node(id);
        Value value = node.get(field);
        return switch (value) {
            case null -> "";
            case Value.Decimal(BigDecimal number) -> format(node, field).format(number);
            case Value.Text(String text) ->
                    field.type() instanceof FieldType.Span ? SpanFormat.format(text) : text;
            case Value.Flag(boolean yes) -> yes ? YES : "";
            case Value.Items _ -> "";
        };
    }

    private Optional<Value> read(NodeId id, Field field, String written) {
        if (written.isBlank()
                && !(field.type() instanceof FieldType.Line(int _, boolean name) && name)) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case FieldType.Flag() -> Optional.of(Value.of(true));
            case FieldType.Decimal _ ->
                    format(session.node(id), field).parse(written).map(Value::of);
            case FieldType.Whole _ -> ValueFormat.plain().parse(written).map(Value::of);
            case FieldType.Span _ -> SpanFormat.parse(written).map(Value::of);
            case FieldType.Address _ -> Optional.of(Value.of(written.strip()));
            case FieldType.Currency _ ->
                    Optional.of(Value.of(written.strip().toUpperCase(java.util.Locale.ROOT)));
            case FieldType.Key _, FieldType.Slug _, FieldType.Language _, FieldType.Zone _ ->
                    Optional.of(Value.of(written.strip()));
            default -> Optional.of(Value.of(written.strip()));
        };
    }

    private ValueFormat format(Node node, Field field) {
        return format(session.framework(), node, field);
    }

    /**
     * How the numbers of a field of that piece are written in that framework. Values of a metric
     * are written in its unit; a relative target, a weight or a ratio margin is a bare number.
     */
    static ValueFormat format(MetricFramework framework, Node node, Field field) {
        boolean inUnit =
                switch (field) {
                    case BASELINE_VALUE,
                            TARGET_LOW,
                            TARGET_HIGH,
                            TARGET_STRETCH,
                            TARGET_MARGIN,
                            WARN,
                            BREACH,
                            WARN_LOW,
                            WARN_HIGH,
                            BREACH_LOW,
                            BREACH_HIGH ->
                            true;
                    case TARGET_VALUE -> !node.text(Field.TARGET_KIND).equals("RELATIVE");
                    default -> false;
                };
        if (inUnit) {
            return ValueFormat.of(framework, node);
        }
        return isMoveOfMetric(field)
                ? node.ref(Field.MOVES)
                        .flatMap(framework::findLive)
                        .map(metric -> ValueFormat.of(framework, metric))
                        .orElseGet(ValueFormat::plain)
                : ValueFormat.plain();
    }

    /** What an initiative should do to a metric is written in that metric's unit. */
    private static boolean isMoveOfMetric(Field field) {
        return field == Field.EXPECTED_DELTA
                || field == Field.ACTUAL_DELTA
                || field == Field.MIN_DETECTABLE_EFFECT;
    }
}
