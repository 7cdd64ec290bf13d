package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;

/** The overview of all keys, with the switch for those that are a plain letter. */
@Tag("shortcut-help")
@JsModule("./shortcut-help.ts")
final class ShortcutHelp extends Component {

    ShortcutHelp() {
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "title", getTranslation("base.keys.title"),
                                "singleKeys", getTranslation("base.keys.single"),
                                "singleKeysNote", getTranslation("base.keys.single-note"),
                                "close", getTranslation("base.keys.close")));
    }

    void show(List<ShortcutGroup> groups) {
        getElement().callJsFunction("show", groups);
    }
}
