package app.lodestar.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Plain pieces of a page. A table keeps its roles where a narrow screen lays its rows out anew. */
final class Html {
    private Html() {}

    static Div div(String classes, Component... content) {
        var div = new Div(content);
        div.addClassNames(classes.split(" "));
        return div;
    }

    static HtmlContainer tag(String tag, String text) {
        var element = new HtmlContainer(tag);
        element.setText(text);
        return element;
    }

    /** Text of a person or a file, which has a writing direction of its own. */
    static HtmlContainer foreign(String tag, String text) {
        var element = tag(tag, text);
        element.getElement().setAttribute("dir", "auto");
        return element;
    }

    static NativeButton button(String text, String classes, Runnable run) {
        var button = new NativeButton(text, _ -> run.run());
        button.addClassNames(classes.split(" "));
        return button;
    }

    /** A quiet table; heads that begin with a dot and a class have it, such as {@code .n Rows}. */
    static NativeTable table(String label, List<String> heads, NativeTableBody body) {
        var row = row();
        heads.forEach(head -> {
            var cell = new NativeTableHeaderCell();
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
            if (head.startsWith(".")) {
                cell.addClassName(head.substring(1, head.indexOf(' ')));
                cell.setText(head.substring(head.indexOf(' ') + 1));
            } else {
                cell.setText(head);
            }
            row.add(cell);
        });
        var header = new NativeTableHeader(row);
        header.getElement().setAttribute("role", "rowgroup");
        body.getElement().setAttribute("role", "rowgroup");
        var table = new NativeTable(header, body);
        table.addClassName("table");
        table.getElement().setAttribute("role", "table").setAttribute("aria-label", label);
        return table;
    }

    static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow(cells);
        row.getElement().setAttribute("role", "row");
        return row;
    }

    static NativeTableHeaderCell rowHead(Component... content) {
        var head = new NativeTableHeaderCell(content);
        head.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        return head;
    }

    /** A cell; {@code label} says on a narrow screen what the column's head says on a wide one. */
    static NativeTableCell cell(String classes, String label, Component... content) {
        var cell = new NativeTableCell(content);
        if (!classes.isEmpty()) {
            cell.addClassNames(classes.split(" "));
        }
        cell.getElement().setAttribute("role", "cell").setAttribute("data-label", label);
        return cell;
    }

    /** What is wider than the page scrolls by itself, with the keyboard too. */
    static Div scroller(String label, Component content) {
        var scroller = div("scroller", content);
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        return scroller;
    }
}
