package app.lodestar.editor.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.library.Example;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptPair;
import app.lodestar.practice.Progress;
import app.lodestar.practice.ProgressService;
import app.lodestar.practice.Trainings;
import app.lodestar.practice.ui.PracticeTabs;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the person did so far: attempts, what keeps failing and what to do about it, trainings. */
@Route(value = "practise/progress", layout = MainLayout.class)
@PermitAll
class ProgressView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PAGE = "practise/progress";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final transient ProgressService service;
    private final transient Trainings trainings;
    private final transient CurrentPerson people;
    private final transient Clock clock;
    private final transient Words words;
    private final HtmlContainer column = Plain.tag("div", "col");

    ProgressView(
            ProgressService service,
            Trainings trainings,
            CurrentPerson people,
            Clock clock,
            Messages messages) {
        this.service = service;
        this.trainings = trainings;
        this.people = people;
        this.clock = clock;
        this.words = new Words(messages);
        setId("main");
        addClassNames("paper", "practice", "progress");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        String zone = event.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        PastTimes times =
                new PastTimes(words, clock.instant(), PastTimes.zone(zone, clock.getZone()));
        Progress progress = service.of(people.require().id());
        show(new ProgressFacts(words, progress, times), said);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", words.text("practice.progress.title"));
    }

    private void show(ProgressFacts facts, QueryParameters said) {
        column.removeAll();
        Progress progress = facts.progress();
        boolean nothing = progress.attempts().isEmpty() && progress.trainings().isEmpty();
        HtmlContainer top = Plain.div("top", new H1(words.text("practice.title")));
        if (!nothing) {
            ProgressFiles files = new ProgressFiles(facts);
            top.add(
                    file("practice.progress.markdown", "progress.md", files::markdown),
                    file("practice.progress.csv", "progress.csv", files::csv));
        }
        column.add(top, new PracticeTabs(PracticeTabs.Tab.PROGRESS));
        if (nothing) {
            column.add(nothing());
            return;
        }
        if (people.require().guest()) {
            column.add(guest());
        }
        ProgressParts parts = new ProgressParts(facts);
        parts.drills(check -> service.drill(progress, check)).ifPresent(column::add);
        if (!progress.attempts().isEmpty()) {
            column.add(parts.attempts());
        }
        if (!progress.rated().isEmpty()) {
            column.add(parts.checks());
        }
        pair(facts, said)
                .ifPresent(pair ->
                        column.add(
                                new ProgressPair(facts, (a, b) -> compare(facts, a, b))
                                        .build(pair)));
        if (!progress.trainings().isEmpty()) {
            column.add(parts.trainings(this::title));
        }
    }

    /** The two that the address names, or the last two. */
    private static Optional<AttemptPair> pair(ProgressFacts facts, QueryParameters said) {
        List<Attempt> rated = facts.progress().rated();
        if (rated.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new AttemptPair(
                        said.getSingleParameter(BEFORE)
                                .flatMap(facts::rated)
                                .orElse(rated.get(rated.size() - 2)),
                        said.getSingleParameter(AFTER)
                                .flatMap(facts::rated)
                                .orElse(rated.getLast())));
    }

    private void compare(ProgressFacts facts, Attempt before, Attempt after) {
        QueryParameters said =
                QueryParameters.simple(
                        Map.of(
                                BEFORE, before.id().toString(),
                                AFTER, after.id().toString()));
        show(facts, said);
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(PAGE, said));
    }

    private HtmlContainer nothing() {
        Anchor begin = new Anchor("practise", words.text("practice.progress.begin"));
        begin.addClassName("btn");
        return Plain.div("empty", Plain.tag("p", "", words.text("practice.progress.empty")), begin);
    }

    private HtmlContainer guest() {
        return Plain.tag(
                "p",
                "guest-note",
                Plain.span("", words.text("practice.progress.guest")),
                new Anchor("sign-up", words.text("practice.progress.sign-up")));
    }

    private String title(String example) {
        return trainings.examples().stream()
                .filter(each -> each.key().equals(example))
                .map(Example::title)
                .findFirst()
                .orElse(example);
    }

    private Anchor file(String key, String name, Supplier<String> text) {
        Anchor link = new Anchor();
        link.setText(words.text(key));
        link.addClassName("btn");
        link.setHref(
                (DownloadHandler)
                        event -> {
                            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
                            event.setFileName(name);
                            event.setContentType(
                                    (name.endsWith(".csv") ? "text/csv" : "text/markdown")
                                            + ";charset=utf-8");
                            event.setContentLength(bytes.length);
                            event.getOutputStream().write(bytes);
                        },
                AttachmentType.DOWNLOAD);
        return link;
    }
}
