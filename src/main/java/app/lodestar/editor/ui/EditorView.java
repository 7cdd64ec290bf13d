package app.lodestar.editor.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.base.Ids;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.CoEditor;
import app.lodestar.base.ui.InlineText;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.Outbox;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.base.ui.ShortcutGroup;
import app.lodestar.base.ui.ShortcutSource;
import app.lodestar.base.ui.Toast;
import app.lodestar.base.ui.UnsentText;
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
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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

    /** So often a page is brought up to what others type; a person sees it as at once. */
    private static final Duration BEAT = Duration.ofMillis(50);

    private final FrameworkService frameworks;
    private final FrameworkPeople people;
    private final LibraryService library;
    private final FrameworkMarkdown markdown;
    private final FrameworkDocument document;
    private final ScoreDesk desk;
    private final Presence presence;
    private final CurrentPerson currentPerson;
    private final Ids ids;
    private final Clock clock;
    private final Words words;
    private @Nullable EditorSession session;
    private @Nullable LiveScores scores;
    private @Nullable Sheet sheet;
    private @Nullable Inspector inspector;

    EditorView(
            FrameworkService frameworks,
            FrameworkPeople people,
            LibraryService library,
            FrameworkMarkdown markdown,
            FrameworkDocument document,
            ScoreDesk desk,
            Presence presence,
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
        this.presence = presence;
        this.currentPerson = currentPerson;
        this.ids = ids;
        this.clock = clock;
        this.words = new Words(messages);
        addClassName("editor");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Person person = currentPerson.require();
        open(person, opened(person, id));
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
        EditorSession opening = new EditorSession(frameworks, library, ids, person, opened);
        opening.setMeanwhile(new Meanwhile(opening, words, clock));
        session = opening;
        removeAll();
        Inspector[] details = new Inspector[1];
        Company company = new Company(opening, presence, words);
        FieldEditors fields = new FieldEditors(opening, company, words);
        Page page = new Page(opening, company, words, fields, node -> details[0].show(node));
        LiveScores live =
                new LiveScores(desk, opening, () -> frameworks.workspace(person.id(), opened.id()));
        scores = live;
        Sheet written = new Sheet(page, live);
        sheet = written;
        Outline outline = new Outline(page);
        FormulaSql sql =
                new FormulaSql(
                        desk, opening, () -> frameworks.workspace(person.id(), opened.id()), words);
        details[0] =
                new Inspector(
                        page, sql, new ValuePart(live, opening, words), written.metrics()::focus);
        inspector = details[0];
        Div work = Plain.div("work", outline, written, details[0]);
        live.on(work);
        Following.whileAttached(written, opening, BEAT);
        company.on(work);
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
        Spots spots = new Spots(company);
        spots.watch(bar);
        spots.watch(work);
        add(
                bar,
                new KeptTexts(TextKey.start(opening), words),
                work,
                guide,
                dock(outline),
                new Outbox(
                        TextKey.start(opening),
                        new Letters(opening, written.metrics(), words)::receive),
                new UnsentText(TextKey.start(opening), fields::receive));
        Standing.keep(this, work, opening, words, this::forget);
    }

    /** The framework is not on the page any more. */
    private void forget() {
        session = null;
        scores = null;
        sheet = null;
        inspector = null;
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

    /** On a narrow screen the outline and what the bar has no room for are behind this. */
    private HtmlContainer dock(Outline outline) {
        HtmlContainer dock =
                Plain.tag(
                        "nav",
                        "dock",
                        Plain.button("quiet", words.text("editor.outline"), outline::toggle),
                        Plain.writing(
                                Plain.button("quiet", words.text("editor.undo-step"), this::undo)),
                        Plain.button("quiet", words.text("editor.people"), this::share),
                        Plain.button("quiet", words.text("editor.hand-over"), this::handOver));
        dock.getElement().setAttribute("aria-label", words.text("editor.dock"));
        return dock;
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
            tell(dialog, live);
            live.whileAttached(dialog, () -> tell(dialog, live));
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
        List<PaletteAction> actions = new ArrayList<>();
        if (session == null) {
            return actions;
        }
        if (session.mayWrite()) {
            actions.addAll(writing());
        }
        actions.add(new PaletteAction(words.text("editor.people-action"), null, this::share));
        actions.add(new PaletteAction(words.text("editor.hand-over-action"), null, this::handOver));
        for (String anchor :
                List.of(
                        "context",
                        "goals",
                        "metrics",
                        "initiatives",
                        "trade-offs",
                        "assumptions",
                        "claims")) {
            actions.add(
                    new PaletteAction(
                            words.text("editor.go-to", words.text("editor." + anchor)),
                            null,
                            () -> goTo(anchor)));
        }
        return actions;
    }

    private List<PaletteAction> writing() {
        return List.of(
                new PaletteAction(words.text("editor.undo-step"), "Ctrl Z", this::undo),
                new PaletteAction(words.text("editor.redo-step"), "Ctrl Shift Z", this::redo),
                new PaletteAction(
                        words.text("editor.write-metric"),
                        null,
                        () -> {
                            if (sheet != null) {
                                sheet.metrics().focus();
                            }
                        }));
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

    private void goTo(String anchor) {
        getElement()
                .executeJs(
                        "const part = document.getElementById($0);"
                                + "part.tabIndex = -1; part.scrollIntoView(); part.focus({preventScroll: true});",
                        anchor);
    }
}
