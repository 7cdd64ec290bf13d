package app.lodestar.library.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.collaboration.Order;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** The search field of the list, and the order where the heads of the table have no room. */
class ListControls extends Div {
    private static final int PAUSE_MILLIS = 200;

    private final Input search = new Input();
    private final HtmlContainer order = new HtmlContainer("select");

    ListControls(Consumer<String> find, Consumer<Order> sort) {
        addClassName("list-controls");
        search.setType("search");
        search.setPlaceholder(getTranslation("library.search"));
        search.getElement()
                .setAttribute("aria-label", getTranslation("library.search"))
                .setAttribute("aria-keyshortcuts", "/")
                .setAttribute("autocomplete", "off")
                .setAttribute("dir", "auto")
                .setAttribute(MainLayout.PAGE_SEARCH, "");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                find.accept(typed.getValue());
            }
        });
        NativeLabel field = new NativeLabel();
        field.addClassName("search");
        field.add(new Icon("i-search"), search);
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
        add(field, wrap);
    }

    /** Shows what the address says. */
    void show(ListQuery query) {
        search.setValue(query.search());
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
