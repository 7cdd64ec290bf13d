package app.lodestar.editor.ui;

import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Value;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** A yes-or-no field. */
@Tag("input")
final class Tick extends HtmlComponent {
    private final EditorSession session;
    private final Words words;
    private final NodeId node;
    private final Field field;

    Tick(EditorSession session, Words words, NodeId node, Field field) {
        this.session = session;
        this.words = words;
        this.node = node;
        this.field = field;
        getElement().setAttribute("type", "checkbox");
        getElement().setAttribute("aria-label", words.label(field));
        getElement()
                .addEventListener(
                        "change",
                        event -> ticked(event.getEventData().get("element.checked").asBoolean()))
                .addEventData("element.checked");
        session.whileAttached(
                this,
                update -> {
                    if (update.touches(node, field)) {
                        show();
                    }
                });
        show();
    }

    private void show() {
        getElement().setAttribute("checked", session.node(node).flag(field));
        getElement().executeJs("this.checked = $0", session.node(node).flag(field));
    }

    private void ticked(boolean yes) {
        session.set(node, field, yes ? Value.of(true) : null)
                .ifPresent(refusal -> {
                    show();
                    Toast.show(words.refusal(refusal));
                });
    }
}
