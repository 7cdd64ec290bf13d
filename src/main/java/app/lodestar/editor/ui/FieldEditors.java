package app.lodestar.editor.ui;

import app.lodestar.base.ui.CoEditor;
import app.lodestar.base.ui.HasReadOnly;
import app.lodestar.base.ui.InlineText;
import app.lodestar.base.ui.OwnedText;
import app.lodestar.base.ui.UnsentText;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Refusal;
import com.vaadin.flow.component.Component;
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
    private final Company company;
    private final Spots spots;
    private final ChoiceEditors choices;
    private final FieldValues values;
    private final TextCarrier carrier;

    FieldEditors(EditorSession session, Company company, Words words) {
        this.session = session;
        this.company = company;
        this.spots = new Spots(company);
        this.words = words;
        this.choices = new ChoiceEditors(session, words);
        this.values = new FieldValues(session);
        this.carrier = new TextCarrier(session, words);
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
        Component made = unmarked(node, field, voice);
        if (!session.mayWrite() && made instanceof HasReadOnly editor) {
            editor.setReadOnly(true);
        }
        return spots.mark(made, node, field);
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
        text.setId(id(node, field));
        return text;
    }

    private Component text(NodeId node, Field field, InlineText.Voice voice, int max) {
        CoEditor text = new CoEditor(words.label(field));
        text.setVoice(voice);
        text.setPlaceholder(words.ask(field));
        text.setId(id(node, field));
        text.setMaxLength(max);
        carry(text, node, field);
        return text;
    }

    private static String id(NodeId node, Field field) {
        return Words.anchor(node) + "-" + field.code().replace('.', '-');
    }

    /** Hands the text of a field to the browser, with the carets of the others. */
    void carry(OwnedText text, NodeId node, Field field) {
        carrier.carry(text, node, field);
        TextCarets.show(session, company, text, node, field);
    }

    /** Takes the rest of a text whose field is gone from the page. */
    UnsentText.Answer receive(String key, OwnedText.Push push) {
        return carrier.receive(key, push);
    }

    private InlineText value(NodeId node, Field field, InlineText.Voice voice) {
        InlineText text = field(node, field, voice);
        if (field.type() instanceof FieldType.Line(int max, boolean _)) {
            text.setMaxLength(max);
        }
        text.setValue(values.shown(node, field));
        text.onCommit(written -> {
            Optional<Refusal> refusal =
                    values.set(written.letter(), node, field, written.seen(), written.text());
            refusal.ifPresentOrElse(
                    r -> text.setError(words.refusal(r)),
                    () -> text.setValue(values.shown(node, field)));
        });
        session.whileAttached(
                text,
                update -> {
                    if (update.touches(node, field)
                            || FieldValues.formatMoved(update, node, field)) {
                        text.follow(values.shown(node, field));
                    }
                });
        return text;
    }
}
