package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import tools.jackson.databind.JsonNode;

/** A date, in the platform's own field. */
final class DateField extends NativeInput {

    DateField(EditorSession session, Words words, NodeId node, Field field) {
        super(session, words, node, field, "date", "blur", "value");
        addClassName("date");
        getElement().setAttribute("max", "9999-12-31");
    }

    @Override
    String textOf(JsonNode written) {
        return written.asString();
    }

    @Override
    void show(Node now, Field shown) {
        String date = now.text(shown);
        setClassName("ghost", date.isEmpty());
        getElement().setAttribute("value", date);
        getElement().executeJs("this.value = this.seen = $0", date);
    }
}
