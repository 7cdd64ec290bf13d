package app.lodestar.editor.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.base.Ids;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.CoEditor;
import app.lodestar.base.ui.InlineText;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.base.ui.ShortcutGroup;
import app.lodestar.base.ui.ShortcutSource;
import app.lodestar.base.ui.Toast;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkPeople;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.OpenedFramework;
import app.lodestar.collaboration.Presence;
import app.lodestar.collaboration.Spot;
import app.lodestar.collaboration.UndoReceipt;
import app.lodestar.exchange.FrameworkDocument;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.ui.HandOverDialog;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.library.LibraryService;
import app.lodestar.practice.AttemptService;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One framework on its Write face. */
@Route(value = "framework", layout = MainLayout.class)
@PermitAll
class EditorView extends Div
        implements HasUrlParameter<String>, HasDynamicTitle, PaletteSource, ShortcutSource {
    /** The part of the address that names a metric to be opened. */
    static final String METRIC = "metric";

    private final FrameworkService frameworks;
    private final FrameworkPeople people;
    private final LibraryService library;
    private final FrameworkMarkdown markdown;
    private final FrameworkDocument document;
    private final ScoreDesk desk;
    private final Rubrics rubrics;
    private final Presence presence;
    private final AttemptService attempts;
    private final CurrentPerson currentPerson;
    private final Ids ids;
    private final Clock clock;
    private final Words words;
    private @Nullable EditorSession session;
    private @Nullable LiveScores scores;
    private @Nullable Sheet sheet;
    private @Nullable Inspector inspector;
    private @Nullable WriteActions actions;

    EditorView(
            FrameworkService frameworks,
            FrameworkPeople people,
            LibraryService library,
            FrameworkMarkdown markdown,
            FrameworkDocument document,
            ScoreDesk desk,
            Rubrics rubrics,
            Presence presence,
            AttemptService attempts,
            CurrentPerson currentPerson,
            Ids ids,
            Clock clock,
            Messages messages) {
        this.frameworks = frameworks;
        this.people = people;
        this.library = library;
        this.markdown = markdown;
        this.document = document;
        this.desk = desk;
        this.rubrics = rubrics;
        this.presence = presence;
        this.attempts = attempts;
        this.currentPerson = currentPerson;
        this.ids = ids;
        this.clock = clock;
        this.words = new Words(messages);
        addClassName("editor");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Person person = currentPerson.require();
        OpenedFramework opened = opened(person, id);
        if (attempts.underway(person.id(), opened.id()).isPresent()) {
            event.forwardTo(AttemptView.class, id);
            return;
        }
        open(person, opened);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(METRIC)
                .ifPresent(this::showMetric);
    }

    /** Opens a metric that the address names; one that is not there is passed over. */
    private void showMetric(String metric) {
        try {
            NodeId node = NodeId.of(metric);
            if (inspector != null && session().framework().findLive(node).isPresent()) {
                inspector.show(node);
            }
        } catch (IllegalArgumentException notAnId) {
            return;
        }
    }

    private OpenedFramework opened(Person person, String id) {
        try {
            return frameworks.open(person.id(), FrameworkId.of(id));
        } catch (FrameworkNotFoundException | IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private void open(Person person, OpenedFramework opened) {
        EditorSession opening =
                new EditorSession(frameworks, library, ids, person, opened, words, clock);
        removeAll();
        Company company = new Company(opening, presence, words);
        WritingDesk writing =
                new WritingDesk(
                        opening,
                        company,
                        desk,
                        rubrics,
                        () -> frameworks.workspace(person.id(), opened.id()),
                        words,
                        null,
                        true);
        session = opening;
        scores = writing.scores();
        sheet = writing.sheet();
        inspector = writing.inspector();
        Page page = writing.page();
        WriteActions doing =
                new WriteActions(
                        writing.checking(),
                        new WriteActions.Deeds(this::undo, this::redo, this::share, this::handOver),
                        writing.sheet().metrics()::focus);
        actions = doing;
        Outline outline = new Outline(page, writing.checking().live());
        outline.add(new ChecksPart(writing.checking(), doing::checks, doing::coverage));
        Div work = Plain.div("work", outline, writing.sheet(), writing.inspector());
        writing.on(work);
        Guide guide = new Guide(company, words, work, spot -> go(work, spot));
        FaceBar bar =
                new FaceBar(
                        page,
                        FaceBar.Face.WRITE,
                        new PeopleHere(page, company, guide::follow),
                        this::undo,
                        this::redo,
                        this::share,
                        this::handOver);
        new Spots(company).watch(bar);
        add(bar, new KeptTexts(TextKey.start(opening), words), work, guide, doing.dock(outline));
        add(writing.carriers());
        Standing.keep(this, work, opening, words, this::forget);
    }

    /** The framework is not on the page any more. */
    private void forget() {
        session = null;
        scores = null;
        sheet = null;
        inspector = null;
        actions = null;
    }

    private void share() {
        PeopleDialogs.open(people, session(), words);
    }

    /** Shows where somebody else is. */
    private void go(Div work, Spot spot) {
        NodeId piece = spot.node();
        if (sheet != null && inspector != null && piece != null) {
            boolean isMetric =
                    session()
                            .framework()
                            .findLive(piece)
                            .filter(node -> node.kind() == NodeKind.METRIC)
                            .isPresent();
            if (isMetric) {
                inspector.show(piece);
                sheet.metrics().reveal(piece);
            }
            Spots.reveal(work, spot);
        }
    }

    @Override
    public String getPageTitle() {
        String title = session == null ? "" : session.node(session.root()).text(Field.TITLE);
        return words.text("base.title", words.nameOf(title));
    }

    private void undo() {
        step(() -> session().undo(), "editor.nothing-to-undo", "editor.undone-in-part");
    }

    private void redo() {
        step(() -> session().redo(), "editor.nothing-to-redo", "editor.redone-in-part");
    }

    private void step(Supplier<UndoReceipt> step, String nothing, String inPart) {
        UndoReceipt receipt = step.get();
        if (receipt.receipt().acknowledgements().isEmpty() && receipt.leftovers().isEmpty()) {
            Toast.show(words.text(nothing));
        } else if (!receipt.leftovers().isEmpty()) {
            Toast.show(words.text(inPart, receipt.leftovers().size()));
        }
    }

    private void handOver() {
        EditorSession now = session();
        HandOverDialog dialog =
                new HandOverDialog(
                        markdown, document, now.framework(), List.of(now.person().name()));
        LiveScores live = scores;
        if (live != null) {
            live.hurry();
            live.whileAttached(dialog, () -> tell(dialog, live));
            // Not before: a score that comes until the dialog is on the page would not be heard of.
            dialog.addAttachListener(_ -> tell(dialog, live));
        }
        dialog.open();
    }

    /** The dialog has the framework as it is, and so takes no score of before. */
    private void tell(HandOverDialog dialog, LiveScores live) {
        switch (live.state()) {
            case NOTHING -> {}
            case WORKING -> dialog.setWithoutScores(words.text("editor.hand-over.scoring"));
            case FAILED -> dialog.setWithoutScores(words.text("editor.hand-over.not-scored"));
            case CURRENT -> live.current().ifPresent(dialog::setScore);
        }
    }

    private EditorSession session() {
        if (session == null) {
            throw new IllegalStateException("no framework is open");
        }
        return session;
    }

    @Override
    public List<PaletteAction> actions() {
        return actions == null ? List.of() : actions.all();
    }

    @Override
    public List<ShortcutGroup> shortcuts() {
        return sheet == null
                ? List.of()
                : List.of(
                        sheet.metrics().shortcuts(),
                        InlineText.shortcuts(this),
                        CoEditor.shortcuts(this),
                        FormulaField.shortcuts(words));
    }
}
