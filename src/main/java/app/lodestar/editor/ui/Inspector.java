package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All fields of the piece that is selected, beside the document. */
final class Inspector extends Aside {
    private final Page page;
    private final FormulaSql sql;
    private final ValuePart value;
    private final PieceFindings findings;
    private final Runnable closed;
    private @Nullable NodeId shown;
    private List<String> shape = List.of();

    Inspector(Page page, FormulaSql sql, ValuePart value, PieceFindings findings, Runnable closed) {
        this.page = page;
        this.sql = sql;
        this.value = value;
        this.findings = findings;
        this.closed = closed;
        addClassName("inspector");
        setId("inspector");
        getElement().setAttribute("aria-label", page.words().text("editor.inspector"));
        getElement().setAttribute("tabindex", "-1");
        // A field that has something to take back keeps the key for itself.
        getElement()
                .addEventListener("keydown", _ -> close())
                .setFilter(
                        "event.key === 'Escape' && !event.defaultPrevented && !event.isComposing");
        page.session().whileAttached(this, _ -> changed());
        showNothing();
    }

    private void close() {
        showNothing();
        closed.run();
    }

    private void changed() {
        NodeId id = shown;
        if (id == null) {
            return;
        }
        if (page.session().framework().findLive(id).isEmpty()) {
            showNothing();
        } else if (!shape.equals(shape(page.session().node(id)))) {
            show(id);
        }
    }

    /**
     * What decides which fields there are. While it stays, the fields stay, and keep themselves
     * true: one that is made anew loses the focus and the place of the person who writes in it.
     */
    private List<String> shape(Node node) {
        List<String> shape = new ArrayList<>();
        if (node.kind() == NodeKind.METRIC) {
            List.of(Field.TIER, Field.TYPE, Field.DIRECTION).forEach(f -> shape.add(node.text(f)));
            for (Node edge : page.session().framework().list(NodeKind.EDGE)) {
                for (Field end : List.of(Field.EDGE_FROM, Field.EDGE_TO)) {
                    if (edge.ref(end).filter(node.id()::equals).isPresent()) {
                        shape.add(
                                edge.id()
                                        + " "
                                        + edge.ref(Field.EDGE_FROM)
                                        + edge.ref(Field.EDGE_TO));
                    }
                }
            }
        }
        return shape;
    }

    @Nullable NodeId shown() {
        return shown;
    }

    void showNothing() {
        shown = null;
        removeAll();
        removeClassName("open");
        add(Plain.div("empty", Plain.tag("p", "", page.words().text("editor.inspector-empty"))));
    }

    /** Shows a piece; one that is shown already stays as it is, with whoever writes in it. */
    void show(NodeId id) {
        if (!id.equals(shown) || !shape.equals(shape(page.session().node(id)))) {
            build(id);
        }
        addClassName("open");
    }

    private void build(NodeId id) {
        shown = id;
        removeAll();
        Node node = page.session().node(id);
        shape = shape(node);
        add(head(node));
        if (node.kind() == NodeKind.METRIC) {
            add(MetricDetails.of(page, node, sql, value, findings).toArray(Component[]::new));
        } else {
            add(details(node).toArray(Component[]::new));
        }
    }

    private Component head(Node node) {
        Component kind =
                node.kind() == NodeKind.METRIC
                        ? MetricDetails.tier(page, node)
                        : Plain.span(
                                "muted", page.words().text("editor.kind." + node.kind().name()));
        return Plain.div(
                "ih",
                kind,
                Plain.span("grow", ""),
                Plain.iconButton(
                        new Icon("i-close"),
                        page.words().text("editor.inspector-close"),
                        this::close));
    }

    private List<Component> details(Node node) {
        List<Component> parts = new ArrayList<>();
        List<Field> fields = new ArrayList<>(Field.of(node.kind()));
        Field first = fields.removeFirst();
        parts.add(Plain.tag("h2", "", page.fields().of(node.id(), first, InlineText.Voice.UI)));
        parts.add(findings.of(node.id()));
        parts.add(
                Plain.tag(
                        "section",
                        "",
                        Properties.of(page, node.id(), fields.toArray(Field[]::new))));
        return parts;
    }
}
