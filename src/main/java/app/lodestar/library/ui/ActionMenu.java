package app.lodestar.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A small button that opens a menu of actions. */
@Tag("action-menu")
@JsModule("./action-menu.ts")
class ActionMenu extends Component implements Focusable<ActionMenu> {
    private final Map<String, Runnable> actions = new LinkedHashMap<>();
    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();

    ActionMenu(String label) {
        getElement().setProperty("label", label);
        getElement()
                .addEventListener(
                        "action-chosen",
                        chosen -> run(chosen.getEventData().path("event.detail").asString()))
                .addEventData("event.detail");
    }

    /**
     * Adds an action at the end.
     *
     * @param key its name on the wire, never shown
     * @param group actions of one group stand together, a line between them and the next group
     */
    ActionMenu with(String key, int group, String label, Runnable action) {
        actions.put(key, action);
        items.addObject().put("id", key).put("label", label).put("group", group);
        getElement().setPropertyJson("actions", items);
        return this;
    }

    private void run(String key) {
        Runnable action = actions.get(key);
        if (action != null) {
            action.run();
        }
    }
}
