package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes that a group made may go again when it is undone: those that nobody else touched,
 * with nothing under them that somebody else touched or that was there before.
 */
final class Removals {
    private final PersonId me;
    private final Map<NodeId, PersonId> touched;
    private final Set<NodeId> madeByGroup = new HashSet<>();
    private final Set<NodeId> madeByMe = new HashSet<>();
    private final Map<NodeId, Optional<PersonId>> obstacles = new HashMap<>();

    Removals(Trail trail, UUID group, PersonId me) {
        this.me = me;
        int first = -1;
        for (int i = 0; i < trail.size(); i++) {
            Trail.Step step = trail.step(i);
            if (!step.by().equals(me)) {
                continue;
            }
            boolean ofGroup = step.group().equals(group);
            if (ofGroup && first < 0) {
                first = i;
            }
            if (step.change() instanceof Change.Added(Node node)) {
                madeByMe.add(node.id());
                if (ofGroup) {
                    madeByGroup.add(node.id());
                }
            }
        }
        touched = trail.touchedByOthers(first, me);
    }

    /** Who else did something with the node since, or null when nobody did. */
    @Nullable PersonId touchedBy(NodeId node) {
        return touched.get(node);
    }

    /** Whether the undo will delete the node, so that what it holds need not be taken back. */
    boolean goes(MetricFramework now, NodeId node) {
        return madeByGroup.contains(node)
                && !now.node(node).isDeleted()
                && obstacle(now, node) == null;
    }

    /** Whether the undo will delete the node by deleting the one above it. */
    boolean goesWithItsParent(MetricFramework now, NodeId node) {
        NodeId parent = now.node(node).parent();
        return parent != null && goes(now, parent);
    }

    /** Whose work stands in the way of deleting the node, or null when it may go. */
    @Nullable PersonId obstacle(MetricFramework now, NodeId node) {
        Optional<PersonId> known = obstacles.get(node);
        if (known == null) {
            known = Optional.ofNullable(find(now, node));
            obstacles.put(node, known);
        }
        return known.orElse(null);
    }

    private @Nullable PersonId find(MetricFramework now, NodeId node) {
        PersonId other = touched.get(node);
        if (other != null) {
            return other;
        }
        for (NodeKind kind : List.of(NodeKind.METRIC, NodeKind.SIGNAL, NodeKind.COLUMN)) {
            for (Node child : now.children(node, kind)) {
                PersonId below = madeByMe.contains(child.id()) ? obstacle(now, child.id()) : me;
                if (below != null) {
                    return below;
                }
            }
        }
        return null;
    }

    /** The framework is another one now. */
    void changed() {
        obstacles.clear();
    }
}
