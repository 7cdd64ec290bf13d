package app.lodestar.editor.ui;

import app.lodestar.framework.Limits;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks what a moment shall be called. */
final class NameVersionDialog extends Dialog {
    private final Words words;
    private final Input name = new Input();
    private final Input note = new Input();
    private final Paragraph help = new Paragraph();
    private final BiFunction<String, String, Optional<String>> keep;

    /**
     * @param keep takes a name and a note, and says why not
     */
    NameVersionDialog(
            Words words, String title, BiFunction<String, String, Optional<String>> keep) {
        this.words = words;
        this.keep = keep;
        setWidth("28rem");
        setHeaderTitle(title);
        help.addClassName("help");
        help.setId("version-name-help");
        name.getElement().setAttribute("aria-describedby", "version-name-help");
        add(
                field("version-name", "editor.history.name", name, help),
                field("version-note", "editor.history.note", note, new Paragraph()));
        getFooter()
                .add(
                        Plain.button("", words.text("editor.cancel"), this::close),
                        Plain.button("primary", words.text("editor.history.keep"), this::send));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                name.focus();
            }
        });
    }

    /** Begins with what it was called. */
    void begin(String oldName, String oldNote) {
        name.setValue(oldName);
        note.setValue(oldNote);
    }

    private Div field(String id, String label, Input input, Paragraph below) {
        input.setId(id);
        input.getElement().setAttribute("dir", "auto");
        input.getElement().setAttribute("autocomplete", "off");
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.addValueChangeListener(_ -> count());
        // The value of the field may still be on its way: the event brings its own.
        input.getElement()
                .addEventListener(
                        "keydown",
                        told -> {
                            input.setValue(told.getEventData().get("element.value").asString());
                            send();
                        })
                .addEventData("element.value")
                .setFilter("event.key === 'Enter' && !event.isComposing");
        NativeLabel above = new NativeLabel(words.text(label));
        above.setFor(id);
        return Plain.div("field", above, input, below);
    }

    private void count() {
        int used = name.getValue().codePointCount(0, name.getValue().length());
        boolean tooLong = used > Limits.NAME;
        help.setText(tooLong ? words.text("editor.history.used", used, Limits.NAME) : "");
        help.getElement().getClassList().set("wrong", tooLong);
        name.getElement().removeAttribute("aria-invalid");
    }

    private void send() {
        keep.apply(name.getValue(), note.getValue())
                .ifPresentOrElse(
                        refusal -> {
                            help.setText(refusal);
                            help.addClassName("wrong");
                            name.getElement().setAttribute("aria-invalid", "true");
                            name.focus();
                        },
                        this::close);
    }
}
