package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A date, in the platform's own field. */
final class DateField extends NativeInput {

    DateField(EditorSession session, Words words, NodeId node, Field field) {
        super(session, words, node, field, "date", "blur", "value");
        addClassName("date");
        getElement().setAttribute("max", "9999-12-31");
    }

    @Override
    @Nullable Value valueOf(JsonNode written) {
        String date = written.asString();
        return date.isEmpty() ? null : Value.of(date);
    }

    @Override
    void show(Node now, Field shown) {
        String date = now.text(shown);
        setClassName("ghost", date.isEmpty());
        getElement().setAttribute("value", date);
        getElement().executeJs("this.value = $0", date);
    }
}
