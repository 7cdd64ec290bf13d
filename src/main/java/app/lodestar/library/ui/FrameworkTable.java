package app.lodestar.library.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.collaboration.Order;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The list of frameworks; on a narrow screen each row stands as two lines. */
class FrameworkTable extends NativeTable {
    private final NativeTableBody body = new NativeTableBody();
    private final NativeTableHeaderCell byTitle;
    private final NativeTableHeaderCell byAge;

    FrameworkTable(Consumer<Order> sort) {
        addClassName("table");
        getElement().setAttribute("role", "table");
        getElement().setAttribute("aria-label", getTranslation("library.table.label"));
        byTitle = sortable("library.table.framework", "", () -> sort.accept(Order.TITLE));
        byAge = sortable("library.table.edited", "n", () -> sort.accept(Order.EDITED));
        NativeTableRow heads = new NativeTableRow();
        heads.getElement().setAttribute("role", "row");
        heads.add(byTitle, head("library.table.shape", "c-sig"), byAge, actionsHead());
        NativeTableHeader header = new NativeTableHeader();
        header.getElement().setAttribute("role", "rowgroup");
        header.add(heads);
        body.getElement().setAttribute("role", "rowgroup");
        add(header, body);
    }

    /** Shows these rows and no others. */
    void show(List<FrameworkSummary> rows, Order order, RowActions actions, Moments moments) {
        byTitle.getElement().setAttribute("aria-sort", order == Order.TITLE ? "ascending" : "none");
        byAge.getElement().setAttribute("aria-sort", order == Order.EDITED ? "descending" : "none");
        body.removeAll();
        append(rows, actions, moments);
    }

    /** Adds rows at the end. */
    void append(List<FrameworkSummary> rows, RowActions actions, Moments moments) {
        rows.forEach(row -> body.add(new FrameworkRow(row, actions, moments)));
    }

    int size() {
        return rows().size();
    }

    /** Puts the focus on the row at this index, or on the last when there are fewer. */
    void focus(int index) {
        List<FrameworkRow> rows = rows();
        if (!rows.isEmpty()) {
            rows.get(Math.clamp(index, 0, rows.size() - 1)).focus();
        }
    }

    /** Where a framework stands among the rows; -1 when it does not. */
    int indexOf(FrameworkId id) {
        return rows().stream().map(row -> row.framework().id()).toList().indexOf(id);
    }

    /** The frameworks that are shown, in order. */
    List<FrameworkSummary> frameworks() {
        return rows().stream().map(FrameworkRow::framework).toList();
    }

    private List<FrameworkRow> rows() {
        return body.getChildren()
                .filter(FrameworkRow.class::isInstance)
                .map(FrameworkRow.class::cast)
                .toList();
    }

    private NativeTableHeaderCell sortable(String key, String classes, Runnable sort) {
        NativeTableHeaderCell cell = head(null, classes);
        NativeButton button = new NativeButton("", clicked -> sort.run());
        button.add(new Span(getTranslation(key)), new Icon("i-down"));
        button.addClassName("sort");
        cell.add(button);
        return cell;
    }

    private NativeTableHeaderCell actionsHead() {
        NativeTableHeaderCell cell = head(null, "c-act");
        Span name = new Span(getTranslation("library.table.actions"));
        name.addClassName("sr");
        cell.add(name);
        return cell;
    }

    private NativeTableHeaderCell head(@Nullable String key, String classes) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
        if (key != null) {
            cell.setText(getTranslation(key));
        }
        if (!classes.isEmpty()) {
            cell.addClassName(classes);
        }
        return cell;
    }
}
