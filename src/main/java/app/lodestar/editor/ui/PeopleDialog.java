package app.lodestar.editor.ui;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkPeople;
import app.lodestar.collaboration.Participant;
import app.lodestar.collaboration.Role;
import app.lodestar.collaboration.Sharing;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who can see a framework, and as what; its owner lets people in and out here. It follows what
 * others change while it is open.
 */
final class PeopleDialog extends Dialog {
    private final FrameworkPeople people;
    private final EditorSession session;
    private final Words words;
    private final HtmlContainer list = Plain.tag("ul", "members");
    private final Paragraph outcome = new Paragraph();
    private final NewPerson newPerson;
    private final Map<PersonId, PersonLine> lines = new LinkedHashMap<>();

    /**
     * @param left runs when the person has gone out of the framework by themselves
     */
    PeopleDialog(FrameworkPeople people, EditorSession session, Words words, Runnable left) {
        this.people = people;
        this.session = session;
        this.words = words;
        this.newPerson = new NewPerson(words, this::add);
        addClassName("people-dialog");
        setWidth("34rem");
        setHeaderTitle(words.text("editor.people.title"));
        list.getElement().setAttribute("aria-label", words.text("editor.people.list"));
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("role", "status");
        boolean manages = session.role().mayManage();
        boolean guest = session.person().guest();
        add(new Paragraph(words.text("editor.people.note")), list);
        if (manages && guest) {
            add(new Paragraph(words.text("editor.people.guest")));
        } else if (manages) {
            add(newPerson);
        }
        add(outcome, Plain.tag("p", "muted", words.text("editor.people.roles")));
        if (!manages) {
            getFooter().add(new LeaveButton(words, this::say, () -> leave(left)));
        }
        NativeButton close = Plain.button("", words.text("editor.people.close"), this::close);
        getFooter().add(close);
        session.watchRights(this, this::show);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && manages && !guest) {
                newPerson.focus();
            } else if (change.isOpened()) {
                close.focus();
            }
        });
        show();
    }

    /** Lines of people who stay stand still, with whoever is at them. */
    private void show() {
        List<Participant> all = listed();
        Map<PersonId, PersonLine> before = new LinkedHashMap<>(lines);
        lines.clear();
        for (Participant each : all) {
            PersonLine line = before.remove(each.id());
            PersonLine shown = line == null ? line(each) : line;
            shown.show(each.role());
            lines.put(each.id(), shown);
        }
        before.values().forEach(gone -> gone.getElement().removeFromParent());
        int index = 0;
        for (PersonLine line : lines.values()) {
            if (list.getElement().getChildCount() <= index
                    || !list.getElement().getChild(index).equals(line.getElement())) {
                list.getElement().insertChild(index, line.getElement());
            }
            index++;
        }
    }

    /** Whoever was let out meanwhile sees the page go, and the dialog with it. */
    private List<Participant> listed() {
        try {
            return people.list(session.person().id(), session.id());
        } catch (FrameworkNotFoundException letOut) {
            return List.of();
        }
    }

    private PersonLine line(Participant person) {
        return new PersonLine(
                words,
                person,
                person.id().equals(session.person().id()),
                session.role().mayManage(),
                role -> change(person, role),
                () -> remove(person));
    }

    private void add(String name, Role role) {
        Optional<Sharing> answer =
                asked(() -> people.add(session.person(), session.id(), name, role));
        answer.ifPresent(sharing -> {
            say(SharingWords.of(words, sharing, name));
            if (sharing instanceof Sharing.Shared) {
                newPerson.clear();
            } else {
                newPerson.refuse();
            }
        });
    }

    private void change(Participant person, Role role) {
        asked(() -> people.change(session.person().id(), session.id(), person.id(), role))
                .ifPresent(sharing -> say(SharingWords.of(words, sharing, person.name())));
    }

    private void remove(Participant person) {
        List<PersonId> order = new ArrayList<>(lines.keySet());
        int index = order.indexOf(person.id());
        asked(() -> people.remove(session.person().id(), session.id(), person.id()))
                .ifPresent(sharing -> {
                    say(SharingWords.of(words, sharing, person.name()));
                    focusNear(index);
                });
    }

    /** On the line that stands where one went, or on the field for the next name. */
    private void focusNear(int index) {
        List<PersonLine> left = new ArrayList<>(lines.values());
        if (index >= 0 && index < left.size()) {
            left.get(index).focus();
        } else {
            newPerson.focus();
        }
    }

    private void leave(Runnable left) {
        asked(() -> people.leave(session.person().id(), session.id()))
                .ifPresent(_ -> {
                    close();
                    left.run();
                });
    }

    private Optional<Sharing> asked(Supplier<Sharing> question) {
        try {
            Sharing answer = question.get();
            show();
            return Optional.of(answer);
        } catch (FrameworkNotFoundException letOut) {
            session.follow();
            return Optional.empty();
        }
    }

    private void say(String text) {
        outcome.setText(text);
    }
}
