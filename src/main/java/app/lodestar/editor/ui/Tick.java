package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A yes-or-no field. */
final class Tick extends NativeInput {

    Tick(EditorSession session, Words words, NodeId node, Field field) {
        super(session, words, node, field, "checkbox", "change", "checked");
    }

    @Override
    @Nullable Value valueOf(JsonNode written) {
        return written.asBoolean() ? Value.of(true) : null;
    }

    @Override
    void show(Node now, Field shown) {
        boolean yes = now.flag(shown);
        getElement().setAttribute("checked", yes);
        getElement().executeJs("this.checked = $0", yes);
    }
}
