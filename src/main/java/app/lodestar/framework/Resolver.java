package app.lodestar.framework;

import static app.lodestar.framework.Refusal.Code.BLANK;
import static app.lodestar.framework.Refusal.Code.CONFLICT;
import static app.lodestar.framework.Refusal.Code.NOT_ALLOWED_HERE;
import static app.lodestar.framework.Refusal.Code.NOT_FOUND;
import static app.lodestar.framework.Refusal.Code.NOT_OF_THIS_KIND;
import static app.lodestar.framework.Refusal.Code.STALE_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settles what an operation comes to: the one place of the conflict rules. The server calls it
 * under the framework's lock; it never changes anything itself.
 */
public final class Resolver {
    private Resolver() {}

    /**
     * What {@code operation} comes to on {@code now}.
     *
     * @param since the changes between the sequence the author saw and now, in order
     */
    public static Resolution resolve(MetricFramework now, Operation operation, List<Change> since) {
        return switch (operation) {
            case Operation.SetField set -> set(now, set, false);
            case Operation.EditText edit -> edit(now, edit, since);
            case Operation.AddItem add -> add(now, add);
            case Operation.RemoveItem remove -> remove(now, remove, since);
            case Operation.Create create -> Placement.create(now, create);
            case Operation.Move move -> Placement.move(now, move);
            case Operation.Delete delete -> Removal.delete(now, delete);
            case Operation.Restore restore -> Removal.restore(now, restore);
            case Operation.Plant plant -> Planting.plant(now, plant);
        };
    }

    /**
     * What {@code operation} comes to if it leads back to what once was, asked by someone who sees
     * everything: what had no name at first may be without one again.
     */
    public static Resolution resolveBack(MetricFramework now, Operation operation) {
        return operation instanceof Operation.SetField set
                ? set(now, set, true)
                : resolve(now, operation, List.of());
    }

    private static Resolution set(MetricFramework now, Operation.SetField op, boolean back) {
        Field field = op.field();
        Refusal wrong = wrongPlace(now, op.node(), field);
        if (wrong == null && (field.type().isText() || field.type().isList())) {
            wrong = Refusal.of(NOT_ALLOWED_HERE, field);
        }
        if (wrong == null && field.isFixed()) {
            wrong = Refusal.of(NOT_ALLOWED_HERE, field);
        }
        if (wrong != null) {
            return new Resolution.Rejected(wrong);
        }
        Node node = now.node(op.node());
        Value value = op.value() == null || Node.isEmpty(op.value()) ? null : op.value();
        Value previous =
                op.previous() == null || Node.isEmpty(op.previous()) ? null : op.previous();
        Value current = node.get(field);
        if (Objects.equals(current, value)) {
            return new Resolution.Noop();
        }
        if (field.isGuarded() && !Objects.equals(current, previous)) {
            return new Resolution.Rejected(
                    Refusal.of(CONFLICT, field, current == null ? "" : current.toString()));
        }
        Refusal refusal =
                value == null
                        ? clearing(field, back)
                        : References.check(now, node.with(field, value), field, value);
        if (refusal != null) {
            return new Resolution.Rejected(refusal);
        }
        List<Resolution.Notice> notices = new ArrayList<>(noticeIfDeleted(node));
        if (!Objects.equals(current, previous)) {
            Value unseen = current == null ? Value.of("") : current;
            notices.add(new Resolution.Notice.Overwrote(node.id(), field, unseen));
        }
        return new Resolution.Applied(
                List.of(new Change.Put(node.id(), field, current, value)), notices);
    }

    private static @Nullable Refusal clearing(Field field, boolean back) {
        boolean named = field.type() instanceof FieldType.Line(int _, boolean name) && name;
        return (named && !back) || field == Field.EDGE_KIND ? Refusal.of(BLANK, field) : null;
    }

