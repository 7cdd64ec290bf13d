package app.lodestar.editor.ui;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Those whose work a history tells of, each in a colour of their own as long as the page stands.
 */
final class PastPeople {
    private static final int OWN = 1;
    private static final int COLOURS = 6;

    private final AccountService accounts;
    private final Person reader;
    private final Words words;
    private final Map<PersonId, String> names = new HashMap<>();
    private final Map<PersonId, Integer> colours = new HashMap<>();

    PastPeople(AccountService accounts, Person reader, Words words) {
        this.accounts = accounts;
        this.reader = reader;
        this.words = words;
    }

    /** What they are called: the reader's own name too; whoever left is somebody who left. */
    String name(PersonId person) {
        return names.computeIfAbsent(
                person,
                id ->
                        accounts.find(id)
                                .map(Person::name)
                                .orElseGet(() -> words.text("editor.history.gone")));
    }

    boolean isReader(PersonId person) {
        return person.equals(reader.id());
    }

    /** The letter that stands for them; their name is written beside it. */
    Span letter(PersonId person) {
        String name = name(person);
        Span letter =
                Plain.span(
                        "av",
                        name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT));
        letter.getElement().setAttribute("aria-hidden", "true");
        letter.getElement().getStyle().set("--p", "var(--ls-person-" + colour(person) + ")");
        return letter;
    }

    private int colour(PersonId person) {
        return isReader(person)
                ? OWN
                : colours.computeIfAbsent(person, _ -> OWN + 1 + colours.size() % (COLOURS - OWN));
    }
}
