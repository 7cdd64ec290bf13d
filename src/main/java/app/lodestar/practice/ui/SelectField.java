package app.lodestar.practice.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Map;
import java.util.function.Consumer;

/** The platform's own select, under its label. */
final class SelectField extends NativeLabel {
    private final HtmlContainer select = new HtmlContainer("select");
    private final Consumer<String> listener;

    /**
     * @param options value to text, in order
     * @param listener is told the value that the person chose
     */
    SelectField(String label, Map<String, String> options, Consumer<String> listener) {
        this.listener = listener;
        addClassName("select-field");
        options.forEach((value, text) -> {
            HtmlContainer option = Html.text("option", "", text);
            option.getElement().setAttribute("value", value);
            select.add(option);
        });
        select.addClassName("select");
        select.getElement()
                .addEventListener(
                        "change",
                        event -> choose(event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
        add(Html.text("span", "", label), select);
    }

    /** As if the person had chosen it. */
    void choose(String value) {
        listener.accept(value);
    }

    /** What is chosen now. */
    void show(String value) {
        select.getElement().executeJs("this.value = $0", value);
    }
}
