package app.lodestar.editor.ui;

import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Moves a metric without dragging: under which one, and next after which. */
final class MoveDialog extends Dialog {
    private final MetricFramework framework;
    private final Words words;
    private final NodeId moved;
    private final ChoiceSelect after;
    private @Nullable NodeId parent;
    private @Nullable NodeId neighbour;

    MoveDialog(
            EditorSession session,
            Words words,
            NodeId moved,
            BiConsumer<@Nullable NodeId, @Nullable NodeId> move) {
        this.framework = session.framework();
        this.words = words;
        this.moved = moved;
        Node node = framework.node(moved);
        parent = node.parent();
        setHeaderTitle(words.text("editor.move.title", words.nameOf(node.label())));
        ChoiceSelect under = new ChoiceSelect(words.text("editor.move.under"));
        Map<String, String> parents = new LinkedHashMap<>();
        under.setNone(words.text("editor.move.top"));
        framework.metrics().stream()
                .filter(m -> !framework.isWithin(m.id(), moved))
                .forEach(m ->
                        parents.put(
                                m.id().toString(),
                                "\u2003".repeat(framework.depth(m.id()) - 1)
                                        + words.nameOf(m.label())));
        after = new ChoiceSelect(words.text("editor.move.after"));
        under.show(parents, parent == null ? "" : parent.toString());
        under.onChoice((chosen, _) -> {
            parent = chosen.isEmpty() ? null : NodeId.of(chosen);
            offerNeighbours();
        });
        after.onChoice((chosen, _) -> neighbour = chosen.isEmpty() ? null : NodeId.of(chosen));
        offerNeighbours();
        add(
                Plain.div(
                        "move-form",
                        Properties.row(words.text("editor.move.under"), under),
                        Properties.row(words.text("editor.move.after"), after)));
        getFooter()
                .add(
                        Plain.button("", words.text("editor.cancel"), this::close),
                        Plain.button(
                                "primary",
                                words.text("editor.move.do"),
                                () -> {
                                    close();
                                    move.accept(parent, neighbour);
                                }));
    }

    private void offerNeighbours() {
        Map<String, String> options = new LinkedHashMap<>();
        after.setNone(words.text("editor.move.first"));
        neighbour = null;
        for (Node sibling : framework.children(parent, NodeKind.METRIC)) {
            if (!sibling.id().equals(moved)) {
                options.put(sibling.id().toString(), words.nameOf(sibling.label()));
                neighbour = sibling.id();
            }
        }
        after.show(options, neighbour == null ? "" : neighbour.toString());
    }
}
