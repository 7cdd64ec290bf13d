package app.lodestar.editor.ui;

import app.lodestar.base.Ids;
import app.lodestar.base.ui.Announcer;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.Toast;
import app.lodestar.collaboration.Activity;
import app.lodestar.collaboration.FrameworkHistory;
import app.lodestar.collaboration.Moment;
import app.lodestar.collaboration.RestoreOutcome;
import app.lodestar.collaboration.UndoReceipt;
import app.lodestar.collaboration.Version;
import app.lodestar.collaboration.VersionId;
import app.lodestar.collaboration.VersionOutcome;
import app.lodestar.framework.FrameworkDiff;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The past of a framework: its timeline, and beside it one moment of it, to be read. */
final class HistoryFace extends Div implements MomentHead.Actions {
    private final EditorSession session;
    private final FrameworkHistory history;
    private final PastPeople people;
    private final Words words;
    private final Ids ids;
    private final Clock clock;
    private final PastDesk desk;
    private final Timeline timeline;
    private final HtmlContainer main = Plain.tag("main", "past");
    private HistoryPlace place = HistoryPlace.now();
    private @Nullable PastMoment moment;
    private String title = "";

    HistoryFace(
            EditorSession session,
            FrameworkHistory history,
            PastPeople people,
            Words words,
            Ids ids,
            Clock clock) {
        this.session = session;
        this.history = history;
        this.people = people;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
        this.desk = new PastDesk(history, session.person().id(), session.id());
        this.timeline = new Timeline(session, desk, people, words, this::showOlder);
        addClassName("history");
        main.setId("main");
        add(timeline, main);
        keepPlace();
        session.whileAttached(this, _ -> again());
    }

    /** What is drawn anew keeps the focus and the place that a person had in it. */
    private void keepPlace() {
        timeline.getElement()
                .executeJs(
                        """
                        this.addEventListener('scroll', () => { this.kept = this.scrollTop; });
                        this.addEventListener('focusin', (e) => { this.lastHref = e.target.getAttribute('href'); });
                        document.addEventListener('pointerdown', (e) => {
                            if (!this.contains(e.target)) { this.lastHref = undefined; }
                        });
                        """);
    }

    /** What the moment is called. */
    String title() {
        return title;
    }

    /** Shows a moment, reading anew what there is. */
    void show(HistoryPlace wanted) {
        place = wanted;
        session.follow();
        desk.read();
        draw();
    }

    private void again() {
        desk.read();
        if (place.at() == null) {
            draw();
        } else {
            drawTimeline(times());
        }
    }

    private void showOlder() {
        desk.readMore();
        drawTimeline(times());
    }

    private PastTimes times() {
        String zone = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return new PastTimes(words, clock.instant(), PastTimes.zone(zone, clock.getZone()));
    }

    private void drawTimeline(PastTimes times) {
        timeline.show(place, times);
        timeline.getElement()
                .executeJs(
                        """
                        this.scrollTop = this.kept ?? 0;
                        if (this.lastHref && document.activeElement === document.body) {
                            [...this.querySelectorAll('a')].find(a => a.getAttribute('href') === this.lastHref)
                                ?.focus({preventScroll: true});
                        }
                        """);
    }

    private void draw() {
        PastTimes times = times();
        drawTimeline(times);
        main.removeAll();
        moment = null;
        switch (desk.at(place.at() == null ? session.sequence() : place.at())) {
            case Moment.Seen seen -> draw(seen, times);
            case Moment.Unreadable _ -> missing("editor.history.unreadable");
            case Moment.Unknown _ -> missing("editor.history.unknown");
        }
    }

    private void missing(String key) {
        title = words.text("editor.history.missing");
        Anchor now =
                new Anchor(
                        HistoryPlace.now().of(session.id()), words.text("editor.history.to-now"));
        main.add(
                Plain.div(
                        "empty",
                        Plain.tag("h2", "", title),
                        Plain.tag("p", "", words.text(key)),
                        now));
    }

    private void draw(Moment.Seen seen, PastTimes times) {
        long with = place.with() == null ? desk.comparison(seen) : place.with();
        Moment.Seen other =
                with != seen.sequence() && desk.at(with) instanceof Moment.Seen known
                        ? known
                        : null;
        PastMoment shown = new PastMoment(seen, other, seen.sequence() == session.sequence());
        moment = shown;
        FrameworkDiff diff = shown.diff();
        boolean whole = place.whole() || other == null;
        MomentHead head = new MomentHead(session, desk, people, times, timeline, words, this);
        title = head.title(shown);
        head.show(place, shown, diff, whole);
        main.add(head, new PastSheet(words, diff, whole).build());
    }

