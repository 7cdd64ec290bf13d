package app.lodestar.dataset.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** The platform's own checkbox. */
@Tag("input")
final class Tick extends HtmlComponent {
    private final Consumer<Boolean> listener;

    Tick(String label, boolean checked, Consumer<Boolean> listener) {
        this.listener = listener;
        addClassName("tick");
        getElement()
                .setAttribute("type", "checkbox")
                .setAttribute("aria-label", label)
                .setProperty("checked", checked)
                .addEventListener(
                        "change",
                        event -> set(event.getEventData().get("element.checked").asBoolean()))
                .addEventData("element.checked");
    }

    /** As if the person had ticked it, or not. */
    void set(boolean checked) {
        listener.accept(checked);
    }
}
