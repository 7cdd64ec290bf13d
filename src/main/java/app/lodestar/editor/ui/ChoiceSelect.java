package app.lodestar.editor.ui;

import app.lodestar.base.ui.HasReadOnly;
import app.lodestar.base.ui.Outbox;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A choice made in place: the platform's own select, plain until it has focus. */
@Tag("select")
final class ChoiceSelect extends HtmlComponent implements HasReadOnly {
    /**
     * More options than this wait until the pointer or the focus comes to the select: ten choices
     * among a thousand metrics would be most of the page.
     */
    private static final int AT_ONCE = 60;

    private Map<String, String> options = Map.of();
    private String value = "";
    private BiConsumer<String, Outbox.Change> listener = (_, _) -> {};
    private boolean approached;

    ChoiceSelect(String label) {
        addClassName("choice");
        getElement().setAttribute("aria-label", label);
        Outbox.bring(
                getElement()
                        .addEventListener(
                                "change",
                                event ->
                                        Outbox.open(
                                                event.getEventData(),
                                                change ->
                                                        chosen(
                                                                event.getEventData()
                                                                        .get("element.value")
                                                                        .asString(),
                                                                change)))
                        .addEventData("element.value"));
        getElement().addEventListener("pointerenter", _ -> approached());
        getElement().addEventListener("focus", _ -> approached());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setAttribute("disabled", readOnly);
    }

    private void chosen(String chosen, Outbox.Change change) {
        if (options.containsKey(chosen) && !chosen.equals(value)) {
            listener.accept(chosen, change);
        }
    }

    private void approached() {
        if (!approached) {
            approached = true;
            draw();
        }
    }

    /**
     * What can be chosen, value to text, and what is chosen now; a choice that is gone shows as the
     * empty one.
     */
    void show(Map<String, String> newOptions, String newValue) {
        value = newOptions.containsKey(newValue) ? newValue : "";
        options = new LinkedHashMap<>(newOptions);
        setClassName("ghost", value.isEmpty());
        if (isAttached()) {
            draw();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        draw();
    }

    /** The options are no elements of the server's, which would cost it some kilobytes each. */
    private void draw() {
        boolean all = approached || options.size() <= AT_ONCE;
        List<List<String>> drawn = new ArrayList<>();
        options.forEach((key, text) -> {
            if (all || key.isEmpty() || key.equals(value)) {
                drawn.add(List.of(key, text));
            }
        });
        getElement()
                .executeJs(
                        """
                        const drawn = JSON.stringify($0);
                        if (this.drawn !== drawn) {
                            this.drawn = drawn;
                            this.replaceChildren(...$0.map(([value, text]) => new Option(text, value)));
                        }
                        this.value = this.seen = $1;\
                        """,
                        drawn,
                        value);
    }

    /** Called with what was chosen and how that came. */
    void onChoice(BiConsumer<String, Outbox.Change> onChoice) {
        listener = onChoice;
    }
}