    private static Resolution edit(MetricFramework now, Operation.EditText op, List<Change> since) {
        Refusal wrong = wrongPlace(now, op.node(), op.field());
        if (wrong == null && !op.field().type().isText()) {
            wrong = Refusal.of(NOT_ALLOWED_HERE, op.field());
        }
        if (wrong != null) {
            return new Resolution.Rejected(wrong);
        }
        Node node = now.node(op.node());
        TextChange change;
        String after;
        try {
            change = mapOver(op, since);
            after = change.apply(node.text(op.field()));
        } catch (IllegalArgumentException madeOnAnotherText) {
            return new Resolution.Rejected(Refusal.of(STALE_TEXT, op.field()));
        }
        if (change.isEmpty()) {
            return new Resolution.Noop();
        }
        Refusal refusal = Validation.check(op.field(), Value.of(after));
        if (refusal != null) {
            return new Resolution.Rejected(refusal);
        }
        return new Resolution.Applied(
                List.of(new Change.Spliced(node.id(), op.field(), change)), noticeIfDeleted(node));
    }

    private static TextChange mapOver(Operation.EditText op, List<Change> since) {
        TextChange change = op.change();
        for (Change other : since) {
            if (other instanceof Change.Spliced(NodeId node, Field field, TextChange text)
                    && node.equals(op.node())
                    && field == op.field()) {
                change = change.map(text, false);
            }
        }
        return change;
    }

    private static Resolution add(MetricFramework now, Operation.AddItem op) {
        Refusal wrong = wrongList(now, op.node(), op.field());
        if (wrong != null) {
            return new Resolution.Rejected(wrong);
        }
        Node node = now.node(op.node());
        List<String> items = node.items(op.field());
        if (items.contains(op.item())) {
            return new Resolution.Noop();
        }
        int index = op.index() == null ? items.size() : Math.clamp(op.index(), 0, items.size());
        Value more = new Value.Items(items).plus(op.item(), index);
        Refusal refusal = References.check(now, node.with(op.field(), more), op.field(), more);
        return refusal != null
                ? new Resolution.Rejected(refusal)
                : new Resolution.Applied(
                        List.of(new Change.ItemAdded(node.id(), op.field(), op.item(), index)),
                        noticeIfDeleted(node));
    }

    private static Resolution remove(
            MetricFramework now, Operation.RemoveItem op, List<Change> since) {
        Refusal wrong = wrongList(now, op.node(), op.field());
        if (wrong != null) {
            return new Resolution.Rejected(wrong);
        }
        Node node = now.node(op.node());
        int index = node.items(op.field()).indexOf(op.item());
        boolean addedUnseen =
                since.stream()
                        .anyMatch(change ->
                                change
                                                instanceof
                                                Change.ItemAdded(
                                                        NodeId id,
                                                        Field field,
                                                        String item,
                                                        int _)
                                        && id.equals(op.node())
                                        && field == op.field()
                                        && item.equals(op.item()));
        if (index < 0 || addedUnseen) {
            return new Resolution.Noop();
        }
        return new Resolution.Applied(
                List.of(new Change.ItemRemoved(node.id(), op.field(), op.item(), index)),
                noticeIfDeleted(node));
    }

    private static @Nullable Refusal wrongList(MetricFramework now, NodeId id, Field field) {
        Refusal wrong = wrongPlace(now, id, field);
        return wrong == null && !field.type().isList()
                ? Refusal.of(NOT_ALLOWED_HERE, field)
                : wrong;
    }

    private static @Nullable Refusal wrongPlace(MetricFramework now, NodeId id, Field field) {
        Node node = now.find(id).orElse(null);
        if (node == null) {
            return Refusal.of(NOT_FOUND, field);
        }
        return node.kind() == field.kind() ? null : Refusal.of(NOT_OF_THIS_KIND, field);
    }

    private static List<Resolution.Notice> noticeIfDeleted(Node node) {
        return node.isDeleted()
                ? List.of(new Resolution.Notice.NodeIsDeleted(node.id()))
                : List.of();
    }
}
