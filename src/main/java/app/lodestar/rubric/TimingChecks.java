package app.lodestar.rubric;

import static app.lodestar.framework.Field.CONTROLLABILITY;
import static app.lodestar.framework.Field.TIMING;

import app.lodestar.framework.Controllability;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Timing;
import app.lodestar.framework.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the framework says early enough what is going wrong, and to whom it can matter. */
final class TimingChecks {
    /** Of the leaves, what the team can move by itself or with others: 60 %. */
    private static final double IN_REACH = 0.6;

    private TimingChecks() {}

    /** TIM-1. Below is what stands under it in the outline, or is joined to it from below. */
    static void leading(Reading reading, Tally tally) {
        Map<NodeId, List<NodeId>> below = reading.links().below();
        Set<NodeId> leading = new HashSet<>();
        for (Piece metric : reading.metrics()) {
            metric.parent().ifPresent(above -> Links.add(below, above.id(), metric.id()));
            if (metric.is(TIMING, Timing.LEADING)) {
                leading.add(metric.id());
            }
        }
        for (Piece metric : reading.metrics(Tier.CORE)) {
            if (metric.is(TIMING, Timing.LAGGING)) {
                Set<NodeId> under = Links.reached(List.of(metric.id()), below);
                tally.judge(
                        under.stream().anyMatch(leading::contains),
                        metric,
                        () -> lead(metric),
                        TIMING);
            }
        }
    }

    private static Fix lead(Piece metric) {
        return new Fix.Add(
                NodeKind.METRIC,
                metric.id(),
                Map.of(Field.TIER, Value.of(Tier.SUPPORTING), TIMING, Value.of(Timing.LEADING)),
                Field.NAME);
    }

    /**
     * TIM-2. A leaf is a north star, core or supporting metric on which no other of these rests;
     * one that nobody has placed is out of reach.
     */
    static void reach(Reading reading, Tally tally) {
        List<Piece> tree = reading.metrics(Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING);
        Set<NodeId> inTree = new HashSet<>();
        tree.forEach(metric -> inTree.add(metric.id()));
        Set<NodeId> above = new HashSet<>();
        reading.links()
                .below()
                .forEach((metric, parts) -> {
                    if (parts.stream().anyMatch(inTree::contains)) {
                        above.add(metric);
                    }
                });
        tree.forEach(metric -> metric.parent().ifPresent(parent -> above.add(parent.id())));
        List<Piece> leaves = tree.stream().filter(m -> !above.contains(m.id())).toList();
        List<Piece> outside = leaves.stream().filter(leaf -> !isInReach(leaf)).toList();
        if (leaves.isEmpty()) {
            return;
        }
        if (leaves.size() - outside.size() >= IN_REACH * leaves.size()) {
            tally.pass();
        } else {
            Piece first = outside.getFirst();
            tally.fail(
                    first,
                    new Fix.Open(first.id(), CONTROLLABILITY),
                    outside.stream().map(leaf -> leaf.at(CONTROLLABILITY)).toList());
        }
    }

    private static boolean isInReach(Piece metric) {
        return metric.is(CONTROLLABILITY, Controllability.TEAM)
                || metric.is(CONTROLLABILITY, Controllability.SHARED);
    }
}
