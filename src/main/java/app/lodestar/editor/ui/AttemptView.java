package app.lodestar.editor.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.base.Ids;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.Announcer;
import app.lodestar.base.ui.CoEditor;
import app.lodestar.base.ui.InlineText;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.base.ui.ShortcutGroup;
import app.lodestar.base.ui.ShortcutSource;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.OpenedFramework;
import app.lodestar.collaboration.Presence;
import app.lodestar.exchange.FrameworkDocument;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.ui.HandOverDialog;
import app.lodestar.framework.MetricFramework;
import app.lodestar.library.Examples;
import app.lodestar.library.LibraryService;
import app.lodestar.practice.AnswerPart;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptId;
import app.lodestar.practice.AttemptNotFoundException;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.Product;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.Rating;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attempt at a question: written under the clock, rated by its person, then by the machine. */
@Route(value = "practise/attempt", layout = MainLayout.class)
@PermitAll
class AttemptView extends Div
        implements HasUrlParameter<String>,
                HasDynamicTitle,
                PaletteSource,
                ShortcutSource,
                AttemptSteps,
                RatingPage.Steps,
                ResultPage.Steps {
    private final AttemptService attempts;
    private final QuestionBank bank;
    private final FrameworkService frameworks;
    private final LibraryService library;
    private final Examples examples;
    private final FrameworkMarkdown markdown;
    private final FrameworkDocument document;
    private final ScoreDesk scoring;
    private final Rubrics rubrics;
    private final Presence presence;
    private final CurrentPerson currentPerson;
    private final Ids ids;
    private final Clock clock;
    private final Words words;
    private @Nullable Person person;
    private @Nullable Attempt attempt;
    private @Nullable AttemptDesk desk;

    AttemptView(
            AttemptService attempts,
            QuestionBank bank,
            FrameworkService frameworks,
            LibraryService library,
            Examples examples,
            FrameworkMarkdown markdown,
            FrameworkDocument document,
            ScoreDesk scoring,
            Rubrics rubrics,
            Presence presence,
            CurrentPerson currentPerson,
            Ids ids,
            Clock clock,
            Messages messages) {
        this.attempts = attempts;
        this.bank = bank;
        this.frameworks = frameworks;
        this.library = library;
        this.examples = examples;
        this.markdown = markdown;
        this.document = document;
        this.scoring = scoring;
        this.rubrics = rubrics;
        this.presence = presence;
        this.currentPerson = currentPerson;
        this.ids = ids;
        this.clock = clock;
        this.words = new Words(messages);
        addClassName("editor");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        person = currentPerson.require();
        try {
            Attempt found = attempts.find(me(), AttemptId.of(address));
            // One begins where one opens it; whoever comes back finds it as it was left.
            show(found.isEnded() || !found.used().isZero() ? found : resumed(found));
        } catch (AttemptNotFoundException none) {
            throw new NotFoundException();
        } catch (FrameworkNotFoundException deleted) {
            forget();
            removeAll();
            add(new GoneAnswer(words));
        }
    }

    private Attempt resumed(Attempt found) {
        return attempts.resume(me(), found.id());
    }

    private void show(Attempt now) {
        attempt = now;
        desk = null;
        removeAll();
        if (!now.isEnded()) {
            write(now);
        } else if (now.result().isEmpty()) {
            add(new RatingPage(words, now, attempts.answer(me(), now.id()), this));
        } else {
            add(result(now));
        }
    }

    private void write(Attempt now) {
        Person author = Objects.requireNonNull(person);
        OpenedFramework opened = frameworks.open(author.id(), now.id().framework());
        EditorSession opening = edit(author, opened);
        Question question = attempts.question(now).orElse(null);
        Product product = question == null ? null : bank.productOf(question);
        WritingDesk writing =
                new WritingDesk(
                        opening,
                        new Company(opening, presence, words),
                        scoring,
                        rubrics,
                        () -> frameworks.workspace(author.id(), opened.id()),
                        words,
                        AttemptDesk.head(words, now, question),
                        false);
        AttemptDesk page =
                new AttemptDesk(
                        this,
                        now,
                        words.text("practice.attempt.title", number(now), now.title()),
                        question,
                        product,
                        writing,
                        words);
        desk = page;
        add(page);
        Standing.keep(this, page, opening, words, this::forget);
        opening.watchRights(page, () -> kept(attempts.find(me(), id())));
    }

    private EditorSession edit(Person author, OpenedFramework opened) {
        return new EditorSession(frameworks, library, ids, author, opened, words, clock);
    }

    /** The framework is not on the page any more. */
    private void forget() {
        desk = null;
    }

    /** Which one it is of this person's attempts at this question. */
    private long number(Attempt now) {
        return attempts.list(me()).stream()
                        .takeWhile(each -> !each.id().equals(now.id()))
                        .filter(each -> each.question().equals(now.question()))
                        .count()
                + 1;
    }

    private Component result(Attempt now) {
        MetricFramework answer = attempts.answer(me(), now.id());
        Question question = attempts.question(now).orElse(null);
        return new ResultPage(
                words,
                now,
                question,
                question == null ? null : bank.productOf(question),
                answer,
                attempts.findings(me(), now.id()).orElseThrow(),
                attempts.workedAnswer(me(), now.id()).orElse(null),
                this);
    }

    private PersonId me() {
        return Objects.requireNonNull(person).id();
    }

    private AttemptId id() {
        return Objects.requireNonNull(attempt).id();
    }

    @Override
    public Attempt beat(AnswerPart at) {
        return kept(attempts.beat(me(), id(), at));
    }

    @Override
    public Attempt pause() {
        Attempt now = attempts.find(me(), id());
        return kept(now.running() ? attempts.pause(me(), id()) : attempts.resume(me(), id()));
    }

    @Override
    public Attempt clock() {
        boolean shown = attempts.find(me(), id()).clocked();
        return kept(attempts.clock(me(), id(), !shown));
    }

    @Override
    public Attempt showHint() {
        return kept(attempts.showHint(me(), id()));
    }

    /** It may have come further in another window. */
    private Attempt kept(Attempt now) {
        Attempt shown = Objects.requireNonNull(attempt);
        attempt = now;
        if (shown.isEnded() != now.isEnded()
                || shown.result().isPresent() != now.result().isPresent()) {
            move(now);
        }
        return now;
    }

    @Override
    public void stop() {
        move(attempts.end(me(), id()));
    }

    @Override
    public void back() {
        attempts.reopen(me(), id());
        move(attempts.resume(me(), id()));
    }

    @Override
    public Attempt rate(HumanDimension dimension, Rating rating) {
        return kept(attempts.rate(me(), id(), dimension, rating));
    }

    @Override
    public void review() {
        move(attempts.review(me(), id()));
    }

    /** Another page of the attempt, from its top, and said aloud. */
    private void move(Attempt now) {
        show(now);
        getUI().ifPresent(ui -> {
            ui.getPage().setTitle(getPageTitle());
            ui.getPage().executeJs("window.scrollTo(0, 0)");
            Announcer.say(ui, getPageTitle());
        });
        getElement()
                .executeJs(
                        "requestAnimationFrame(() => { const h = this.querySelector('h1'); if (h) {"
                                + " h.tabIndex = -1; h.focus({preventScroll: true}); } })");
    }

    @Override
    public void again() {
        Attempt now = Objects.requireNonNull(attempt);
        attempts.question(now)
                .map(question ->
                        attempts.start(
                                Objects.requireNonNull(person),
                                AttemptId.random(),
                                question,
                                now.clocked()))
                .ifPresent(fresh ->
                        getUI().ifPresent(ui ->
                                ui.navigate(AttemptView.class, fresh.id().toString())));
    }

    @Override
    public void handOver() {
        Person author = Objects.requireNonNull(person);
        new HandOverDialog(markdown, document, attempts.answer(me(), id()), List.of(author.name()))
                .open();
    }

    @Override
    public void score(String example) {
        Person author = Objects.requireNonNull(person);
        OpenedFramework opened = frameworks.open(author.id(), id().framework());
        EditorSession editing = edit(author, opened);
        editing.perform(
                new SampleData(examples, words)
                        .operations(example, editing.framework(), editing::newId));
        getUI().ifPresent(ui -> ui.navigate(FaceBar.Face.SCORE.of(opened.id())));
    }

    @Override
    public String getPageTitle() {
        Attempt now = attempt;
        if (now == null) {
            return words.text("base.title", "");
        }
        String key =
                !now.isEnded()
                        ? "practice.attempt.page"
                        : now.result().isEmpty() ? "practice.rating.page" : "practice.result.page";
        return words.text("base.title", words.text(key, now.title()));
    }

    @Override
    public List<PaletteAction> actions() {
        AttemptDesk now = desk;
        return now == null
                ? List.of()
                : List.of(
                        new PaletteAction(
                                words.text("editor.undo-step"), "Ctrl Z", now.session()::undo),
                        new PaletteAction(
                                words.text("editor.redo-step"),
                                "Ctrl Shift Z",
                                now.session()::redo),
                        new PaletteAction(words.text("practice.attempt.stop"), null, now::stop));
    }

    @Override
    public List<ShortcutGroup> shortcuts() {
        AttemptDesk now = desk;
        return now == null
                ? List.of()
                : List.of(
                        now.writing().sheet().metrics().shortcuts(),
                        InlineText.shortcuts(this),
                        CoEditor.shortcuts(this),
                        FormulaField.shortcuts(words));
    }
}
