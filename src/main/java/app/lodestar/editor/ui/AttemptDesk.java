package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.SaveState;
import app.lodestar.framework.NodeId;
import app.lodestar.practice.AnswerPart;
import app.lodestar.practice.AnswerParts;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.Product;
import app.lodestar.practice.Question;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attempt under way: the sheet of the editor between the parts of the answer and the hints,
 * under the clock. Nothing here says how good the answer is.
 */
final class AttemptDesk extends Div implements AttemptBar.Controls {
    /** In which part of the sheet something has the focus that stands for no piece yet. */
    private static final String PART_OF_EVENT =
            "event.target.closest('#stakeholders,#flow,#goals,#metrics,#trade-offs,#initiatives,#context')?.id"
                    + " ?? ''";

    private final AttemptSteps steps;
    private final EditorSession session;
    private final WritingDesk writing;
    private final Words words;
    private final AttemptBar bar;
    private final AnswerSteps parts;
    private final PartTimes times;
    private final AttemptHints hints;
    private final Span dockParts = Plain.span("", "");
    private final Span dockHints = Plain.span("", "");
    private AnswerPart now;
    private boolean stopping;

    /**
     * @param title what the bar says
     * @param question null when it has left the bank
     */
    AttemptDesk(
            AttemptSteps steps,
            Attempt attempt,
            String title,
            @Nullable Question question,
            @Nullable Product product,
            WritingDesk writing,
            Words words) {
        this.steps = steps;
        this.session = writing.page().session();
        this.writing = writing;
        this.words = words;
        this.now = attempt.part();
        bar = new AttemptBar(words, title, this);
        parts = new AnswerSteps(words, part -> at(part));
        times = new PartTimes(writing.sheet(), words);
        hints = new AttemptHints(words, question, product, () -> show(steps.showHint()));
        addClassName("attempt");
        Div work = Plain.div("work", parts, writing.sheet(), hints);
        Div all = Plain.div("attempt-work", work, writing.inspector());
        writing.on(all);
        follow(work);
        add(bar, new KeptTexts(TextKey.start(session), words), all, dock());
        add(writing.carriers());
        session.whileAttached(parts, _ -> showParts());
        showParts();
        show(attempt);
    }

    /** The head of the sheet: the question, and what it asks in full. */
    static Component head(Words words, Attempt attempt, @Nullable Question question) {
        HtmlContainer head = Plain.tag("div", "head", Plain.tag("h1", "", attempt.title()));
        if (question != null) {
            head.add(Plain.tag("p", "lede", question.prompt()));
        } else {
            head.add(Plain.tag("p", "lede", words.text("practice.attempt.gone")));
        }
        return head;
    }

    EditorSession session() {
        return session;
    }

    WritingDesk writing() {
        return writing;
    }

    private void follow(Div work) {
        work.getElement()
                .addEventListener("focusin", event -> at(event.getEventData()))
                .addEventData(Spots.OF_EVENT)
                .addEventData(PART_OF_EVENT)
                .debounce(Spots.REST_MILLIS);
    }

    private void at(JsonNode event) {
        NodeId piece = Spots.read(event.get(Spots.OF_EVENT).asString()).node();
        String place = event.get(PART_OF_EVENT).asString();
        if (piece != null) {
            at(AnswerParts.of(session.framework(), piece));
        } else if (!place.equals(AnswerSteps.place(now))) {
            part(place).ifPresent(this::at);
        }
    }

    private static Optional<AnswerPart> part(String place) {
        return Arrays.stream(AnswerPart.values())
                .filter(part -> AnswerSteps.place(part).equals(place))
                .findFirst();
    }

    private void at(AnswerPart part) {
        if (part != now) {
            now = part;
            beat();
        }
    }

    /** Shows the attempt as it is now. */
    void show(Attempt attempt) {
        bar.show(attempt);
        hints.show(attempt);
        parts.show(attempt, now);
        times.show(attempt, now);
        dockHints.setText(words.text("practice.attempt.dock.hints", attempt.hints()));
    }

    private void showParts() {
        long done = parts.show(session.framework());
        dockParts.setText(
                words.text("practice.attempt.dock.parts", done, AnswerPart.values().length));
    }

    @Override
    public void pause() {
        show(steps.pause());
    }

    @Override
    public void clock() {
        show(steps.clock());
    }

    /** Not before the server has everything, unless the person says so. */
    @Override
    public void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        bar.saving()
                .settle(unsaved -> {
                    stopping = false;
                    unsaved.ifPresentOrElse(this::ask, steps::stop);
                });
    }

    private void ask(SaveState.Unsaved left) {
        new UnsavedDialog(words, left.reason(), () -> goTo(left), steps::stop).open();
    }

    private void goTo(SaveState.Unsaved left) {
        TextKey.read(session, left.key())
                .ifPresentOrElse(
                        text -> writing.places().go(text.node(), text.field()),
                        bar.saving()::goToRefused);
    }

    @Override
    public void beat() {
        show(steps.beat(now));
    }

    /** On a narrow screen the parts, the hints and the end are behind this. */
    private HtmlContainer dock() {
        HtmlContainer dock =
                Plain.tag(
                        "nav",
                        "dock",
                        button("i-list", dockParts, parts::toggle),
                        button("i-bulb", dockHints, hints::toggle),
                        Plain.button("quiet", words.text("practice.attempt.stop"), this::stop));
        dock.getElement().setAttribute("aria-label", words.text("practice.attempt.dock"));
        return dock;
    }

    private static NativeButton button(String icon, Span text, Runnable action) {
        NativeButton button = Plain.button("quiet", "", action);
        button.add(List.of(new Icon(icon), text));
        return button;
    }
}
