package app.lodestar.editor.ui;

import app.lodestar.base.ui.Sentence;
import app.lodestar.collaboration.Participant;
import app.lodestar.collaboration.Role;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Someone who can see a framework: their name and role, which the owner can change or end. */
final class PersonLine extends HtmlContainer {
    private final Words words;
    private final Span said = Plain.span("role", "");
    private final ChoiceSelect choice;
    private final NativeButton out;
    private final Map<String, String> roles;

    PersonLine(
            Words words,
            Participant person,
            boolean self,
            boolean managed,
            Consumer<Role> change,
            Runnable remove) {
        super("li");
        this.words = words;
        String name = Sentence.isolated(person.name());
        roles = roles(words);
        choice = new ChoiceSelect(words.text("editor.people.role-of", name));
        choice.addClassName("bordered");
        choice.onChoice((role, _) -> change.accept(Role.valueOf(role)));
        out = Plain.button("quiet small", words.text("editor.people.remove"), remove);
        out.getElement().setAttribute("aria-label", words.text("editor.people.remove-who", name));
        HtmlContainer who = Plain.tag("span", "who", Plain.tag("bdi", "", person.name()));
        if (self) {
            who.add(Plain.span("muted", words.text("editor.people.you")));
        }
        add(who);
        if (managed && person.role() != Role.OWNER) {
            add(choice, out);
        } else {
            add(said);
        }
    }

    /** The roles that can be given, each with its word. */
    static Map<String, String> roles(Words words) {
        Map<String, String> roles = new LinkedHashMap<>();
        Role.GIVEN.forEach(
                role -> roles.put(role.name(), words.text("editor.people.role." + role)));
        return roles;
    }

    void show(Role role) {
        said.setText(words.text("editor.people.role." + role));
        choice.show(roles, role.name());
    }

    void focus() {
        if (out.isAttached()) {
            out.focus();
        }
    }
}
