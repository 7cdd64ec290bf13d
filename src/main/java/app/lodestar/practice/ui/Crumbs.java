package app.lodestar.practice.ui;

import app.lodestar.practice.Product;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The way back from a page to those above it. */
final class Crumbs extends Nav {

    private Crumbs() {
        addClassName("crumbs");
        getElement().setAttribute("aria-label", getTranslation("practice.crumbs"));
        add(new Anchor("practise", getTranslation("practice.title")));
    }

    static Crumbs toBank() {
        return new Crumbs();
    }

    static Crumbs to(Product product) {
        Crumbs crumbs = new Crumbs();
        crumbs.add(new Anchor(QuestionGroups.address(product), product.name()));
        return crumbs;
    }
}
