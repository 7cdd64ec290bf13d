package app.lodestar.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomListenerRegistration;

/**
 * A labelled line of text that says while one types how much of its limit is used. It never cuts:
 * what is too long is refused on saving, whole.
 */
class LineField extends Div {
    private static final double ALMOST_FULL = 0.8;

    private final int limit;
    private final Input input = new Input();
    private final Paragraph help = new Paragraph();

    LineField(String id, String label, int limit) {
        this.limit = limit;
        addClassName("field");
        input.setId(id);
        input.getElement().setAttribute("dir", "auto");
        input.getElement().setAttribute("autocomplete", "off");
        input.getElement().setAttribute("aria-describedby", id + "-help");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(250);
        input.addValueChangeListener(typed -> count());
        // Whoever leaves the field at once has written it all the same.
        onEventWithText("change", () -> {});
        help.setId(id + "-help");
        help.addClassName("help");
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        add(name, input, help);
        count();
    }

    String getValue() {
        return input.getValue();
    }

    void setValue(String value) {
        input.setValue(value);
        count();
    }

    /** Runs when Enter is pressed in the field, after its text has arrived. */
    void onEnter(Runnable action) {
        onEventWithText("keydown", action).setFilter("event.key === 'Enter' && !event.isComposing");
    }

    /** The lazy value of the field may still be on its way: the event brings its own. */
    private DomListenerRegistration onEventWithText(String event, Runnable action) {
        return input.getElement()
                .addEventListener(
                        event,
                        told -> {
                            input.setValue(told.getEventData().get("element.value").asString());
                            action.run();
                        })
                .addEventData("element.value");
    }

    /** Says what is wrong with the text, and puts the caret there. */
    void refuse(String reason) {
        help.setText(reason);
        help.addClassName("wrong");
        input.getElement().setAttribute("aria-invalid", "true");
        input.focus();
    }

    /**
     * Puts the caret in and selects the text, in the same task in which a dialog around the field
     * opens: before the browser hands on another key.
     */
    void select() {
        input.getElement()
                .executeJs(
                        """
                        const dialog = this.closest('vaadin-dialog');
                        Promise.resolve(dialog && dialog.updateComplete).then(() => {
                            this.focus();
                            this.select();
                        });
                        """);
    }

    /** Says how much of the limit is used once that begins to matter. */
    private void count() {
        String text = input.getValue();
        int used = text.codePointCount(0, text.length());
        help.setText(
                used > limit * ALMOST_FULL
                        ? getTranslation("library.field.used", used, limit)
                        : "");
        help.getElement().getClassList().set("wrong", used > limit);
        input.getElement().removeAttribute("aria-invalid");
    }
}
