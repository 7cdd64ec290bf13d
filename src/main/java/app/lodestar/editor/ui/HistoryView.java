package app.lodestar.editor.ui;

import app.lodestar.account.AccountService;
import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.base.Ids;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.collaboration.FrameworkHistory;
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
import app.lodestar.library.LibraryService;
import app.lodestar.practice.AttemptService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One framework on its History face. */
@Route(value = "framework/:framework/history", layout = MainLayout.class)
@PermitAll
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle, PaletteSource {
    /** What others type need not move a page that tells of the past with every letter. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final FrameworkService frameworks;
    private final FrameworkPeople people;
    private final FrameworkHistory history;
    private final LibraryService library;
    private final FrameworkMarkdown markdown;
    private final FrameworkDocument document;
    private final Presence presence;
    private final AccountService accounts;
    private final AttemptService attempts;
    private final CurrentPerson currentPerson;
    private final Ids ids;
    private final Clock clock;
    private final Words words;
    private @Nullable EditorSession session;
    private @Nullable HistoryFace face;

    HistoryView(
            FrameworkService frameworks,
            FrameworkPeople people,
            FrameworkHistory history,
            LibraryService library,
            FrameworkMarkdown markdown,
            FrameworkDocument document,
            Presence presence,
            AccountService accounts,
            AttemptService attempts,
            CurrentPerson currentPerson,
            Ids ids,
            Clock clock,
            Messages messages) {
        this.frameworks = frameworks;
        this.people = people;
        this.history = history;
        this.library = library;
        this.markdown = markdown;
        this.document = document;
        this.presence = presence;
        this.accounts = accounts;
        this.attempts = attempts;
        this.currentPerson = currentPerson;
        this.ids = ids;
        this.clock = clock;
        this.words = new Words(messages);
        addClassName("editor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = currentPerson.require();
        HistoryPlace place = HistoryPlace.of(event.getLocation().getQueryParameters());
        try {
            FrameworkId id = FrameworkId.of(event.getRouteParameters().get("framework").orElse(""));
            if (attempts.underway(person.id(), id).isPresent()) {
                event.forwardTo(AttemptView.class, id.toString());
                return;
            }
            HistoryFace shown = face;
            if (shown == null || session == null || !session.id().equals(id)) {
                shown = open(person, frameworks.open(person.id(), id));
            }
            shown.show(place);
        } catch (FrameworkNotFoundException | IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private HistoryFace open(Person person, OpenedFramework opened) {
        EditorSession opening =
                new EditorSession(frameworks, library, ids, person, opened, words, clock);
        session = opening;
        Company company = new Company(opening, presence, words);
        Page page =
                new Page(
                        opening,
                        company,
                        words,
                        new FieldEditors(opening, company, words),
                        _ -> {});
        HistoryFace shown =
                new HistoryFace(
                        opening,
                        history,
                        new PastPeople(accounts, person, words),
                        words,
                        ids,
                        clock);
        face = shown;
        Following.whileAttached(shown, opening, BEAT);
        company.on(shown);
        removeAll();
        add(
                new FaceBar(
                        page,
                        FaceBar.Face.HISTORY,
                        new PeopleHere(page, company, null),
                        opening::undo,
                        opening::redo,
                        this::share,
                        this::handOver),
                new KeptTexts(TextKey.start(opening), words),
                shown);
        Standing.keep(this, shown, opening, words, this::forget);
        return shown;
    }

    /** The framework is not on the page any more. */
    private void forget() {
        session = null;
        face = null;
    }

    private void share() {
        PeopleDialogs.open(people, session(), words);
    }

    private void handOver() {
        EditorSession now = session();
        new HandOverDialog(markdown, document, now.framework(), List.of(now.person().name()))
                .open();
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
        return words.text(
                "base.title",
                words.text(
                        "editor.history.page",
                        words.nameOf(title),
                        face == null ? "" : face.title()));
    }

    @Override
    public List<PaletteAction> actions() {
        List<PaletteAction> actions = new ArrayList<>();
        if (face == null) {
            return actions;
        }
        actions.addAll(face.actions());
        actions.add(new PaletteAction(words.text("editor.people-action"), null, this::share));
        actions.add(new PaletteAction(words.text("editor.hand-over-action"), null, this::handOver));
        return actions;
    }
}
