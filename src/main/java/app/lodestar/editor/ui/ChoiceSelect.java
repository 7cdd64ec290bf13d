package app.lodestar.editor.ui;

import app.lodestar.base.ui.HasReadOnly;
import app.lodestar.base.ui.Outbox;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A choice made in place: the platform's own select, plain until it has focus. */
@Tag("select")
final class ChoiceSelect extends HtmlComponent implements HasReadOnly {
    /**
     * More options than this wait until the pointer or the focus comes to the select: ten choices
     * among a thousand metrics would be most of the page.
     */
    private static final int AT_ONCE = 60;

    private Map<String, String> options = Map.of();
    private Set<String> taken = Set.of();
    private @Nullable String none;
    private String value = "";
    private BiConsumer<String, Outbox.Change> listener = (_, _) -> {};
    private boolean approached;

    /** What the browser shows; null when it may show something else. */
    private @Nullable Drawn drawn;

    private record Drawn(List<List<String>> options, String value) {}

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
        drawn = null;
        boolean possible = chosen.isEmpty() ? none != null : options.containsKey(chosen);
        if (possible && !chosen.equals(value)) {
            listener.accept(chosen, change);
        }
    }

    private void approached() {
        if (!approached) {
            approached = true;
            draw();
        }
    }

    /** What the empty choice is called, which stands first; without it there is none. */
    void setNone(String text) {
        none = text;
    }

    /** The same where all of them can be chosen. */
    void show(Map<String, String> newOptions, String newValue) {
        show(newOptions, Set.of(), newValue);
    }

    /**
     * What can be chosen, value to text, and what is chosen now; a choice that is gone shows as the
     * empty one.
     *
     * @param newOptions must not change any more: many selects may show the same
     * @param newTaken those of them that are not to be chosen
     */
    void show(Map<String, String> newOptions, Set<String> newTaken, String newValue) {
        value = newOptions.containsKey(newValue) ? newValue : "";
        options = newOptions;
        taken = newTaken;
        setClassName("ghost", value.isEmpty());
        if (isAttached()) {
            draw();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        drawn = null;
        draw();
    }

    /** The options are no elements of the server's, which would cost it some kilobytes each. */
    private void draw() {
        List<List<String>> shown = new ArrayList<>();
        if (none != null) {
            shown.add(List.of("", none));
        }
        if (approached || options.size() <= AT_ONCE) {
            options.forEach((key, text) -> {
                if (!taken.contains(key)) {
                    shown.add(List.of(key, text));
                }
            });
        } else if (!value.isEmpty()) {
            shown.add(List.of(value, options.get(value)));
        }
        Drawn now = new Drawn(shown, value);
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
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
                        shown,
                        value);
    }

    /** Called with what was chosen and how that came. */
    void onChoice(BiConsumer<String, Outbox.Change> onChoice) {
        listener = onChoice;
    }
}
