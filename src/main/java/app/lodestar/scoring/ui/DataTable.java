package app.lodestar.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A quiet table. On a phone each row becomes a block, in which cells say their own heads; the first
 * cell of a row is its head.
 */
final class DataTable {

    /** A column; its classes are {@code n} for numbers and the like. */
    record Column(String head, String classes) {}

    private final List<Column> columns = new ArrayList<>();
    private final HtmlContainer body = new HtmlContainer("tbody");
    private final HtmlContainer table;

    DataTable(String classes, String caption, List<Column> columns) {
        this.columns.addAll(columns);
        this.table = Piece.of("table", "table " + classes);
        HtmlContainer heads = new HtmlContainer("tr");
        for (Column column : columns) {
            HtmlContainer head = Piece.of("th", column.classes(), column.head());
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        table.add(Piece.of("caption", "sr", caption), Piece.of("thead", "", heads), body);
    }

    /** A row; as many cells as there are columns. */
    HtmlContainer add(Component head, List<? extends Component> cells) {
        HtmlContainer row = new HtmlContainer("tr");
        HtmlContainer first = Piece.of("th", "", head);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i + 1);
            HtmlContainer cell = Piece.of("td", column.classes(), cells.get(i));
            if (!column.head().isEmpty()) {
                cell.getElement().setAttribute("data-l", column.head());
            }
            row.add(cell);
        }
        body.add(row);
        return row;
    }

    /** A row of texts. */
    HtmlContainer add(List<String> texts) {
        return add(new Span(texts.getFirst()), texts.stream().skip(1).map(Span::new).toList());
    }

    /** A row of one cell under the last one; hidden at first. */
    HtmlContainer addDetail() {
        HtmlContainer cell = new HtmlContainer("td");
        cell.getElement().setAttribute("colspan", Integer.toString(columns.size()));
        HtmlContainer row = Piece.of("tr", "detail", cell);
        row.getElement().setAttribute("hidden", true);
        body.add(row);
        return row;
    }

    HtmlContainer element() {
        return table;
    }
}
