package app.lodestar.library.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.FrameworkDirectory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.library.Creation;
import app.lodestar.library.Draft;
import app.lodestar.library.Example;
import app.lodestar.library.Examples;
import app.lodestar.library.LibraryService;
import app.lodestar.library.Template;
import app.lodestar.library.Templates;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person's frameworks, and where new ones come from. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
class LibraryView extends Main implements BeforeEnterObserver, HasDynamicTitle, PaletteSource {
    private final LibraryService library;
    private final CurrentPerson people;
    private final Examples examples;
    private final Templates templates;
    private final FrameworkList list;
    private final Div shelves = new Div();

    LibraryView(
            LibraryService library,
            FrameworkService frameworks,
            FrameworkDirectory directory,
            Examples examples,
            Templates templates,
            CurrentPerson people,
            Messages messages,
            Clock clock) {
        this.library = library;
        this.people = people;
        this.examples = examples;
        this.templates = templates;
        list =
                new FrameworkList(
                        directory,
                        people,
                        messages,
                        clock,
                        new LibraryActions(frameworks, library, people, messages, this::list),
                        this::show,
                        this::askForNew);
        shelves.add(
                new ExampleShelf(examples.all(), this::open),
                new TemplateShelf(templates.all(), this::askForNewFrom));
        Div column = new Div(top(), list, shelves);
        column.addClassName("col");
        addClassNames("paper", "library");
        setId("main");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        apply(ListQuery.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("library.title"));
    }

    @Override
    public List<PaletteAction> actions() {
        List<PaletteAction> actions = new ArrayList<>();
        actions.add(action("library.new", "n", this::askForNew));
        actions.add(action("library.import", null, () -> goTo("import")));
        if (list.canSearch()) {
            actions.add(action("library.search", "/", list::focusSearch));
        }
        for (Folder folder : Folder.values()) {
            actions.add(
                    action("library.palette." + folder, null, () -> show(list.query().in(folder))));
        }
        for (Example example : examples.all()) {
            String label = getTranslation("library.palette.example", example.title());
            actions.add(new PaletteAction(label, null, () -> open(example)));
        }
        for (Template template : templates.all()) {
            String name = getTranslation("library.template." + template.key());
            String label = getTranslation("library.palette.template", name);
            actions.add(new PaletteAction(label, null, () -> askForNewFrom(template)));
        }
        return actions;
    }

    private PaletteAction action(String key, @Nullable String keys, Runnable run) {
        return new PaletteAction(getTranslation(key), keys, run);
    }

    private FrameworkList list() {
        return list;
    }

    /**
     * Shows other frameworks and says so in the address, without a step in the browser's history.
     */
    private void show(ListQuery query) {
        apply(query);
        list.announceCount();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("", query.parameters()));
    }

    private void apply(ListQuery query) {
        list.show(query);
        shelves.setVisible(query.folder() == Folder.ALL);
    }

    private Div top() {
        Anchor bring = new Anchor("import", getTranslation("library.import"));
        bring.addClassName("btn");
        NativeButton begin = new NativeButton("", clicked -> askForNew());
        begin.add(new Icon("i-plus"), new Span(getTranslation("library.new")));
        begin.addClassNames("btn", "primary");
        Div top = new Div(new H1(getTranslation("library.title")), bring, begin);
        top.addClassName("top");
        return top;
    }

    private void askForNew() {
        dialog().open();
    }

    private void askForNewFrom(Template template) {
        NewFrameworkDialog dialog = dialog();
        dialog.startFrom(template);
        dialog.open();
    }

    private NewFrameworkDialog dialog() {
        FrameworkId id = FrameworkId.random();
        return new NewFrameworkDialog(
                templates.all(),
                (template, draft) -> create(id, template, draft),
                created -> goTo(created.id()));
    }

    private Creation create(FrameworkId id, String template, Draft draft) {
        return template.isEmpty()
                ? library.createBlank(people.require(), id, draft)
                : library.createFromTemplate(people.require(), id, template, draft);
    }

    private void open(Example example) {
        goTo(library.openExample(people.require(), example.key()));
    }

    private static void goTo(FrameworkId id) {
        goTo("framework/" + id);
    }

    private static void goTo(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }
}
