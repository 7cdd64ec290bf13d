package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How to take back one person's group as the framework stands now, without taking back anything of
 * anyone else's: ordinary operations, made from the last change to the first. What others wrote
 * over since stays theirs and is left over.
 */
final class UndoPlan {
    private final UUID group;
    private final UUID undo;
    private final PersonId me;
    private final Trail trail;
    private final Removals removals;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private MetricFramework now;

    /**
     * Plans the undo of a group.
     *
     * @param undo the id of the group that the undo will be
     * @param now the framework at the head of the log
     * @param trail the log from the group's first change to its head
     */
    UndoPlan(UUID group, UUID undo, PersonId me, MetricFramework now, Trail trail) {
        this.group = group;
        this.undo = undo;
        this.me = me;
        this.now = now;
        this.trail = trail;
        this.removals = new Removals(trail, group, me);
        int end = trail.size();
        boolean moves = trail.has(step -> isMine(step) && step.change() instanceof Change.Placed);
        MetricFramework before = now;
        for (int i = end - 1; i >= 0; i--) {
            Trail.Step step = trail.step(i);
            if (moves) {
                before = step.change().invert().apply(before);
            }
            if (isMine(step) && !step.incidental()) {
                takeBack(i, step.change(), before);
            }
        }
    }

    private boolean isMine(Trail.Step step) {
        return step.group().equals(group) && step.by().equals(me);
    }

    /** What to do, in order; each fits the framework as the one before leaves it. */
    List<Operation> operations() {
        return operations;
    }

    /** What stays as it is. */
    List<Leftover> leftovers() {
        return leftovers;
    }

    private void takeBack(int index, Change change, MetricFramework before) {
        switch (change) {
            case Change.Put put -> put(index, put);
            case Change.Spliced(NodeId node, Field field, TextChange _) ->
                    splice(index, node, field);
            case Change.ItemAdded(NodeId node, Field field, String item, int _) ->
                    item(index, node, field, item, new Operation.RemoveItem(node, field, item));
            case Change.ItemRemoved(NodeId node, Field field, String item, int at) ->
                    item(index, node, field, item, new Operation.AddItem(node, field, item, at));
            case Change.Added(Node node) -> added(node.id());
            case Change.Dropped _ -> {}
            case Change.Placed placed -> placed(index, placed, before);
            case Change.Buried(NodeId _, Set<NodeId> nodes) -> buried(index, nodes);
            case Change.Revived(NodeId _, Set<NodeId> nodes) -> revived(nodes);
        }
    }

    private void put(int index, Change.Put put) {
        Value present = now.node(put.node()).get(put.field());
        if (Objects.equals(present, put.before()) || removals.goes(now, put.node())) {
            return;
        }
        PersonId last =
                lastBy(
                        index,
                        c ->
                                c instanceof Change.Put other
                                        && other.node().equals(put.node())
                                        && other.field() == put.field());
        if (last.equals(me) && Objects.equals(present, put.after())) {
            attempt(
                    new Operation.SetField(put.node(), put.field(), put.before(), present),
                    put.node(),
                    put.field());
        } else {
            leftovers.add(new Leftover.ChangedSince(put.node(), put.field(), last));
        }
    }

    private void splice(int index, NodeId node, Field field) {
        if (!removals.goes(now, node)) {
            attempt(new Operation.EditText(node, field, trail.inverseOfSplice(index)), node, field);
        }
    }

    private void item(int index, NodeId node, Field field, String item, Operation inverse) {
        boolean there = now.node(node).items(field).contains(item);
        boolean wanted = inverse instanceof Operation.AddItem;
        if (there == wanted || removals.goes(now, node)) {
            return;
        }
        PersonId last =
                lastBy(
                        index,
                        c ->
                                switch (c) {
                                    case Change.ItemAdded(NodeId n, Field f, String i, int _) ->
                                            n.equals(node) && f == field && i.equals(item);
                                    case Change.ItemRemoved(NodeId n, Field f, String i, int _) ->
                                            n.equals(node) && f == field && i.equals(item);
                                    case Change.Put _,
                                            Change.Spliced _,
                                            Change.Added _,
                                            Change.Dropped _,
                                            Change.Placed _,
                                            Change.Buried _,
                                            Change.Revived _ ->
                                            false;
                                });
        if (last.equals(me)) {
            attempt(inverse, node, field);
        } else {
            leftovers.add(new Leftover.ChangedSince(node, field, last));
        }
    }

