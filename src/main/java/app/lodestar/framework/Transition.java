package app.lodestar.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds ordinary operations that lead from one framework to what is live in another, with the same
 * ids. Room is made before it is taken: first goes what is in the way of what comes, then comes
 * what is missing, from the top down, and what is too much goes last.
 */
final class Transition {
    private static final List<NodeKind> KINDS =
            List.of(
                    NodeKind.CLAIM,
                    NodeKind.ASSUMPTION,
                    NodeKind.STAKEHOLDER,
                    NodeKind.FLOW_STEP,
                    NodeKind.COMPETITOR,
                    NodeKind.INTEGRATION,
                    NodeKind.GOAL,
                    NodeKind.SIGNAL,
                    NodeKind.METRIC,
                    NodeKind.EDGE,
                    NodeKind.INITIATIVE,
                    NodeKind.TRADE_OFF,
                    NodeKind.DATASET,
                    NodeKind.COLUMN,
                    NodeKind.WAIVER);

    private final MetricFramework wanted;
    private final Progress progress;

    private Transition(MetricFramework from, MetricFramework to) {
        this.wanted = to;
        this.progress = new Progress(from);
    }

    /** What leads from one to the other. */
    static Progress between(MetricFramework from, MetricFramework to) {
        Transition transition = new Transition(from, to);
        transition.run();
        return transition.progress;
    }

    private void run() {
        deleteWhatIsTooMuch(NodeKind.EDGE);
        new Renamings(wanted, progress).edges();
        for (NodeKind kind : KINDS) {
            deleteWhatIsTooMuch(kind);
        }
        Revival revival = new Revival(wanted, progress);
        new Renamings(wanted, progress).names(revival.comingBack());
        revival.run();
        for (NodeKind kind : KINDS) {
            place(kind);
        }
        for (NodeKind kind : KINDS) {
            deleteWhatIsTooMuch(kind);
        }
        Contents contents = new Contents(wanted, progress);
        contents.fill(wanted.root());
        for (NodeKind kind : KINDS) {
            Documents.undeleted(wanted, kind).forEach(contents::fill);
        }
    }

    /** Deletes the unwanted nodes of a kind that have nothing below them that is wanted. */
    private void deleteWhatIsTooMuch(NodeKind kind) {
        for (Node node : Documents.undeleted(progress.now(), kind)) {
            if (!Documents.stands(progress.now(), node.id())
                    || Documents.stands(wanted, node.id())) {
                continue;
            }
            Set<NodeId> below = new HashSet<>();
            progress.now().descendants(node.id()).forEach(under -> below.add(under.id()));
            if (below.stream().noneMatch(id -> Documents.stands(wanted, id))) {
                progress.attempt(new Operation.Delete(node.id(), below));
            }
        }
    }

    /** Brings the nodes of a kind to their places, parents first, moving as few as can be. */
    private void place(NodeKind kind) {
        if (kind == NodeKind.METRIC) {
            placeBelow(null);
        } else if (kind.requiredParent().isPresent()) {
            wanted.list(kind.requiredParent().get()).forEach(p -> placeUnder(p.id(), kind));
        } else {
            placeUnder(null, kind);
        }
    }

    private void placeBelow(@Nullable NodeId parent) {
        placeUnder(parent, NodeKind.METRIC);
        wanted.children(parent, NodeKind.METRIC).forEach(child -> placeBelow(child.id()));
    }

    private void placeUnder(@Nullable NodeId parent, NodeKind kind) {
        List<Node> children =
                wanted.siblings(parent, kind).stream().filter(n -> !n.isDeleted()).toList();
        Set<NodeId> staying =
                StayingPut.of(
                        progress.now().siblings(parent, kind).stream().map(Node::id).toList(),
                        children.stream().map(Node::id).toList());
        NodeId previous = null;
        for (Node child : children) {
            if (progress.now().find(child.id()).isEmpty()) {
                progress.attempt(
                        new Operation.Create(
                                child.id(), kind, parent, previous, firstValues(child)));
            } else if (!staying.contains(child.id())) {
                progress.attempt(new Operation.Move(child.id(), parent, previous));
            }
            previous = progress.now().find(child.id()).isPresent() ? child.id() : previous;
        }
    }

    /** What a new node begins with; what is long or refers to others comes when these are there. */
    private static Map<Field, Value> firstValues(Node node) {
        Map<Field, Value> values = new TreeMap<>();
        node.values()
                .forEach((field, value) -> {
                    boolean refers =
                            field.type() instanceof FieldType.Ref
                                    || field.type() instanceof FieldType.Refs;
                    if (field.isFixed()
                            || !(refers || field.type().isText() || field.type().isList())) {
                        values.put(field, value);
                    }
                });
        return values;
    }

    /** The way so far: what was decided, and where it has led. */
    static final class Progress {
        private final List<Operation> operations = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private MetricFramework now;

        private Progress(MetricFramework now) {
            this.now = now;
        }

        /** The operations, in order. */
        List<Operation> operations() {
            return operations;
        }

        /** Why some of what is wanted cannot be; empty unless rules changed since it was. */
        List<Refusal> refusals() {
            return refusals;
        }

        MetricFramework now() {
            return now;
        }

        /** Does it if it can be done, and remembers why not otherwise. */
        void attempt(Operation operation) {
            switch (Resolver.resolveBack(now, operation)) {
                case Resolution.Applied applied -> done(operation, applied);
                case Resolution.Noop _ -> {}
                case Resolution.Rejected rejected -> refusals.add(rejected.refusal());
            }
        }

        /** Does it if it can be done now; whether it is as wanted after that. */
        boolean succeeds(Operation operation) {
            return switch (Resolver.resolveBack(now, operation)) {
                case Resolution.Applied applied -> {
                    done(operation, applied);
                    yield true;
                }
                case Resolution.Noop _ -> true;
                case Resolution.Rejected _ -> false;
            };
        }

        private void done(Operation operation, Resolution.Applied applied) {
            operations.add(operation);
            for (Change change : applied.changes()) {
                now = change.apply(now);
            }
        }

        /** Sets a field as someone who sees what stands there. */
        static Operation.SetField setting(Node node, Field field, @Nullable Value value) {
            return new Operation.SetField(node.id(), field, value, node.get(field));
        }

        boolean holds(Node node, Field field, @Nullable Value value) {
            return Objects.equals(now.node(node.id()).get(field), value);
        }
    }
}
