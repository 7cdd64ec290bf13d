package app.lodestar.editor.ui;

import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Value;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** A date, in the platform's own field. */
@Tag("input")
final class DateField extends HtmlComponent {
    private final EditorSession session;
    private final Words words;
    private final NodeId node;
    private final Field field;

    DateField(EditorSession session, Words words, NodeId node, Field field) {
        this.session = session;
        this.words = words;
        this.node = node;
        this.field = field;
        addClassName("date");
        getElement().setAttribute("type", "date");
        getElement().setAttribute("max", "9999-12-31");
        getElement().setAttribute("aria-label", words.label(field));
        getElement()
                .addEventListener(
                        "blur",
                        event -> written(event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
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
        String date = session.node(node).text(field);
        setClassName("ghost", date.isEmpty());
        getElement().setAttribute("value", date);
        getElement().executeJs("this.value = $0", date);
    }

    private void written(String date) {
        if (date.equals(session.node(node).text(field))) {
            return;
        }
        session.set(node, field, date.isEmpty() ? null : Value.of(date))
                .ifPresent(refusal -> {
                    show();
                    Toast.show(words.refusal(refusal));
                });
    }
}
