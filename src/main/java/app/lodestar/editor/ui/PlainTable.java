package app.lodestar.editor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;

/** A quiet table that scrolls by itself where the page is too narrow for it. */
final class PlainTable {

    /**
     * A column.
     *
     * @param number whether its cells are set as numbers
     */
    record Head(String text, boolean number) {}

    private final String label;
    private final List<Head> heads = new ArrayList<>();
    private final HtmlContainer body = Plain.tag("tbody", "");

    PlainTable(String label) {
        this.label = label;
    }

    PlainTable text(String head) {
        heads.add(new Head(head, false));
        return this;
    }

    PlainTable number(String head) {
        heads.add(new Head(head, true));
        return this;
    }

    /** Adds a row; its first cell says what it is about. */
    void row(Component first, List<? extends Component> others) {
        HtmlContainer head = Plain.tag("th", "", first);
        head.getElement().setAttribute("scope", "row");
        HtmlContainer row = Plain.tag("tr", "", head);
        for (int i = 0; i < others.size(); i++) {
            row.add(Plain.tag("td", heads.get(i + 1).number() ? "n" : "", others.get(i)));
        }
        body.add(row);
    }

    HtmlContainer build() {
        HtmlContainer row = Plain.tag("tr", "");
        for (Head head : heads) {
            HtmlContainer cell = Plain.tag("th", head.number() ? "n" : "", head.text());
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        HtmlContainer table = Plain.tag("table", "table", Plain.tag("thead", "", row), body);
        table.getElement().setAttribute("aria-label", label);
        HtmlContainer scroller = Plain.tag("div", "scroller", table);
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        return scroller;
    }
}
