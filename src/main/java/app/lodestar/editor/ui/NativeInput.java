package app.lodestar.editor.ui;

import app.lodestar.base.ui.HasReadOnly;
import app.lodestar.base.ui.Outbox;
import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import tools.jackson.databind.JsonNode;

/** A field in the platform's own input: shows what holds, also after a refusal. */
@Tag("input")
abstract class NativeInput extends HtmlComponent implements HasReadOnly {
    private final EditorSession session;
    private final Words words;
    private final NodeId node;
    private final Field field;
    private final FieldValues values;

    /**
     * @param event what the input fires when its value is meant
     * @param property where the browser keeps the value
     */
    NativeInput(
            EditorSession session,
            Words words,
            NodeId node,
            Field field,
            String type,
            String event,
            String property) {
        this.session = session;
        this.words = words;
        this.node = node;
        this.field = field;
        this.values = new FieldValues(session);
        getElement().setAttribute("type", type);
        getElement().setAttribute("aria-label", words.label(field));
        String value = "element." + property;
        Outbox.bring(
                getElement()
                        .addEventListener(
                                event,
                                e ->
                                        Outbox.open(
                                                e.getEventData(),
                                                change ->
                                                        written(
                                                                textOf(e.getEventData().get(value)),
                                                                change)))
                        .addEventData(value));
        session.whileAttached(
                this,
                update -> {
                    if (update.touches(node, field)) {
                        show();
                    }
                });
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setAttribute("disabled", readOnly);
        show();
    }

    /** What the browser says, as a field's text; blank for no value. */
    abstract String textOf(JsonNode written);

    /** Puts what the field holds into the input. */
    abstract void show(Node now, Field shown);

    private void show() {
        show(session.node(node), field);
    }

    private void written(String text, Outbox.Change change) {
        if (!text.equals(values.shown(node, field))) {
            values.set(change.letter(), node, field, change.seen(), text)
                    .ifPresent(refusal -> Toast.show(words.refusal(refusal)));
            show();
        }
    }
}
