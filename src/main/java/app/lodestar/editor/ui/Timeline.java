package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.collaboration.Activity;
import app.lodestar.collaboration.Version;
import app.lodestar.collaboration.Via;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The past of a framework day by day: who did what, and the moments that are marked. */
final class Timeline extends HtmlContainer {
    private final EditorSession session;
    private final PastDesk desk;
    private final PastPeople people;
    private final Words words;
    private final Runnable more;

    /**
     * @param more shows what was earlier
     */
    Timeline(EditorSession session, PastDesk desk, PastPeople people, Words words, Runnable more) {
        super("aside");
        this.session = session;
        this.desk = desk;
        this.people = people;
        this.words = words;
        this.more = more;
        addClassName("timeline");
        getElement().setAttribute("aria-label", words.text("editor.history.timeline"));
    }

    /** Shows what was read, with the moment that one is at. */
    void show(HistoryPlace place, PastTimes times) {
        removeAll();
        add(
                Plain.tag("h1", "", words.text("editor.history.title")),
                Plain.tag("p", "soft", words.text("editor.history.promise")),
                now(place));
        HtmlContainer day = null;
        LocalDate date = null;
        for (Entry entry : entries()) {
            if (day == null || !times.date(entry.at()).equals(date)) {
                date = times.date(entry.at());
                day = Plain.tag("ol", "moments");
                add(Plain.tag("h2", "", words.capitalised(times.day(entry.at()))), day);
            }
            day.add(Plain.tag("li", "", entry.shown(place, times)));
        }
        if (desk.hasOlder()) {
            add(Plain.button("quiet", words.text("editor.history.older"), more));
        }
    }

    private Component now(HistoryPlace place) {
        Anchor now = link(HistoryPlace.now(), place.at() == null, "now");
        Icon dot = new Icon("d-full");
        now.add(dot, new Span(words.text("editor.history.now")));
        return now;
    }

    private Anchor link(HistoryPlace to, boolean here, String className) {
        Anchor link = new Anchor(to.of(session.id()), "");
        link.addClassNames("moment", className);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    /** A line of the timeline. */
    private sealed interface Entry {
        Instant at();

        Component shown(HistoryPlace place, PastTimes times);
    }

    private final class Deeds implements Entry {
        private final Activity activity;

        private Deeds(Activity activity) {
            this.activity = activity;
        }

        @Override
        public Instant at() {
            return activity.until();
        }

        @Override
        public Component shown(HistoryPlace place, PastTimes times) {
            boolean here =
                    place.at() != null
                            && place.at() == activity.last()
                            && desk.versionAt(activity.last()).isEmpty();
            Anchor link = link(HistoryPlace.at(activity.last()), here, "deeds");
            Span when = Plain.span("when", times.span(activity.from(), activity.until()));
            when.setTitle(times.exactly(activity.until()));
            link.add(
                    people.letter(activity.author()),
                    Plain.div(
                            "lines",
                            Plain.tag(
                                    "span",
                                    "who",
                                    Plain.tag("b", "", people.name(activity.author())),
                                    when),
                            Plain.span("what", what(activity)),
                            Plain.span("how", how(words, activity))));
            return link;
        }
    }

    private final class Mark implements Entry {
        private final Version version;
        private final Instant at;

        private Mark(Version version, Instant at) {
            this.version = version;
            this.at = at;
        }

        @Override
        public Instant at() {
            return at;
        }

        @Override
        public Component shown(HistoryPlace place, PastTimes times) {
            boolean here = place.at() != null && place.at() == version.sequence();
            Anchor link =
                    link(
                            HistoryPlace.at(version.sequence()),
                            here,
                            "mark " + version.kind().name().toLowerCase(java.util.Locale.ROOT));
            link.add(
                    new Icon(symbol(version)),
                    Plain.div(
                            "lines",
                            Plain.tag("b", "", name(version)),
                            Plain.span("how", by(version, times))));
            return link;
        }

        private String by(Version marked, PastTimes times) {
            return marked.author() == null
                    ? times.when(at)
                    : words.text("editor.history.by", people.name(marked.author()), times.when(at));
        }
    }

    static String symbol(Version version) {
        return switch (version.kind()) {
            case NAMED -> "t-star";
            case AUTO -> "d-none";
            case APPROVED -> "s-safe";
            case RESTORED -> "i-undo";
        };
    }

    /** What a version is called: its name, or why it was kept. */
    String name(Version version) {
        if (!version.name().isEmpty()) {
            return version.name();
        }
        return words.text(
                "editor.history.version."
                        + (version.reason() == null ? version.kind() : version.reason()));
    }

    /** The activities with the marks above what they were put on. */
    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        List<Version> marks = new ArrayList<>(desk.versionsShown());
        for (Activity activity : desk.activities()) {
            while (!marks.isEmpty() && marks.getFirst().sequence() >= activity.last()) {
                entries.add(new Mark(marks.removeFirst(), activity.until()));
            }
            entries.add(new Deeds(activity));
        }
        Instant first = entries.isEmpty() ? null : entries.getLast().at();
        marks.forEach(mark -> entries.add(new Mark(mark, first == null ? mark.at() : first)));
        return entries;
    }

    /** What was touched, by the names it has now. */
    private String what(Activity activity) {
        if (activity.via() == Via.IMPORT) {
            return words.text("editor.history.began");
        }
        MetricFramework now = session.framework();
        List<String> names =
                activity.touched().stream()
                        .flatMap(touch ->
                                touch.field() != null
                                        ? Stream.of(words.label(touch.field()))
                                        : now.find(touch.node()).map(this::name).stream())
                        .distinct()
                        .limit(3)
                        .toList();
        return String.join(", ", names);
    }

    private String name(Node node) {
        return node.id().equals(session.root())
                ? words.text("editor.history.framework")
                : new PastValues(words, session.framework()).name(node);
    }

    /** How it was done: by hand, by undo, by a restore; and how often what. */
    static String how(Words words, Activity activity) {
        List<String> parts = new ArrayList<>();
        switch (activity.via()) {
            case DIRECT, IMPORT -> {}
            case UNDO -> parts.add(words.text("editor.history.via.UNDO"));
            case REDO -> parts.add(words.text("editor.history.via.REDO"));
            case SUGGESTION -> parts.add(words.text("editor.history.via.SUGGESTION"));
            case RESTORE ->
                    parts.add(
                            words.text(
                                    activity.undoOf() == null
                                            ? "editor.history.via.RESTORE"
                                            : "editor.history.via.TAKEN_BACK"));
        }
        if (activity.via() != Via.IMPORT) {
            activity.acts()
                    .forEach((act, count) ->
                            parts.add(words.text("editor.history.act." + act, count)));
        }
        return String.join(" · ", parts);
    }
}
