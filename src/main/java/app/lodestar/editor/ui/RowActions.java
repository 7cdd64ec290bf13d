package app.lodestar.editor.ui;

import app.lodestar.base.ui.RowButtons;
import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a piece of a list: see all of it, move it up or down, delete it. Shown on
 * hover and focus.
 */
final class RowActions {
    private RowActions() {}

    static RowButtons of(Page page, NodeId node) {
        Words words = page.words();
        String name = words.nameOf(page.session().node(node).label());
        Map<RowButtons.Deed, String> names =
                Map.of(
                        RowButtons.Deed.OPEN, words.text("editor.details-of", name),
                        RowButtons.Deed.UP, words.text("editor.move-up", name),
                        RowButtons.Deed.DOWN, words.text("editor.move-down", name),
                        RowButtons.Deed.DELETE, words.text("editor.delete", name));
        RowButtons buttons = new RowButtons(node.toString(), names, () -> page.open().accept(node));
        buttons.addClassName("rowacts");
        return buttons;
    }

    /** Does with a piece what came in a letter; with one that is gone nothing can be done. */
    static void receive(Page page, NodeId node, RowButtons.Deed deed, UUID letter) {
        if (page.session().framework().findLive(node).isEmpty()) {
            return;
        }
        switch (deed) {
            case OPEN -> page.open().accept(node);
            case UP -> tell(page, move(page.session(), node, -1, letter));
            case DOWN -> tell(page, move(page.session(), node, 1, letter));
            case DELETE -> delete(page, node, letter);
        }
    }

    private static void tell(Page page, Optional<Refusal> refusal) {
        refusal.ifPresent(each -> Toast.show(page.words().refusal(each)));
    }

    /** Moves a node by one place among its siblings, a goal in rank too; nothing at the ends. */
    private static Optional<Refusal> move(EditorSession session, NodeId id, int by, UUID letter) {
        Node node = session.node(id);
        List<Node> siblings = session.framework().children(node.parent(), node.kind());
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
        return session.perform(letter, operations);
    }

    /** Deletes a piece at once and offers to take that back. */
    private static void delete(Page page, NodeId id, UUID letter) {
        Node node = page.session().node(id);
        page.session()
                .delete(letter, id)
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
