package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a piece of a list: see all of it, move it up or down, delete it. Shown on
 * hover and focus.
 */
final class RowActions {
    private RowActions() {}

    static Span of(Page page, NodeId node) {
        Words words = page.words();
        String name = words.nameOf(page.session().node(node).label());
        Span actions = new Span();
        actions.addClassName("rowacts");
        actions.add(
                Plain.iconButton(
                        new Icon("i-list"),
                        words.text("editor.details-of", name),
                        () -> page.open().accept(node)),
                Plain.writing(
                        Plain.iconButton(
                                new Icon("i-up"),
                                words.text("editor.move-up", name),
                                () -> move(page, node, -1))),
                Plain.writing(
                        Plain.iconButton(
                                new Icon("i-down"),
                                words.text("editor.move-down", name),
                                () -> move(page, node, 1))),
                Plain.writing(
                        Plain.iconButton(
                                new Icon("i-close"),
                                words.text("editor.delete", name),
                                () -> delete(page, node))));
        return actions;
    }

    /** Moves a node by one place among its siblings, a goal in rank too; nothing at the ends. */
    static Optional<Refusal> move(Page page, NodeId id, int by) {
        Node node = page.session().node(id);
        List<Node> siblings = page.session().framework().children(node.parent(), node.kind());
        int from = siblings.indexOf(node);
        int to = from + by;
        if (to < 0 || to >= siblings.size()) {
            return Optional.empty();
        }
        @Nullable NodeId after =
                by < 0 ? (to == 0 ? null : siblings.get(to - 1).id()) : siblings.get(to).id();
        List<Operation> operations = new ArrayList<>();
        operations.add(new Operation.Move(id, node.parent(), after));
        if (node.kind() == NodeKind.GOAL) {
            List<Node> moved = new ArrayList<>(siblings);
            moved.add(to, moved.remove(from));
            operations.addAll(GoalRanks.inOrder(moved));
        }
        return page.session().perform(operations);
    }

    /** Deletes a piece at once and offers to take that back. */
    static void delete(Page page, NodeId id) {
        Node node = page.session().node(id);
        page.session()
                .delete(id)
                .ifPresentOrElse(
                        refusal -> Toast.show(page.words().refusal(refusal)),
                        () ->
                                Toast.show(
                                        page.words()
                                                .text(
                                                        "editor.deleted",
                                                        page.words().nameOf(node.label())),
                                        page.words().text("editor.undo"),
                                        () -> page.session().perform(new Operation.Restore(id))));
    }

    /** The place next after the last live node of a list. */
    static @Nullable NodeId last(EditorSession session, @Nullable NodeId parent, NodeKind kind) {
        List<Node> nodes = session.framework().siblings(parent, kind);
        return nodes.isEmpty() ? null : nodes.getLast().id();
    }
}
