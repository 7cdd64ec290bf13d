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
    private final Runnable closed;
    private @Nullable NodeId shown;

    Inspector(Page page, Runnable closed) {
        this.page = page;
        this.closed = closed;
        addClassName("inspector");
        setId("inspector");
        getElement().setAttribute("aria-label", page.words().text("editor.inspector"));
        getElement().setAttribute("tabindex", "-1");
        page.session().whileAttached(this, this::changed);
        showNothing();
    }

    private void changed(Update update) {
        NodeId id = shown;
        if (id == null) {
            return;
        }
        if (page.session().framework().findLive(id).isEmpty()) {
            showNothing();
        } else if (update.touches(id, Field.TIER)
                || update.touches(id, Field.TYPE)
                || update.touches(id, Field.DIRECTION)
                || (page.session().node(id).kind() == NodeKind.METRIC
                        && update.concerns(NodeKind.EDGE))) {
            show(id);
        }
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

    void show(NodeId id) {
        shown = id;
        removeAll();
        addClassName("open");
        Node node = page.session().node(id);
        add(head(node));
        if (node.kind() == NodeKind.METRIC) {
            add(MetricDetails.of(page, node).toArray(Component[]::new));
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
                        () -> {
                            showNothing();
                            closed.run();
                        }));
    }

    private List<Component> details(Node node) {
        List<Component> parts = new ArrayList<>();
        List<Field> fields = new ArrayList<>(Field.of(node.kind()));
        Field first = fields.removeFirst();
        parts.add(Plain.tag("h2", "", page.fields().of(node.id(), first, InlineText.Voice.UI)));
        parts.add(
                Plain.tag(
                        "section",
                        "",
                        Properties.of(page, node.id(), fields.toArray(Field[]::new))));
        return parts;
    }
}
