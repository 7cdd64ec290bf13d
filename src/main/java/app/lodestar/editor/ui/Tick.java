package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import tools.jackson.databind.JsonNode;

/** A yes-or-no field. */
final class Tick extends NativeInput {

    Tick(EditorSession session, Words words, NodeId node, Field field) {
        super(session, words, node, field, "checkbox", "change", "checked");
    }

    @Override
    String textOf(JsonNode written) {
        return written.asBoolean() ? FieldValues.YES : "";
    }

    @Override
    void show(Node now, Field shown) {
        boolean yes = now.flag(shown);
        getElement().setAttribute("checked", yes);
        getElement().executeJs("this.checked = $0; this.seen = $0 ? $1 : ''", yes, FieldValues.YES);
    }
}
