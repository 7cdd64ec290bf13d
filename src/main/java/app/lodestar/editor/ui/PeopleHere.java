package app.lodestar.editor.ui;

import app.lodestar.collaboration.Spot;
import app.lodestar.framework.Node;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A letter for each of the others who have the framework open; pressing it follows them. */
final class PeopleHere extends Div {
    private static final int SHOWN = 5;

    /** So many of those without a letter are named. */
    private static final int NAMED = 20;

    private final EditorSession session;
    private final Company company;
    private final Words words;
    private final @Nullable Consumer<UUID> follow;
    private final Map<UUID, Component> letters = new LinkedHashMap<>();
    private final Span rest = picture(new Span());

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
        rest.getStyle().set("--p", "var(--ls-ink-2)");
        company.whileAttached(this, this::show);
    }

    /** A letter that stays is kept as it is: somebody may have the focus on it. */
    private void show() {
        List<Companion> all = company.all();
        setVisible(!all.isEmpty());
        List<Companion> first = all.stream().limit(SHOWN).toList();
        Map<UUID, Component> before = new HashMap<>(letters);
        letters.clear();
        first.forEach(each -> letters.put(each.client(), letter(before, each)));
        before.values().forEach(this::remove);
        int index = 0;
        for (Component letter : letters.values()) {
            if (getComponentCount() <= index || !getComponentAt(index).equals(letter)) {
                addComponentAtIndex(index, letter);
            }
            index++;
        }
        showRest(all.subList(first.size(), all.size()));
    }

    private Component letter(Map<UUID, Component> before, Companion companion) {
        Component kept = before.remove(companion.client());
        Component letter = kept == null ? letter(companion) : kept;
        String where = where(companion);
        name(letter, follow == null ? where : words.text("editor.company.follow", where));
        letter.getElement().getStyle().set("--p", companion.ink());
        return letter;
    }

    private Component letter(Companion companion) {
        if (follow == null) {
            return picture(new Span(companion.initial()));
        }
        NativeButton button =
                new NativeButton(companion.initial(), _ -> follow.accept(companion.client()));
        button.addClassName("av");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    private void showRest(List<Companion> others) {
        if (others.isEmpty()) {
            remove(rest);
            return;
        }
        rest.setText("+" + others.size());
        List<String> names = new ArrayList<>();
        others.stream().limit(NAMED).map(this::where).forEach(names::add);
        if (others.size() > NAMED) {
            names.add(words.text("editor.company.more", others.size() - NAMED));
        }
        name(rest, String.join(", ", names));
        if (!rest.isAttached()) {
            add(rest);
        }
    }

    private static Span picture(Span letter) {
        letter.addClassName("av");
        letter.getElement().setAttribute("role", "img");
        return letter;
    }

    private static void name(Component letter, String name) {
        letter.getElement().setAttribute("aria-label", name);
        letter.getElement().setAttribute("title", name);
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
