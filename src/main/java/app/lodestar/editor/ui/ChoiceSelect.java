package app.lodestar.editor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A choice made in place: the platform's own select, plain until it has focus. */
@Tag("select")
final class ChoiceSelect extends HtmlComponent {
    private Map<String, String> options = new LinkedHashMap<>();
    private String value = "";
    private Consumer<String> listener = _ -> {};

    ChoiceSelect(String label) {
        addClassName("choice");
        getElement().setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "change",
                        event -> chosen(event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
    }

    private void chosen(String chosen) {
        if (options.containsKey(chosen) && !chosen.equals(value)) {
            listener.accept(chosen);
        }
    }

    /**
     * What can be chosen, value to text, and what is chosen now; a choice that is gone shows as the
     * empty one.
     */
    void show(Map<String, String> newOptions, String newValue) {
        value = newOptions.containsKey(newValue) ? newValue : "";
        boolean same = newOptions.equals(options);
        options = new LinkedHashMap<>(newOptions);
        if (!same) {
            getElement().removeAllChildren();
            options.forEach((key, text) -> getElement().appendChild(option(key, text)));
        }
        getElement().getChildren().forEach(o -> mark(o));
        getElement().executeJs("this.value = $0", value);
        setClassName("ghost", value.isEmpty());
    }

    private Element option(String key, String text) {
        Element option = new Element("option");
        option.setAttribute("value", key);
        option.setText(text);
        return option;
    }

    private void mark(Element option) {
        option.setAttribute("selected", value.equals(option.getAttribute("value")));
    }

    void onChoice(Consumer<String> onChoice) {
        listener = onChoice;
    }
}
