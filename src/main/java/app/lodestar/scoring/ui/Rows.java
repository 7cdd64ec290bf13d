package app.lodestar.scoring.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.NodeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of metrics, each of which opens a detail that is made when first asked for. */
final class Rows {

    private record Row(NativeButton toggle, HtmlContainer row, HtmlContainer detail) {}

    private final Shown shown;
    private final Function<NodeId, Component> details;
    private final Map<NodeId, Row> rows = new HashMap<>();

    Rows(Shown shown, Function<NodeId, Component> details) {
        this.shown = shown;
        this.details = details;
    }

    /** Adds the row of a metric, under its name something small, then its cells. */
    void add(DataTable table, NodeId metric, String small, List<? extends Component> cells) {
        NativeButton toggle = Piece.button("tw", "", () -> toggle(metric));
        toggle.add(new Icon("i-next"));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.getElement()
                .setAttribute("aria-label", shown.text("details", shown.words().name(metric)));
        HtmlContainer name = Piece.of("span", "", shown.words().name(metric));
        if (!small.isEmpty()) {
            name.add(Piece.of("small", "", small));
        }
        HtmlContainer row =
                table.add(
                        Piece.of("span", "mn", toggle, Icon.ofTier(shown.tierSign(metric)), name),
                        cells);
        rows.put(metric, new Row(toggle, row, table.addDetail()));
    }

    /** Opens the detail of a metric and goes there. */
    void show(NodeId metric) {
        Row row = rows.get(metric);
        if (row != null) {
            set(metric, row, true);
            row.toggle()
                    .getElement()
                    .executeJs(
                            "this.closest('tr').scrollIntoView({block: 'center'}); this.focus({preventScroll: true});");
        }
    }

    boolean has(NodeId metric) {
        return rows.containsKey(metric);
    }

    private void toggle(NodeId metric) {
        Row row = rows.get(metric);
        if (row != null) {
            set(metric, row, row.detail().getElement().hasAttribute("hidden"));
        }
    }

    private void set(NodeId metric, Row row, boolean open) {
        if (open && row.detail().getElement().getChild(0).getChildCount() == 0) {
            row.detail().getElement().getChild(0).appendChild(details.apply(metric).getElement());
        }
        row.detail().getElement().setAttribute("hidden", !open);
        row.toggle().getElement().setAttribute("aria-expanded", Boolean.toString(open));
        row.row().setClassName("open", open);
    }
}
