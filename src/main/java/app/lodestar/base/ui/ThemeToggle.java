package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Switches between light, dark and the system's scheme; the browser remembers. */
@Tag("theme-toggle")
@JsModule("./theme-toggle.ts")
public final class ThemeToggle extends Component {

    public ThemeToggle() {
        for (String scheme : new String[] {"light", "dark", "system"}) {
            getElement().setProperty(scheme + "Label", getTranslation("base.theme." + scheme));
        }
    }
}
