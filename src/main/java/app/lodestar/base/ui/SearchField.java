package app.lodestar.base.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** The search field of a page, to which {@code /} goes. */
public final class SearchField extends NativeLabel {
    private static final int PAUSE_MILLIS = 200;

    private final Input input = new Input();

    /**
     * @param words what is searched, in it and for whoever hears it
     * @param typed is told what the person typed, when they pause
     */
    public SearchField(String words, Consumer<String> typed) {
        addClassName("search");
        input.setType("search");
        input.setPlaceholder(words);
        input.getElement()
                .setAttribute("aria-label", words)
                .setAttribute("aria-keyshortcuts", "/")
                .setAttribute("autocomplete", "off")
                .setAttribute("dir", "auto")
                .setAttribute(MainLayout.PAGE_SEARCH, "");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLIS);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(change.getValue());
            }
        });
        add(new Icon("i-search"), input);
    }

    /** Shows what is searched for. */
    public void show(String searched) {
        input.setValue(searched);
    }

    /** Puts the caret into it. */
    public void focus() {
        input.focus();
    }
}
