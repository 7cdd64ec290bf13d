package app.lodestar.editor.ui;

import app.lodestar.collaboration.Role;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Map;
import java.util.function.BiConsumer;

/** Where the owner of a framework writes the name of someone to be let in. */
final class NewPerson extends HtmlContainer {
    private final Input name = new Input();
    private final ChoiceSelect choice;
    private final BiConsumer<String, Role> add;
    private final Map<String, String> roles;
    private Role role = Role.EDITOR;

    NewPerson(Words words, BiConsumer<String, Role> add) {
        super("div");
        this.add = add;
        this.roles = PersonLine.roles(words);
        addClassName("new-person");
        name.setId("new-person-name");
        name.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("dir", "auto");
        // The event brings the text along: what is told otherwise may still be on its way.
        name.getElement()
                .addEventListener(
                        "keydown",
                        told -> send(told.getEventData().get("element.value").asString()))
                .addEventData("element.value")
                .setFilter("event.key === 'Enter' && !event.isComposing");
        NativeLabel label = new NativeLabel(words.text("editor.people.name"));
        label.setFor(name);
        choice = new ChoiceSelect(words.text("editor.people.role"));
        choice.addClassName("bordered");
        choice.show(roles, role.name());
        choice.onChoice((chosen, _) -> choose(chosen));
        add(
                label,
                Plain.div(
                        "line",
                        name,
                        choice,
                        Plain.button(
                                "primary",
                                words.text("editor.people.add"),
                                () -> send(name.getValue()))));
    }

    private void choose(String chosen) {
        role = Role.valueOf(chosen);
        choice.show(roles, chosen);
    }

    private void send(String written) {
        name.setValue(written);
        add.accept(written, role);
    }

    /** Ready for the next name. */
    void clear() {
        name.setValue("");
        name.getElement().removeAttribute("aria-invalid");
        name.focus();
    }

    /** The name is for the person to mend. */
    void refuse() {
        name.getElement().setAttribute("aria-invalid", "true");
        name.focus();
    }

    void focus() {
        name.getElement()
                .executeJs(
                        "const dialog = this.closest('vaadin-dialog');"
                                + "Promise.resolve(dialog && dialog.updateComplete).then(() => this.focus());");
    }
}
