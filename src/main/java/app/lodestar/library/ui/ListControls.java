package app.lodestar.library.ui;

import app.lodestar.base.ui.SearchField;
import app.lodestar.collaboration.Order;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The search field of the list, and the order where the heads of the table have no room. */
class ListControls extends Div {
    private final SearchField search;
    private final HtmlContainer order = new HtmlContainer("select");

    ListControls(Consumer<String> find, Consumer<Order> sort) {
        addClassName("list-controls");
        search = new SearchField(getTranslation("library.search"), find);
        for (Order each : Order.values()) {
            HtmlContainer option = new HtmlContainer("option");
            option.setText(getTranslation("library.order." + each));
            option.getElement().setAttribute("value", each.name());
            order.add(option);
        }
        order.getElement()
                .setAttribute("aria-label", getTranslation("library.order"))
                .addEventListener("change", chosen -> sort.accept(chosen()))
                .synchronizeProperty("value");
        Span wrap = new Span(order);
        wrap.addClassName("order");
        add(search, wrap);
    }

    /** Shows what the address says. */
    void show(ListQuery query) {
        search.show(query.search());
        order.getElement().setProperty("value", query.order().name());
    }

    /** Puts the caret into the search field. */
    void focus() {
        search.focus();
    }

    private Order chosen() {
        return Order.valueOf(order.getElement().getProperty("value", Order.EDITED.name()));
    }
}
