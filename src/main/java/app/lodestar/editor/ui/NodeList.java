package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Value;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a list of nodes as the framework has them: rows that stay are kept as they are,
 * so that nobody loses their place.
 */
final class NodeList {
    private final Page page;
    private final HtmlContainer container;
    private final @Nullable NodeId parent;
    private final NodeKind kind;
    private final BiFunction<Node, Integer, Component> row;
    private final Map<NodeId, Component> rows = new LinkedHashMap<>();

    private NodeList(
            Page page,
            HtmlContainer container,
            @Nullable NodeId parent,
            NodeKind kind,
            BiFunction<Node, Integer, Component> row) {
        this.page = page;
        this.container = container;
        this.parent = parent;
        this.kind = kind;
        this.row = row;
    }

    /**
     * Fills {@code container} with a row for each node, and keeps doing so; what is in it already
     * stays behind them.
     */
    static void fill(
            Page page,
            HtmlContainer container,
            @Nullable NodeId parent,
            NodeKind kind,
            BiFunction<Node, Integer, Component> row) {
        NodeList list = new NodeList(page, container, parent, kind, row);
        list.show();
        page.session()
                .whileAttached(
                        container,
                        update -> {
                            if (update.places(kind)) {
                                list.show();
                            }
                        });
    }

    private void show() {
        if (parent != null && page.session().framework().findLive(parent).isEmpty()) {
            return;
        }
        List<Node> nodes = page.session().framework().children(parent, kind);
        Map<NodeId, Component> before = new HashMap<>(rows);
        rows.clear();
        int index = 0;
        for (Node node : nodes) {
            Component kept = before.remove(node.id());
            Component shown = kept == null ? row.apply(node, index) : kept;
            rows.put(node.id(), shown);
            if (container.getElement().getChildCount() <= index
                    || !container.getElement().getChild(index).equals(shown.getElement())) {
                container.getElement().insertChild(index, shown.getElement());
            }
            index++;
        }
        before.values().forEach(gone -> gone.getElement().removeFromParent());
    }

    /** A field at the end of a list that makes a new node of what is written there. */
    static InlineText adder(Page page, @Nullable NodeId parent, NodeKind kind, Field field) {
        return adder(page, parent, kind, field, Map::of);
    }

    /**
     * The same.
     *
     * @param more what a new node holds besides
     */
    static InlineText adder(
            Page page,
            @Nullable NodeId parent,
            NodeKind kind,
            Field field,
            Supplier<Map<Field, Value>> more) {
        Words words = page.words();
        InlineText adder =
                new InlineText(
                        words.text("editor.add-" + kind.name().toLowerCase(java.util.Locale.ROOT)));
        adder.setPlaceholder(
                words.text("editor.add-" + kind.name().toLowerCase(java.util.Locale.ROOT)));
        adder.addClassName("ghost");
        adder.onCommit(written -> {
            if (written.text().isBlank()) {
                adder.setValue("");
                return;
            }
            Optional<Refusal> refusal =
                    create(page, parent, kind, field, written.text(), more.get());
            refusal.ifPresentOrElse(
                    r -> adder.setError(words.refusal(r)), () -> adder.setValue(""));
        });
        return adder;
    }

    private static Optional<Refusal> create(
            Page page,
            @Nullable NodeId parent,
            NodeKind kind,
            Field field,
            String written,
            Map<Field, Value> more) {
        EditorSession session = page.session();
        Map<Field, Value> values = new HashMap<>(more);
        values.put(field, Value.of(written.strip()));
        return session.perform(
                new Operation.Create(
                        session.newId(),
                        kind,
                        parent,
                        RowActions.last(session, parent, kind),
                        values));
    }
}
