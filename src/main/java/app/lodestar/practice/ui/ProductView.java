package app.lodestar.practice.ui;

import app.lodestar.base.ui.MainLayout;
import app.lodestar.practice.Fact;
import app.lodestar.practice.Product;
import app.lodestar.practice.QuestionBank;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What a candidate would know of a product, and its questions. */
@Route(value = "practise/product/:key", layout = MainLayout.class)
@PermitAll
class ProductView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient QuestionBank bank;
    private final HtmlContainer column = Html.tag("div", "col narrow");
    private String name = "";

    ProductView(QuestionBank bank) {
        this.bank = bank;
        setId("main");
        addClassNames("paper", "practice", "product");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElse("");
        show(bank.product(key).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", name);
    }

    private void show(Product product) {
        name = product.name();
        column.removeAll();
        column.add(
                Crumbs.toBank(),
                new H1(product.name()),
                Html.text("p", "soft", getTranslation(product.type().wordKey())),
                Html.text("p", "prose", product.description()),
                new H2(getTranslation("practice.facts")));
        column.add(product.facts().isEmpty() ? noFacts() : facts(product));
        column.add(new H2(getTranslation("practice.product.questions")));
        UnorderedList questions = new UnorderedList();
        questions.addClassName("questions");
        product.questions().forEach(question -> questions.add(new QuestionRow(question)));
        column.add(questions);
    }

    private Paragraph noFacts() {
        Paragraph none = new Paragraph(getTranslation("practice.facts.none"));
        none.addClassName("soft");
        return none;
    }

    private OrderedList facts(Product product) {
        OrderedList facts = new OrderedList();
        facts.addClassName("known");
        for (Fact fact : product.facts()) {
            Anchor source = new Anchor(fact.source().toString(), host(fact));
            source.getElement()
                    .setAttribute("rel", "noopener noreferrer")
                    .setAttribute("target", "_blank")
                    .setAttribute("aria-label", getTranslation("practice.fact.source", host(fact)));
            facts.add(new ListItem(Html.text("p", "", fact.text()), source));
        }
        return facts;
    }

    private static String host(Fact fact) {
        return fact.source().getHost();
    }
}
