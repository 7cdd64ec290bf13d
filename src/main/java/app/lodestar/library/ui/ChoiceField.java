package app.lodestar.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of a few, all of them in sight: a group of radio buttons under a legend. */
class ChoiceField<T> extends HtmlContainer {
    private final String name;
    private final Map<T, Input> choices = new LinkedHashMap<>();
    private T value;

    ChoiceField(String name, String legend, T value) {
        super("fieldset");
        this.name = name;
        this.value = value;
        addClassName("choices");
        HtmlContainer title = new HtmlContainer("legend");
        title.setText(legend);
        add(title);
    }

    /** Adds a choice at the end; {@code note} says more about it and may be empty. */
    ChoiceField<T> with(T choice, String label, String note) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", name);
        radio.getElement().setAttribute("value", String.valueOf(choices.size()));
        radio.getElement().setProperty("checked", choice.equals(value));
        radio.getElement().addEventListener("change", chosen -> value = choice);
        choices.put(choice, radio);
        NativeLabel line = new NativeLabel();
        line.add(radio, words(label, note));
        add(line);
        return this;
    }

    T getValue() {
        return value;
    }

    void setValue(T choice) {
        value = choice;
        choices.forEach(
                (each, radio) -> radio.getElement().setProperty("checked", each.equals(choice)));
    }

    private static Component words(String label, String note) {
        Span words = new Span(new Span(label));
        if (!note.isEmpty()) {
            HtmlContainer more = new HtmlContainer("small");
            more.setText(note);
            words.add(more);
        }
        return words;
    }
}
