package app.lodestar.editor.ui;

import app.lodestar.base.ui.HasReadOnly;
import app.lodestar.base.ui.Outbox;
import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field in the platform's own input: shows what holds, also after a refusal. */
@Tag("input")
abstract class NativeInput extends HtmlComponent implements HasReadOnly {
    private final EditorSession session;
    private final Words words;
    private final NodeId node;
    private final Field field;

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
        getElement().setAttribute("type", type);
        getElement().setAttribute("aria-label", words.label(field));
        String value = "element." + property;
        getElement()
                .addEventListener(
                        event,
                        e ->
                                Outbox.open(
                                        e.getEventData(),
                                        letter ->
                                                written(
                                                        letter,
                                                        valueOf(e.getEventData().get(value)))))
                .addEventData(value)
                .addEventData(Outbox.LETTER);
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

    /** The value of what the browser says; null for none. */
    abstract @Nullable Value valueOf(JsonNode written);

    /** Puts what the field holds into the input. */
    abstract void show(Node now, Field shown);

    private void show() {
        show(session.node(node), field);
    }

    private void written(UUID letter, @Nullable Value value) {
        @Nullable Value before = session.node(node).get(field);
        if (Objects.equals(value, before)) {
            return;
        }
        session.set(letter, new Operation.SetField(node, field, value, before))
                .ifPresent(refusal -> Toast.show(words.refusal(refusal)));
        show();
    }
}
