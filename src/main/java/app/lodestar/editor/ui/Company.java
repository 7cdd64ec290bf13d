package app.lodestar.editor.ui;

import app.lodestar.account.PersonId;
import app.lodestar.base.ui.Announcer;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.Presence;
import app.lodestar.collaboration.Present;
import app.lodestar.collaboration.Seat;
import app.lodestar.collaboration.Selection;
import app.lodestar.collaboration.Spot;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Those who have the framework open in other windows, as one page shows them: each in a colour of
 * their own for as long as the page stands. Belongs to its page and is used under that page's lock.
 */
final class Company {
    private static final Duration BEAT = Duration.ofMillis(100);

    /** The first colour is the person's own; their other windows have it too. */
    private static final int OWN = 1;

    private static final int COLOURS = 6;

    private final EditorSession session;
    private final Presence presence;
    private final Words words;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<PersonId, Integer> colours = new HashMap<>();
    private List<Companion> all = List.of();
    private Spot own = Spot.anywhere();
    private @Nullable Seat seat;

    Company(EditorSession session, Presence presence, Words words) {
        this.session = session;
        this.presence = presence;
        this.words = words;
    }

    /** Has a place among the others for as long as {@code page} is there. */
    void on(Component page) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            try {
                Seat taken = enter(ui);
                page.addDetachListener(detached -> {
                    detached.unregisterListener();
                    taken.close();
                });
            } catch (FrameworkNotFoundException letOut) {
                // Since the page was asked for; whatever follows the framework says so.
                seat = null;
            }
        });
    }

    private Seat enter(UI ui) {
        Beat beat = Beat.gathering(ui, BEAT, () -> look(ui));
        Seat taken =
                presence.enter(
                        session.person(),
                        session.id(),
                        session.client(),
                        () -> ui.getInternals().getPushConnection().isConnected(),
                        beat::due);
        seat = taken;
        taken.moveTo(own, null);
        beat.due();
        return taken;
    }

    /** This person is elsewhere. */
    void moveTo(Spot spot) {
        if (!spot.equals(own)) {
            tell(spot, null);
        }
    }

    /** This person is in a text, and has selected that there; null when they have left it. */
    void select(Spot spot, @Nullable Selection selection) {
        if (selection != null || spot.equals(own)) {
            tell(spot, selection);
        }
    }

    private void tell(Spot spot, @Nullable Selection selection) {
        own = spot;
        if (seat != null) {
            seat.moveTo(spot, selection);
        }
    }

    /** The others, whoever came first first. */
    List<Companion> all() {
        return all;
    }

    /** Whoever is at a field. */
    List<Companion> at(NodeId node, Field field) {
        Spot there = Spot.of(node, field);
        return those(spot -> spot.equals(there));
    }

    /** Whoever is at a piece or in any of its fields. */
    List<Companion> at(NodeId node) {
        return those(spot -> spot.isAt(node));
    }

    private List<Companion> those(Predicate<Spot> where) {
        return all.stream().filter(each -> where.test(each.spot())).toList();
    }

    /** Tells {@code owner} of each change for as long as it is on the page, and as it comes. */
    void whileAttached(Component owner, Runnable listener) {
        owner.addAttachListener(_ -> {
            listeners.add(listener);
            listener.run();
        });
        owner.addDetachListener(_ -> listeners.remove(listener));
    }

    private void look(UI ui) {
        if (seat == null) {
            return;
        }
        List<Companion> before = all;
        all = seat.others().stream().map(this::companion).toList();
        if (!all.equals(before)) {
            List.copyOf(listeners).forEach(Runnable::run);
            announce(ui, before);
        }
    }

    private Companion companion(Present present) {
        boolean self = present.person().equals(session.person().id());
        return new Companion(
                present.person(),
                present.client(),
                self ? words.text("editor.company.self") : present.name(),
                initial(present.name()),
                self ? OWN : colours.computeIfAbsent(present.person(), _ -> freeColour()),
                present.spot(),
                present.selection());
    }

    private static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private int freeColour() {
        return OWN + 1 + colours.size() % (COLOURS - OWN);
    }

    /** Says who came and went, and who is now where this person is; all of it at once. */
    private void announce(UI ui, List<Companion> before) {
        List<String> said = new ArrayList<>();
        say(said, "editor.company.came", names(all, each -> isNone(before, each)));
        say(said, "editor.company.left", names(before, each -> isNone(all, each)));
        if (own.field() != null) {
            say(
                    said,
                    "editor.company.with-you",
                    names(all, each -> each.spot().equals(own) && !before.contains(each)));
        }
        if (!said.isEmpty()) {
            Announcer.say(ui, String.join(" ", said));
        }
    }

    private void say(List<String> said, String key, String names) {
        if (!names.isEmpty()) {
            said.add(words.text(key, names));
        }
    }

    private static boolean isNone(List<Companion> of, Companion person) {
        return of.stream().noneMatch(each -> each.person().equals(person.person()));
    }

    private static String names(List<Companion> of, Predicate<Companion> which) {
        return String.join(
                ", ", of.stream().filter(which).map(Companion::name).distinct().toList());
    }
}
