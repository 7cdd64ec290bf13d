package app.lodestar.practice.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.ui.Announcer;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.base.ui.Sentence;
import app.lodestar.practice.Progress;
import app.lodestar.practice.ProgressService;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** All questions to practise on, and the one to try next. */
@Route(value = "practise", layout = MainLayout.class)
@PermitAll
class BankView extends Main implements BeforeEnterObserver, HasDynamicTitle, PaletteSource {
    private final transient QuestionBank bank;
    private final transient ProgressService progress;
    private final transient CurrentPerson people;
    private final BankControls controls = new BankControls(this::show);
    private final Div next = new Div();
    private final Paragraph count = new Paragraph();
    private final QuestionGroups groups;
    private final Div empty = new Div();

    BankView(QuestionBank bank, ProgressService progress, CurrentPerson people) {
        this.bank = bank;
        this.progress = progress;
        this.people = people;
        groups = new QuestionGroups(bank);
        count.addClassName("count");
        setId("main");
        addClassNames("paper", "practice", "bank");
        Div top = new Div(new H1(getTranslation("practice.title")));
        top.addClassName("top");
        PracticeTabs tabs = new PracticeTabs(PracticeTabs.Tab.QUESTIONS);
        add(Html.tag("div", "col", top, tabs, next, controls, count, groups, empty));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        apply(BankQuery.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("practice.title"));
    }

    @Override
    public List<PaletteAction> actions() {
        List<PaletteAction> actions = new ArrayList<>();
        actions.add(
                new PaletteAction(getTranslation("practice.search"), "/", () -> controls.focus()));
        return actions;
    }

    /** Shows other questions and says so in the address, without a step in the history. */
    private void show(BankQuery query) {
        apply(query);
        UI ui = UI.getCurrentOrThrow();
        Announcer.say(ui, count.getText());
        ui.getPage().getHistory().replaceState(null, new Location("practise", query.parameters()));
    }

    private void apply(BankQuery query) {
        List<Question> found = bank.find(query.filter());
        Progress done = progress.of(people.require().id());
        controls.show(query);
        next.removeAll();
        progress.next(done, query.filter())
                .ifPresent(each ->
                        next.add(
                                new NextCard(
                                        each, bank.productOf(each.question()), done.tallies())));
        long products = found.stream().map(Question::product).distinct().count();
        count.setText(getTranslation("practice.found", found.size(), products));
        groups.show(found);
        empty.removeAll();
        if (found.isEmpty()) {
            empty.add(nothing(query));
        }
    }

    private Div nothing(BankQuery query) {
        Paragraph sentence =
                new Paragraph(
                        query.search().isEmpty()
                                ? getTranslation("practice.none")
                                : getTranslation(
                                        "practice.none.search", Sentence.isolated(query.search())));
        Div nothing =
                new Div(
                        sentence,
                        Html.button(
                                getTranslation("practice.none.action"),
                                "btn",
                                () -> {
                                    show(BankQuery.ALL);
                                    controls.focus();
                                }));
        nothing.addClassName("empty");
        return nothing;
    }
}
