package app.lodestar.framework;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings back the deleted nodes that a wanted framework has. What was deleted together comes back
 * together; what of it is not wanted is deleted again in the end.
 */
final class Revival {
    private final MetricFramework wanted;
    private final Transition.Progress progress;
    private final Map<NodeId, Set<NodeId>> graves = new LinkedHashMap<>();
    private final Set<NodeId> begun = new HashSet<>();

    Revival(MetricFramework wanted, Transition.Progress progress) {
        this.wanted = wanted;
        this.progress = progress;
        for (Node node : progress.now().all()) {
            if (node.buried() != null) {
                graves.computeIfAbsent(node.buried(), _ -> new TreeSet<>()).add(node.id());
            }
        }
    }

    /** The nodes that may come back: with each wanted one its whole grave, and what that needs. */
    Set<NodeId> comingBack() {
        Set<NodeId> coming = new TreeSet<>();
        for (NodeKind kind : NodeKind.values()) {
            for (Node target : Documents.undeleted(wanted, kind)) {
                progress.now().find(target.id()).ifPresent(node -> add(node, coming));
            }
        }
        return coming;
    }

    private void add(Node node, Set<NodeId> coming) {
        if (node.buried() == null || coming.contains(node.id())) {
            return;
        }
        Set<NodeId> grave = graves.getOrDefault(node.buried(), Set.of());
        coming.addAll(grave);
        for (NodeId id : grave) {
            NodeId parent = progress.now().node(id).parent();
            if (parent != null) {
                add(progress.now().node(parent), coming);
            }
        }
    }

    void run() {
        for (NodeKind kind : NodeKind.values()) {
            for (Node target : Documents.undeleted(wanted, kind)) {
                progress.now().find(target.id()).ifPresent(this::revive);
            }
        }
    }

    private void revive(Node node) {
        NodeId grave = node.buried();
        if (grave == null || !begun.add(grave)) {
            return;
        }
        Set<NodeId> together = graves.getOrDefault(grave, Set.of());
        for (NodeId id : together) {
            Node member = progress.now().node(id);
            NodeId parent = member.parent();
            if (parent != null
                    && !together.contains(parent)
                    && progress.now().node(parent).isDeleted()) {
                settle(member, progress.now().node(parent));
            }
        }
        progress.attempt(new Operation.Restore(node.id()));
    }

    /** Takes a deleted node out from under another that was deleted by itself. */
    private void settle(Node member, Node parent) {
        NodeId home = home(member);
        if (home != null || member.kind() == NodeKind.METRIC) {
            progress.attempt(new Operation.Move(member.id(), home, null));
        } else {
            revive(parent);
        }
    }

    /** Where it may hang meanwhile; null is the top, or that there is no such place. */
    private @Nullable NodeId home(Node member) {
        NodeId target = wanted.find(member.id()).map(Node::parent).orElse(null);
        if (Documents.stands(progress.now(), target)) {
            return target;
        }
        NodeKind above = member.kind().requiredParent().orElse(null);
        List<Node> possible = above == null ? List.of() : progress.now().list(above);
        return possible.isEmpty() ? null : possible.getFirst().id();
    }
}
