package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.collaboration.Activity;
import app.lodestar.collaboration.Moment;
import app.lodestar.collaboration.Version;
import app.lodestar.collaboration.VersionKind;
import app.lodestar.collaboration.Via;
import app.lodestar.framework.FrameworkDiff;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a moment is, what it is compared with, and what can be done with it. */
final class MomentHead extends Div {
    private final EditorSession session;
    private final PastDesk desk;
    private final PastPeople people;
    private final PastTimes times;
    private final Timeline timeline;
    private final Words words;
    private final Actions actions;

    /** What one can do with a moment. */
    interface Actions {
        void goTo(HistoryPlace place);

        void name(Moment.Seen moment);

        void rename(Version version);

        void unname(Version version);

        void restore(Moment.Seen moment);

        void takeBack(Activity restore);
    }

    MomentHead(
            EditorSession session,
            PastDesk desk,
            PastPeople people,
            PastTimes times,
            Timeline timeline,
            Words words,
            Actions actions) {
        this.session = session;
        this.desk = desk;
        this.people = people;
        this.times = times;
        this.timeline = timeline;
        this.words = words;
        this.actions = actions;
        addClassName("moment-head");
    }

    /** The title of a moment: what it is called, or when it was. */
    String title(PastMoment moment) {
        if (moment.isNow()) {
            return words.text("editor.history.now");
        }
        return desk.versionAt(moment.seen().sequence())
                .filter(version -> version.kind() == VersionKind.NAMED)
                .map(timeline::name)
                .orElseGet(() -> words.capitalised(times.when(moment.seen().at())));
    }

    void show(HistoryPlace place, PastMoment moment, FrameworkDiff diff, boolean whole) {
        removeAll();
        Optional<Version> version = desk.versionAt(moment.seen().sequence());
        add(kick(moment), Plain.tag("h2", "", title(moment)));
        version.map(Version::note)
                .filter(note -> !note.isEmpty())
                .ifPresent(note -> {
                    HtmlContainer said = Plain.tag("p", "note", note);
                    said.getElement().setAttribute("dir", "auto");
                    add(said);
                });
        add(buttons(moment, version), comparison(place, moment, whole));
        if (moment.other() != null) {
            add(
                    Plain.tag("p", "between", between(moment)),
                    diff.isEmpty()
                            ? Plain.tag("p", "none", words.text("editor.history.no-difference"))
                            : PastSheet.sum(words, diff));
        }
    }

    private Component kick(PastMoment moment) {
        Moment.Seen seen = moment.seen();
        HtmlContainer kick =
                Plain.tag(
                        "div",
                        "kick",
                        step(
                                "i-back",
                                "editor.history.earlier",
                                seen.earlier(),
                                seen.earlier() > 0),
                        step(
                                "i-next",
                                "editor.history.later",
                                seen.later(),
                                seen.later() > seen.sequence()));
        HtmlContainer who =
                Plain.tag(
                        "span",
                        "by",
                        people.letter(seen.by()),
                        Plain.span(
                                "",
                                words.text(
                                        "editor.history.last-by",
                                        people.name(seen.by()),
                                        times.when(seen.at()))));
        who.getElement().setAttribute("title", times.exactly(seen.at()));
        kick.add(who);
        return kick;
    }

    /** To the gesture before or after; a link that leads nowhere is none. */
    private Component step(String symbol, String key, long sequence, boolean leads) {
        if (!leads) {
            NativeButton nowhere = Plain.iconButton(new Icon(symbol), words.text(key), () -> {});
            nowhere.setEnabled(false);
            return nowhere;
        }
        Anchor step = new Anchor(HistoryPlace.at(sequence).of(session.id()), "");
        step.addClassNames("btn", "quiet", "icon", "small");
        step.add(new Icon(symbol));
        step.getElement().setAttribute("aria-label", words.text(key));
        step.getElement().setAttribute("title", words.text(key));
        return step;
    }

