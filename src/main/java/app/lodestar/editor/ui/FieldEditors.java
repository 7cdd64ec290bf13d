package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.base.ui.OwnedText;
import app.lodestar.base.ui.UnsentText;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.SpanFormat;
import app.lodestar.framework.Value;
import app.lodestar.framework.ValueFormat;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the editor of any field of the document, in place and in the right voice, and keeps it
 * true.
 */
final class FieldEditors {
    private final EditorSession session;
    private final Words words;
    private final Spots spots;
    private final ChoiceEditors choices;

    FieldEditors(EditorSession session, Company company, Words words) {
        this.session = session;
        this.spots = new Spots(company);
        this.words = words;
        this.choices = new ChoiceEditors(session, words);
    }

    /** The editor of a field of a node, in the voice that fits the field. */
    Component of(NodeId node, Field field) {
        return of(node, field, voiceOf(field));
    }

    /** The editor of a one-line field that is a heading of the page. */
    Component heading(NodeId node, Field field, InlineText.Voice voice, int level) {
        InlineText text = value(node, field, voice);
        text.setHeading(level);
        return spots.mark(text, node, field);
    }

    Component of(NodeId node, Field field, InlineText.Voice voice) {
        return spots.mark(unmarked(node, field, voice), node, field);
    }

    private Component unmarked(NodeId node, Field field, InlineText.Voice voice) {
        return switch (field.type()) {
            case FieldType.Prose(int most) -> text(node, field, voice, most);
            case FieldType.Formula _ -> new FormulaEditor(session, words, this).of(node, field);
            case FieldType.Choice(List<String> allowed) -> choices.choice(node, field, allowed);
            case FieldType.Ref(Set<NodeKind> kinds) -> choices.reference(node, field, kinds);
            case FieldType.Choices(List<String> allowed) ->
                    new ItemList(session, words, node, field, () -> choices.words(allowed));
            case FieldType.Refs(Set<NodeKind> kinds) ->
                    new ItemList(session, words, node, field, () -> choices.nodes(node, kinds));
            case FieldType.Tags _ -> new ItemList(session, words, node, field, Map::of);
            case FieldType.Flag() -> new Tick(session, words, node, field);
            case FieldType.Date() -> new DateField(session, words, node, field);
            case FieldType.Line _,
                    FieldType.Key _,
                    FieldType.Slug _,
                    FieldType.Decimal _,
                    FieldType.Whole _,
                    FieldType.Span _,
                    FieldType.Address _,
                    FieldType.Language _,
                    FieldType.Currency _,
                    FieldType.Zone _ ->
                    value(node, field, voice);
        };
    }

    private static InlineText.Voice voiceOf(Field field) {
        return switch (field) {
            case KEY, EVENT, TABLE_KEY, COLUMN_NAME, ARM_A, ARM_B, COMPARISON_BASE ->
                    InlineText.Voice.MONO;
            default ->
                    field.type() instanceof FieldType.Prose && field.kind() == NodeKind.FRAMEWORK
                            ? InlineText.Voice.PROSE
                            : InlineText.Voice.UI;
        };
    }

    private InlineText field(NodeId node, Field field, InlineText.Voice voice) {
        InlineText text = new InlineText(words.label(field));
        text.setVoice(voice);
        text.setPlaceholder(words.ask(field));
        text.setId(Words.anchor(node) + "-" + field.code().replace('.', '-'));
        return text;
    }

    private Component text(NodeId node, Field field, InlineText.Voice voice, int max) {
        InlineText text = field(node, field, voice);
        text.setMultiline(true);
        text.setMaxLength(max);
        carry(text, node, field);
        return text;
    }

    /**
     * Hands the text of a field to the browser, and what the browser makes of it to the session.
     */
    void carry(OwnedText text, NodeId node, Field field) {
        text.own(
                new TextKey(node, field).in(session),
                session.node(node).text(field),
                session.sequence());
        boolean[] own = {false};
        text.onPush(push -> {
            own[0] = true;
            Optional<Refusal> refusal = session.edit(node, field, push);
            own[0] = false;
            refusal.ifPresentOrElse(
                    r -> text.refuse(words.refusal(r)),
                    () -> text.acknowledge(session.node(node).text(field), session.sequence()));
        });
        session.whileAttached(
                text,
                update -> {
                    if (!own[0] && update.touches(node, field)) {
                        text.reset(session.node(node).text(field), session.sequence());
                    }
                });
    }

    /** Takes the rest of a text whose field is gone from the page. */
    UnsentText.Answer receive(String key, OwnedText.Push push) {
        return TextKey.read(session, key)
                .map(text -> receive(text, push))
                .orElseGet(() -> refused(new Refusal(Refusal.Code.NOT_FOUND, null, List.of())));
    }

    private UnsentText.Answer receive(TextKey text, OwnedText.Push push) {
        return session.edit(text.node(), text.field(), push)
                .map(this::refused)
                .orElseGet(() ->
                        new UnsentText.Answer.Kept(
                                session.node(text.node()).text(text.field()), session.sequence()));
    }

    private UnsentText.Answer refused(Refusal refusal) {
        return new UnsentText.Answer.Refused(words.refusal(refusal));
    }

    private InlineText value(NodeId node, Field field, InlineText.Voice voice) {
        InlineText text = field(node, field, voice);
        if (field.type() instanceof FieldType.Line(int max, boolean _)) {
            text.setMaxLength(max);
        }
        text.setValue(shown(node, field));
        text.onCommit(written -> {
            Optional<Value> read = read(node, field, written);
            Optional<Refusal> refusal =
                    read.isEmpty() && !written.isBlank()
                            ? Optional.of(new Refusal(Refusal.Code.BAD_FORMAT, field, List.of()))
                            : session.set(node, field, read.orElse(null));
            refusal.ifPresentOrElse(
                    r -> text.setError(words.refusal(r)), () -> text.setValue(shown(node, field)));
        });
        session.whileAttached(
                text,
                update -> {
                    if (update.touches(node, field) || formatMoved(update, node, field)) {
                        text.setValue(shown(node, field));
                    }
                });
        return text;
    }

    private static boolean formatMoved(Update update, NodeId node, Field field) {
        return field.type() instanceof FieldType.Decimal
                && (update.touches(node, Field.UNIT)
                        || update.touches(node, Field.MOVES)
                        || update.touches(node, Field.UNIT_LABEL)
                        || update.touches(node, Field.DURATION_UNIT));
    }

    private String shown(NodeId id, Field field) {
        Node node = session.node(id);
        Value value = node.get(field);
        return switch (value) {
            case null -> "";
            case Value.Decimal(BigDecimal number) -> format(node, field).format(number);
            case Value.Text(String text) ->
                    field.type() instanceof FieldType.Span ? SpanFormat.format(text) : text;
            case Value.Flag _, Value.Items _ -> "";
        };
    }

    private Optional<Value> read(NodeId id, Field field, String written) {
        if (written.isBlank()
                && !(field.type() instanceof FieldType.Line(int _, boolean name) && name)) {
            return Optional.empty();
        }
        return switch (field.type()) {
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

    /**
     * Values of a metric are written in its unit; a relative target, a weight or a ratio margin is
     * a bare number.
     */
    private ValueFormat format(Node node, Field field) {
        return format(session.framework(), node, field);
    }

    /** How the numbers of a field of that piece are written in that framework. */
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