    private void added(NodeId node) {
        if (now.node(node).isDeleted() || removals.goesWithItsParent(now, node)) {
            return;
        }
        PersonId obstacle = removals.obstacle(now, node);
        if (obstacle == null) {
            attempt(new Operation.Delete(node, below(node)), node, null);
        } else {
            leftovers.add(new Leftover.ChangedSince(node, null, obstacle));
        }
    }

    private Set<NodeId> below(NodeId node) {
        Set<NodeId> ids = new HashSet<>();
        now.descendants(node).forEach(below -> ids.add(below.id()));
        return ids;
    }

    private void placed(int index, Change.Placed placed, MetricFramework before) {
        Node node = now.node(placed.node());
        if (removals.goes(now, node.id())) {
            return;
        }
        PersonId last =
                lastBy(
                        index,
                        c ->
                                c instanceof Change.Placed other
                                        && other.node().equals(placed.node()));
        if (last.equals(me) && Objects.equals(node.parent(), placed.parentAfter())) {
            NodeId parent = placed.parentBefore();
            NodeId after = neighbour(before, node, parent);
            attempt(new Operation.Move(node.id(), parent, after), node.id(), null);
        } else {
            leftovers.add(new Leftover.ChangedSince(node.id(), null, last));
        }
    }

    /** The nearest of the siblings it stood behind that still stands there. */
    private @Nullable NodeId neighbour(MetricFramework before, Node node, @Nullable NodeId parent) {
        NodeId nearest = null;
        for (Node sibling : before.siblings(parent, node.kind())) {
            if (sibling.id().equals(node.id())) {
                break;
            }
            boolean stands =
                    now.find(sibling.id())
                            .filter(s -> Objects.equals(s.parent(), parent))
                            .isPresent();
            nearest = stands ? sibling.id() : nearest;
        }
        return nearest;
    }

    /** Restoring the highest brings all back that is still deleted with it; mostly that is all. */
    private void buried(int index, Set<NodeId> nodes) {
        for (NodeId id : fromTheTop(nodes)) {
            if (!now.node(id).isDeleted()) {
                continue;
            }
            PersonId last = lastBy(index, c -> buries(c, id));
            if (last.equals(me)) {
                attempt(new Operation.Restore(id), id, null);
            } else {
                leftovers.add(new Leftover.ChangedSince(id, null, last));
            }
        }
    }

    private static boolean buries(Change change, NodeId id) {
        return (change instanceof Change.Buried buried && buried.nodes().contains(id))
                || (change instanceof Change.Revived revived && revived.nodes().contains(id));
    }

    /** Deleting the highest takes all along that still stands below it; mostly that is all. */
    private void revived(Set<NodeId> nodes) {
        List<NodeId> live =
                fromTheTop(nodes).stream().filter(id -> !now.node(id).isDeleted()).toList();
        for (NodeId id : live) {
            PersonId other = removals.touchedBy(id);
            if (other != null) {
                leftovers.add(new Leftover.ChangedSince(id, null, other));
                return;
            }
        }
        live.forEach(id -> attempt(new Operation.Delete(id, nodes), id, null));
    }

    private List<NodeId> fromTheTop(Set<NodeId> nodes) {
        return nodes.stream().sorted(Comparator.comparingInt(now::depth)).toList();
    }

    private PersonId lastBy(int index, Predicate<Change> such) {
        return trail.lastBy(index, such).orElse(me);
    }

    /** Plans the operation if it does something on the framework as it will be by then. */
    private void attempt(Operation operation, NodeId node, @Nullable Field field) {
        switch (Resolver.resolveBack(now, operation)) {
            case Resolution.Applied applied -> {
                operations.add(operation);
                for (Change change : applied.changes()) {
                    now = change.apply(now);
                }
                trail.add(applied.changes(), undo, group, me);
                removals.changed();
            }
            case Resolution.Noop _ -> {}
            case Resolution.Rejected rejected ->
                    leftovers.add(new Leftover.Refused(node, field, rejected.refusal()));
        }
    }
}
