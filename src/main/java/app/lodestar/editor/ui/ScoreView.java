package app.lodestar.editor.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.base.Ids;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.base.ui.Toast;
import app.lodestar.base.ui.UnsentText;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkPeople;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.OpenedFramework;
import app.lodestar.collaboration.Presence;
import app.lodestar.exchange.FrameworkDocument;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.ui.HandOverDialog;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.library.Examples;
import app.lodestar.library.LibraryService;
import app.lodestar.practice.AttemptService;
import app.lodestar.scoring.ScoreDesk;
import app.lodestar.scoring.ui.ScoreFace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One framework on its Score face. */
@Route(value = "framework/:framework/score", layout = MainLayout.class)
@PermitAll
class ScoreView extends Div implements BeforeEnterObserver, HasDynamicTitle, PaletteSource {
    /** A formula that someone is typing is not scored with every letter. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final FrameworkService frameworks;
    private final FrameworkPeople people;
    private final LibraryService library;
    private final FrameworkMarkdown markdown;
    private final FrameworkDocument document;
    private final ScoreDesk desk;
    private final Presence presence;
    private final AttemptService attempts;
    private final CurrentPerson currentPerson;
    private final Ids ids;
    private final Clock clock;
    private final Messages messages;
    private final Words words;
    private final SampleData sampleData;
    private @Nullable EditorSession session;
    private @Nullable ScoreFace face;

    ScoreView(
            FrameworkService frameworks,
            FrameworkPeople people,
            LibraryService library,
            FrameworkMarkdown markdown,
            FrameworkDocument document,
            Examples examples,
            ScoreDesk desk,
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
        this.presence = presence;
        this.attempts = attempts;
        this.currentPerson = currentPerson;
        this.ids = ids;
        this.clock = clock;
        this.messages = messages;
        this.words = new Words(messages);
        this.sampleData = new SampleData(examples, words);
        addClassName("editor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = currentPerson.require();
        try {
            FrameworkId id = FrameworkId.of(event.getRouteParameters().get("framework").orElse(""));
            if (attempts.underway(person.id(), id).isPresent()) {
                event.forwardTo(AttemptView.class, id.toString());
                return;
            }
            open(person, frameworks.open(person.id(), id));
        } catch (FrameworkNotFoundException | IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private void open(Person person, OpenedFramework opened) {
        EditorSession opening =
                new EditorSession(frameworks, library, ids, person, opened, words, clock);
        session = opening;
        Company company = new Company(opening, presence, words);
        FieldEditors fields = new FieldEditors(opening, company, words);
        Page page = new Page(opening, company, words, fields, _ -> {});
        ScoreFace shown =
                new ScoreFace(
                        desk,
                        messages,
                        new ScoreFace.Subject(
                                person.id(),
                                frameworks.workspace(person.id(), opened.id()),
                                opening::framework,
                                this::whereWritten,
                                () -> sampleData.offers(this::useSample)));
        face = shown;
        opening.whileAttached(
                shown,
                update -> {
                    if (update.concerns(NodeKind.METRIC) || update.concerns(NodeKind.DATASET)) {
                        shown.again();
                    }
                });
        Following.whileAttached(shown, opening, BEAT);
        company.on(shown);
        removeAll();
        add(
                new FaceBar(
                        page,
                        FaceBar.Face.SCORE,
                        new PeopleHere(page, company, null),
                        opening::undo,
                        opening::redo,
                        this::share,
                        this::handOver),
                new KeptTexts(TextKey.start(opening), words),
                shown,
                new UnsentText(TextKey.start(opening), fields::receive));
        Standing.keep(this, shown, opening, words, this::forget);
    }

    /** The framework is not on the page any more. */
    private void forget() {
        session = null;
        face = null;
    }

    private void share() {
        PeopleDialogs.open(people, session(), words);
    }

    private String whereWritten(NodeId node) {
        EditorSession now = session();
        String address = FaceBar.Face.WRITE.of(now.id());
        return node.equals(now.root()) ? address : address + "?" + EditorView.METRIC + "=" + node;
    }

    private void useSample(String example) {
        EditorSession now = session();
        now.perform(sampleData.operations(example, now.framework(), now::newId))
                .ifPresent(refusal -> Toast.show(words.refusal(refusal)));
    }

    private void handOver() {
        List<String> authors = List.of(session().person().name());
        Optional<ScoreFace.Scored> scored = Optional.ofNullable(face).flatMap(ScoreFace::scored);
        HandOverDialog dialog =
                new HandOverDialog(
                        markdown,
                        document,
                        scored.map(ScoreFace.Scored::framework).orElseGet(session()::framework),
                        authors);
        scored.map(ScoreFace.Scored::score).ifPresent(dialog::setScore);
        dialog.open();
    }

    private EditorSession session() {
        if (session == null) {
            throw new IllegalStateException("no framework is open");
        }
        return session;
    }

    @Override
    public String getPageTitle() {
        String title = session == null ? "" : session.node(session.root()).text(Field.TITLE);
        return words.text("base.title", words.text("scoring.face.page", words.nameOf(title)));
    }

    @Override
    public List<PaletteAction> actions() {
        if (session == null) {
            return List.of();
        }
        return List.of(
                new PaletteAction(words.text("editor.people-action"), null, this::share),
                new PaletteAction(
                        words.text("scoring.face.again"),
                        null,
                        () -> {
                            if (face != null) {
                                face.again();
                            }
                        }),
                new PaletteAction(words.text("editor.hand-over-action"), null, this::handOver));
    }
}
