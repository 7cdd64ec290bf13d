package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.TextChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happened since a step, change by change, and who did it. */
final class Trail {

    /**
     * A change in the trail.
     *
     * @param undoOf the group that its own group takes back, or null
     * @param incidental whether it only made room for another change
     */
    record Step(
            Change change, UUID group, @Nullable UUID undoOf, PersonId by, boolean incidental) {}

    private final List<Step> steps = new ArrayList<>();

    static Trail of(List<LogEntry> entries) {
        Trail trail = new Trail();
        for (LogEntry entry : entries) {
            trail.add(entry.changes(), entry.groupId(), entry.undoOf(), entry.author());
        }
        return trail;
    }

    /** One operation's changes came next. */
    void add(List<Change> changes, UUID group, @Nullable UUID undoOf, PersonId by) {
        for (int i = 0; i < changes.size(); i++) {
            boolean incidental =
                    changes.get(i) instanceof Change.Placed placed
                            && Objects.equals(placed.parentBefore(), placed.parentAfter())
                            && i < changes.size() - 1;
            steps.add(new Step(changes.get(i), group, undoOf, by, incidental));
        }
    }

    int size() {
        return steps.size();
    }

    Step step(int index) {
        return steps.get(index);
    }

    boolean has(Predicate<Step> such) {
        return steps.stream().anyMatch(such);
    }

    /** The last person after {@code index} whose change was such a one. */
    Optional<PersonId> lastBy(int index, Predicate<Change> such) {
        for (int i = steps.size() - 1; i > index; i--) {
            if (!steps.get(i).incidental() && such.test(steps.get(i).change())) {
                return Optional.of(steps.get(i).by());
            }
        }
        return Optional.empty();
    }

    /** The nodes that anyone but {@code me} did something with after {@code index}, and who. */
    Map<NodeId, PersonId> touchedByOthers(int index, PersonId me) {
        Map<NodeId, PersonId> touched = new HashMap<>();
        for (Step step : steps.subList(index + 1, steps.size())) {
            if (!step.by().equals(me) && !step.incidental()) {
                mentioned(step.change()).forEach(node -> touched.put(node, step.by()));
            }
        }
        return touched;
    }

    private static List<NodeId> mentioned(Change change) {
        return switch (change) {
            case Change.Put(NodeId node, Field field, var _, var after) ->
                    field.type() instanceof FieldType.Ref && after != null
                            ? List.of(node, NodeId.of(after.toString()))
                            : List.of(node);
            case Change.Spliced(NodeId node, Field _, TextChange _) -> List.of(node);
            case Change.ItemAdded(NodeId node, Field field, String item, int _) ->
                    field.type() instanceof FieldType.Refs
                            ? List.of(node, NodeId.of(item))
                            : List.of(node);
            case Change.ItemRemoved(NodeId node, Field _, String _, int _) -> List.of(node);
            case Change.Added(Node node) -> mentionedBy(node);
            case Change.Dropped(Node node) -> List.of(node.id());
            case Change.Placed placed ->
                    placed.parentAfter() == null
                            ? List.of(placed.node())
                            : List.of(placed.node(), placed.parentAfter());
            case Change.Buried buried -> List.copyOf(buried.nodes());
            case Change.Revived revived -> List.copyOf(revived.nodes());
        };
    }

    private static List<NodeId> mentionedBy(Node node) {
        List<NodeId> ids = new ArrayList<>(List.of(node.id()));
        if (node.parent() != null) {
            ids.add(node.parent());
        }
        for (Field field : node.values().keySet()) {
            if (field.type() instanceof FieldType.Ref) {
                node.ref(field).ifPresent(ids::add);
            } else if (field.type() instanceof FieldType.Refs) {
                ids.addAll(node.refs(field));
            }
        }
        return ids;
    }

    /**
     * The change that takes back the splice at {@code index} as the text reads now. What was typed
     * and taken back since leaves no trace in it: otherwise a letter that was removed from the
     * middle of a word and put back by undo would outlive the word's own undo.
     */
    TextChange inverseOfSplice(int index) {
        Step step = steps.get(index);
        if (!(step.change() instanceof Change.Spliced(NodeId node, Field field, TextChange text))) {
            throw new IllegalArgumentException("not a splice: " + step);
        }
        List<Splice> later = new ArrayList<>();
        for (Step next : steps.subList(index + 1, steps.size())) {
            if (next.change() instanceof Change.Spliced(NodeId n, Field f, TextChange change)
                    && n.equals(node)
                    && f == field) {
                append(later, new Splice(change, next.group(), next.undoOf()));
            }
        }
        TextChange inverse = text.invert();
        for (Splice splice : later) {
            inverse = inverse.map(splice.change(), false);
        }
        return inverse;
    }

    private record Splice(TextChange change, UUID group, @Nullable UUID undoOf) {}

    /** Adds a splice, or takes out the one it takes back. */
    private static void append(List<Splice> splices, Splice next) {
        for (int i = splices.size() - 1; i >= 0 && next.undoOf() != null; i--) {
            if (splices.get(i).group().equals(next.undoOf())) {
                List<Splice> between = new ArrayList<>();
                TextChange inverse = splices.get(i).change().invert();
                for (Splice other : splices.subList(i + 1, splices.size())) {
                    TextChange without = other.change().map(inverse, true);
                    inverse = inverse.map(other.change(), false);
                    between.add(new Splice(without, other.group(), other.undoOf()));
                }
                if (inverse.equals(next.change())) {
                    splices.subList(i, splices.size()).clear();
                    splices.addAll(between);
                    return;
                }
            }
        }
        splices.add(next);
    }
}