    private Component buttons(PastMoment moment, Optional<Version> version) {
        Div buttons = Plain.div("buttons");
        buttons.add(
                Plain.writing(
                        Plain.button(
                                "",
                                words.text("editor.history.name-this"),
                                () -> actions.name(moment.seen()))));
        if (!moment.isNow()) {
            buttons.add(
                    Plain.writing(
                            Plain.button(
                                    "primary",
                                    words.text("editor.history.restore-this"),
                                    () -> actions.restore(moment.seen()))));
        }
        version.filter(v -> v.kind() == VersionKind.NAMED)
                .filter(v -> v.author() != null && people.isReader(v.author()))
                .ifPresent(own ->
                        buttons.add(
                                Plain.writing(
                                        Plain.button(
                                                "quiet",
                                                words.text("editor.history.rename"),
                                                () -> actions.rename(own))),
                                Plain.writing(
                                        Plain.button(
                                                "quiet",
                                                words.text("editor.history.unname"),
                                                () -> actions.unname(own)))));
        desk.activityAt(moment.seen().sequence())
                .filter(activity -> activity.via() == Via.RESTORE && activity.undoOf() == null)
                .filter(activity -> people.isReader(activity.author()))
                .filter(activity -> !desk.isTakenBack(activity))
                .ifPresent(restore ->
                        buttons.add(
                                Plain.writing(
                                        Plain.button(
                                                "",
                                                words.text("editor.history.take-back"),
                                                () -> actions.takeBack(restore)))));
        return buttons;
    }

    private Component comparison(HistoryPlace place, PastMoment moment, boolean whole) {
        ChoiceSelect with = new ChoiceSelect(words.text("editor.history.compare"));
        Map<String, String> options = options(moment);
        with.show(options, String.valueOf(moment.other() == null ? 0 : moment.other().sequence()));
        with.onChoice((chosen, _) ->
                actions.goTo(place.comparedWith(Long.parseLong(chosen)).whole(false)));
        Div row =
                Plain.div(
                        "compare",
                        Plain.tag("span", "label", words.text("editor.history.compare")),
                        with);
        row.getChildren()
                .findFirst()
                .ifPresent(label -> label.getElement().setAttribute("aria-hidden", "true"));
        if (moment.other() != null) {
            row.add(part(place, whole));
        }
        return row;
    }

    /** What changed, or the whole document with it. */
    private Component part(HistoryPlace place, boolean whole) {
        Div part = Plain.div("part-of");
        part.getElement().setAttribute("role", "group");
        part.getElement().setAttribute("aria-label", words.text("editor.history.shown"));
        for (boolean all : new boolean[] {false, true}) {
            Consumer<HistoryPlace> go = actions::goTo;
            NativeButton button =
                    Plain.button(
                            "small",
                            words.text(all ? "editor.history.whole" : "editor.history.changes"),
                            () -> go.accept(place.whole(all)));
            button.getElement().setAttribute("aria-pressed", String.valueOf(all == whole));
            part.add(button);
        }
        return part;
    }

    private Map<String, String> options(PastMoment moment) {
        Map<String, String> options = new LinkedHashMap<>();
        long at = moment.seen().sequence();
        options.put("0", words.text("editor.history.with-nothing"));
        long before = desk.activityAt(at).map(a -> a.first() - 1).orElse(moment.seen().earlier());
        if (before > 0) {
            options.put(String.valueOf(before), words.text("editor.history.with-before"));
        }
        if (!moment.isNow()) {
            options.put(String.valueOf(session.sequence()), words.text("editor.history.with-now"));
        }
        for (Version version : desk.versions()) {
            if (version.sequence() != at) {
                options.putIfAbsent(
                        String.valueOf(version.sequence()),
                        words.text(
                                "editor.history.with-version",
                                timeline.name(version),
                                times.when(version.at())));
            }
        }
        Moment.Seen other = moment.other();
        if (other != null) {
            options.putIfAbsent(String.valueOf(other.sequence()), times.when(other.at()));
        }
        return options;
    }

    private String between(PastMoment moment) {
        Moment.Seen other = moment.other();
        if (other == null) {
            return "";
        }
        return moment.isOlder()
                ? words.text("editor.history.changed-after", times.when(moment.seen().at()))
                : words.text("editor.history.changed-since", times.when(other.at()));
    }
}
