package app.lodestar.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to what may stand once only on the way to a wanted framework: keys, names of stakeholders,
 * edges of a kind. Where two want each other's, one steps aside until the other is done.
 */
final class Renamings {
    private final MetricFramework wanted;
    private final Transition.Progress progress;

    Renamings(MetricFramework wanted, Transition.Progress progress) {
        this.wanted = wanted;
        this.progress = progress;
    }

    /** Gives the edges that there are their wanted kinds; all edges that are there are wanted. */
    void edges() {
        each(NodeKind.EDGE, Field.EDGE_KIND);
    }

    /**
     * Gives the stakeholders their wanted names, and frees every key that another node wants.
     *
     * @param comingBack the nodes that will be brought back, the unwanted among them too
     */
    void names(Set<NodeId> comingBack) {
        each(NodeKind.STAKEHOLDER, Field.STAKEHOLDER_NAME);
        freeKeys(NodeKind.METRIC, Field.KEY, comingBack);
        freeKeys(NodeKind.DATASET, Field.TABLE_KEY, comingBack);
    }

    /** Sets the field of every wanted node of a kind, the deleted ones after the others. */
    private void each(NodeKind kind, Field field) {
        List<Operation.SetField> pending = new ArrayList<>();
        List<Operation.SetField> last = new ArrayList<>();
        for (Node target : Documents.undeleted(wanted, kind)) {
            Optional<Node> present = progress.now().find(target.id());
            if (present.isPresent() && !progress.holds(target, field, target.get(field))) {
                Operation.SetField set =
                        Transition.Progress.setting(present.get(), field, target.get(field));
                (present.get().isDeleted() ? last : pending).add(set);
            }
        }
        while (!pending.isEmpty()) {
            if (!pending.removeIf(progress::succeeds)) {
                Operation.SetField aside = pending.removeFirst();
                progress.attempt(new Operation.Delete(aside.node(), Set.of()));
                last.add(aside);
            }
        }
        last.forEach(progress::attempt);
    }

    private void freeKeys(NodeKind kind, Field field, Set<NodeId> comingBack) {
        Map<String, NodeId> owners = new HashMap<>();
        for (Node target : Documents.undeleted(wanted, kind)) {
            if (!target.text(field).isEmpty()) {
                owners.put(Folding.fold(target.text(field)), target.id());
            }
        }
        Set<NodeId> there = new HashSet<>(comingBack);
        Documents.undeleted(progress.now(), kind).forEach(node -> there.add(node.id()));
        Map<String, Integer> holders = new HashMap<>();
        for (NodeId id : there) {
            String key = Folding.fold(progress.now().node(id).text(field));
            holders.merge(key, 1, Integer::sum);
        }
        for (NodeId id : there.stream().sorted().toList()) {
            Node node = progress.now().node(id);
            String key = Folding.fold(node.text(field));
            boolean contested = owners.containsKey(key) || holders.getOrDefault(key, 0) > 1;
            if (!key.isEmpty() && contested && !id.equals(owners.get(key))) {
                progress.attempt(Transition.Progress.setting(node, field, null));
            }
        }
    }
}
