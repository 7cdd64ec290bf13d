package app.lodestar.practice.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.practice.AttemptId;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.Product;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import app.lodestar.rubric.CheckId;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A question before it is tried: what it asks and takes, but neither its hints nor its answer. */
@Route(value = "practise/question/:key", layout = MainLayout.class)
@PermitAll
class QuestionView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient QuestionBank bank;
    private final transient AttemptService attempts;
    private final transient CurrentPerson people;
    private final HtmlContainer column = Html.tag("div", "col narrow");
    private String title = "";

    QuestionView(QuestionBank bank, AttemptService attempts, CurrentPerson people) {
        this.bank = bank;
        this.attempts = attempts;
        this.people = people;
        setId("main");
        addClassNames("paper", "practice", "question");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElse("");
        show(bank.question(key).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", title);
    }

    private void show(Question question) {
        title = question.title();
        Product product = bank.productOf(question);
        column.removeAll();
        column.add(
                Crumbs.to(product),
                new H1(question.title()),
                Html.text("p", "prose", question.prompt()),
                start(question),
                properties(question, product),
                new H2(getTranslation("practice.practises")),
                checks(question));
    }

    /** The id is made with the page, so that a double click begins one attempt. */
    private HtmlContainer start(Question question) {
        AttemptId id = AttemptId.random();
        HtmlContainer start =
                Html.tag(
                        "section",
                        "start",
                        Html.tag(
                                "div",
                                "actions",
                                Html.button(
                                        getTranslation("practice.start.clock"),
                                        "btn primary",
                                        () -> begin(id, question, true)),
                                Html.button(
                                        getTranslation("practice.start.calm"),
                                        "btn",
                                        () -> begin(id, question, false))),
                        Html.text(
                                "p",
                                "soft",
                                getTranslation("practice.start.note", question.minutes())));
        attempts.list(people.require().id()).reversed().stream()
                .filter(each -> each.question().equals(question.key()) && !each.isEnded())
                .findFirst()
                .ifPresent(open ->
                        start.add(
                                new Anchor(
                                        address(open.id()),
                                        getTranslation("practice.start.go-on"))));
        return start;
    }

    private void begin(AttemptId id, Question question, boolean clock) {
        attempts.start(people.require(), id, question, clock);
        UI.getCurrentOrThrow().navigate(address(id));
    }

    private static String address(AttemptId id) {
        return "practise/attempt/" + id;
    }

    private HtmlContainer properties(Question question, Product product) {
        return Html.tag(
                "dl",
                "properties",
                Html.property(
                        getTranslation("practice.question.product"),
                        new Anchor(QuestionGroups.address(product), product.name())),
                property("practice.filter.kind", getTranslation(question.kind().wordKey())),
                property("practice.filter.level", getTranslation(question.level().wordKey())),
                property(
                        "practice.question.length",
                        getTranslation("practice.minutes", question.minutes())),
                property(
                        "practice.question.hints",
                        getTranslation("practice.question.hints.count", question.hints().size())),
                property(
                        "practice.question.answer",
                        getTranslation(
                                question.answer() == null
                                        ? "practice.question.answer.none"
                                        : "practice.question.answer.later")));
    }

    private HtmlContainer property(String key, String value) {
        return Html.property(getTranslation(key), new Span(value));
    }

    private UnorderedList checks(Question question) {
        UnorderedList checks = new UnorderedList();
        checks.addClassName("practised");
        for (CheckId check : question.checks()) {
            checks.add(
                    new ListItem(
                            Html.text("code", "", check.code()),
                            new Span(getTranslation(check.messageKey()))));
        }
        return checks;
    }
}
