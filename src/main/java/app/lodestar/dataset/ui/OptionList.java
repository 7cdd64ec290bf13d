package app.lodestar.dataset.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The platform's own select. Its options are drawn in the browser: a server keeps no element for
 * each.
 */
@Tag("select")
final class OptionList extends HtmlComponent {
    private Map<String, String> options = Map.of();
    private String value = "";
    private Consumer<String> listener = _ -> {};

    OptionList() {
        addClassName("select");
        getElement()
                .addEventListener(
                        "change",
                        event -> choose(event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
    }

    /** What can be chosen, value to text, and what is chosen now. */
    OptionList show(Map<String, String> shown, String chosen) {
        options = new LinkedHashMap<>(shown);
        value = chosen;
        if (isAttached()) {
            draw();
        }
        return this;
    }

    OptionList onChoice(Consumer<String> chosen) {
        listener = chosen;
        return this;
    }

    OptionList named(String label) {
        getElement().setAttribute("aria-label", label);
        return this;
    }

    String value() {
        return value;
    }

    /** As if the person had chosen it; what is not offered is not chosen. */
    void choose(String chosen) {
        if (options.containsKey(chosen) && !chosen.equals(value)) {
            value = chosen;
            listener.accept(chosen);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        draw();
    }

    private void draw() {
        var drawn =
                options.entrySet().stream()
                        .map(each -> List.of(each.getKey(), each.getValue()))
                        .toList();
        getElement()
                .executeJs(
                        """
                        this.replaceChildren(...$0.map(([value, text]) => new Option(text, value)));
                        this.value = $1;\
                        """,
                        drawn,
                        value);
    }
}
