package app.lodestar.editor.ui;

import app.lodestar.collaboration.Spot;
import app.lodestar.framework.Node;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A letter for each of the others who have the framework open; pressing it follows them. */
final class PeopleHere extends Div {
    private static final int SHOWN = 5;

    private final EditorSession session;
    private final Company company;
    private final Words words;
    private final @Nullable Consumer<UUID> follow;

    /**
     * @param follow what pressing the letter of a window does; null where one cannot follow
     */
    PeopleHere(Page page, Company company, @Nullable Consumer<UUID> follow) {
        this.session = page.session();
        this.company = company;
        this.words = page.words();
        this.follow = follow;
        addClassName("people");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.text("editor.company"));
        company.whileAttached(this, this::show);
    }

    private void show() {
        List<Companion> all = company.all();
        setVisible(!all.isEmpty());
        removeAll();
        all.stream().limit(SHOWN).map(this::letter).forEach(this::add);
        if (all.size() > SHOWN) {
            add(rest(all.subList(SHOWN, all.size())));
        }
    }

    private Component letter(Companion companion) {
        String where = where(companion);
        if (follow == null) {
            return named(new Span(companion.initial()), "img", where, companion.ink());
        }
        NativeButton button =
                new NativeButton(companion.initial(), _ -> follow.accept(companion.client()));
        button.getElement().setAttribute("type", "button");
        return named(button, null, words.text("editor.company.follow", where), companion.ink());
    }

    private Component rest(List<Companion> rest) {
        return named(
                new Span("+" + rest.size()),
                "img",
                String.join(", ", rest.stream().map(this::where).toList()),
                "var(--ls-ink-2)");
    }

    private static Component named(
            Component letter, @Nullable String role, String name, String ink) {
        letter.getElement().getClassList().add("av");
        letter.getElement().getStyle().set("--p", ink);
        letter.getElement().setAttribute("aria-label", name);
        letter.getElement().setAttribute("title", name);
        if (role != null) {
            letter.getElement().setAttribute("role", role);
        }
        return letter;
    }

    /** Who it is and where: the field and the piece, as far as there is one. */
    private String where(Companion companion) {
        Spot spot = companion.spot();
        if (spot.node() == null) {
            return companion.name();
        }
        String piece =
                session.framework()
                        .findLive(spot.node())
                        .map(Node::label)
                        .map(words::nameOf)
                        .orElse("");
        return spot.field() == null
                ? words.text("editor.company.at", companion.name(), piece)
                : words.text(
                        "editor.company.in", companion.name(), words.label(spot.field()), piece);
    }
}