    List<PaletteAction> actions() {
        List<PaletteAction> actions = new ArrayList<>();
        PastMoment shown = moment;
        if (shown != null && session.mayWrite()) {
            actions.add(
                    new PaletteAction(
                            words.text("editor.history.name-this"),
                            null,
                            () -> name(shown.seen())));
            if (!shown.isNow()) {
                actions.add(
                        new PaletteAction(
                                words.text("editor.history.restore-this"),
                                null,
                                () -> restore(shown.seen())));
            }
        }
        return actions;
    }

    /** Goes to a place of its own address, or reads the same one anew. */
    @Override
    public void goTo(HistoryPlace wanted) {
        if (wanted.equals(place)) {
            show(place);
            return;
        }
        UI.getCurrentOrThrow().navigate(FaceBar.Face.HISTORY.of(session.id()), wanted.query());
    }

    @Override
    public void name(Moment.Seen named) {
        VersionId version = new VersionId(ids.next());
        new NameVersionDialog(
                        words,
                        words.text("editor.history.name-this"),
                        (name, note) ->
                                answer(
                                        history.name(
                                                session.person().id(),
                                                session.id(),
                                                version,
                                                named.sequence(),
                                                name,
                                                note)))
                .open();
    }

    @Override
    public void rename(Version version) {
        NameVersionDialog dialog =
                new NameVersionDialog(
                        words,
                        words.text("editor.history.rename"),
                        (name, note) ->
                                answer(
                                        history.rename(
                                                session.person().id(),
                                                session.id(),
                                                version.id(),
                                                name,
                                                note)));
        dialog.begin(version.name(), version.note());
        dialog.open();
    }

    private Optional<String> answer(VersionOutcome outcome) {
        return switch (outcome) {
            case VersionOutcome.Kept kept -> {
                goTo(HistoryPlace.at(kept.version().sequence()));
                Announcer.say(
                        UI.getCurrentOrThrow(),
                        words.text("editor.history.named", kept.version().name()));
                yield Optional.empty();
            }
            case VersionOutcome.Refused refused -> Optional.of(words.refusal(refused.refusal()));
            case VersionOutcome.Unknown _ -> Optional.of(words.text("editor.history.unknown"));
        };
    }

    @Override
    public void unname(Version version) {
        history.unname(session.person().id(), session.id(), version.id());
        show(place);
        Toast.show(
                words.text("editor.history.unnamed", version.name()),
                words.text("editor.history.name-again"),
                () ->
                        answer(
                                history.name(
                                        session.person().id(),
                                        session.id(),
                                        new VersionId(ids.next()),
                                        version.sequence(),
                                        version.name(),
                                        version.note())));
    }

    @Override
    public void restore(Moment.Seen then) {
        session.follow();
        UUID restore = ids.next();
        int changes =
                FrameworkDiff.between(session.framework(), then.framework()).differences().size();
        new RestoreDialog(words, times().when(then.at()), changes, () -> restore(restore, then))
                .open();
    }

    private void restore(UUID restore, Moment.Seen then) {
        switch (history.restore(session.person().id(), session.id(), restore, then.sequence())) {
            case RestoreOutcome.Restored done -> {
                goTo(HistoryPlace.now());
                Toast.show(
                        words.text("editor.history.restored", times().when(then.at())),
                        words.text("editor.history.take-back"),
                        () -> takeBack(done.group()));
            }
            case RestoreOutcome.Unchanged _ ->
                    Toast.show(words.text("editor.history.same-already"));
            case RestoreOutcome.Refused refused ->
                    Toast.show(words.refusal(refused.refusals().getFirst()));
            case RestoreOutcome.Unknown _ -> Toast.show(words.text("editor.history.unreadable"));
        }
    }

    @Override
    public void takeBack(Activity restore) {
        if (restore.group() != null) {
            takeBack(restore.group());
        }
    }

    private void takeBack(UUID restore) {
        UndoReceipt receipt = history.takeBack(session.person().id(), session.id(), restore);
        goTo(HistoryPlace.now());
        Toast.show(
                receipt.leftovers().isEmpty()
                        ? words.text("editor.history.taken-back")
                        : words.text("editor.undone-in-part", receipt.leftovers().size()));
    }
}
