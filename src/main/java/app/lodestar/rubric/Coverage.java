package app.lodestar.rubric;

import app.lodestar.framework.Lens;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stakeholder, goal, flow step and lens is looked at by which metrics, and where nothing
 * looks.
 *
 * @param stakeholders in the order of the document, like the other lists
 * @param goals by goal or by one of its signals
 * @param lenses of the families HEART, AARRR and BDFE of which a metric has one; in their order
 */
public record Coverage(
        List<Row<NodeId>> stakeholders,
        List<Row<NodeId>> goals,
        List<Row<NodeId>> steps,
        List<Row<Lens>> lenses) {

    /** What is missing in a row. */
    public enum Hole {
        NO_METRIC,
        ONLY_GUARDRAILS,
        /** No north-star or core metric where one belongs. */
        NO_CORE,
        /** A goal that such metrics serve, but none of them through one of its signals. */
        NO_SIGNAL,
        /** A stakeholder who should act is in no flow step. */
        NO_STEP;

        /** The key of what it is called. */
        public String messageKey() {
            return "rubric.hole." + name();
        }
    }

    /**
     * What looks at one thing.
     *
     * @param metrics by tier, in outline order; a tier without any is absent
     * @param holes empty when nothing is missing
     */
    public record Row<T>(T subject, Map<Tier, List<NodeId>> metrics, Set<Hole> holes) {
        public Row {
            Map<Tier, List<NodeId>> byTier = new EnumMap<>(Tier.class);
            metrics.forEach((tier, ids) -> byTier.put(tier, List.copyOf(ids)));
            metrics = Collections.unmodifiableMap(byTier);
            Set<Hole> all = EnumSet.noneOf(Hole.class);
            all.addAll(holes);
            holes = Collections.unmodifiableSet(all);
        }

        /** The metrics of a tier that look at it. */
        public List<NodeId> metrics(Tier tier) {
            return metrics.getOrDefault(tier, List.of());
        }

        boolean has(Tier... tiers) {
            for (Tier tier : tiers) {
                if (!metrics(tier).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    public Coverage {
        stakeholders = List.copyOf(stakeholders);
        goals = List.copyOf(goals);
        steps = List.copyOf(steps);
        lenses = List.copyOf(lenses);
    }

    /** The coverage of a framework; retired metrics look at nothing. */
    public static Coverage of(MetricFramework framework) {
        return framework.derived(Coverage.class, () -> new CoverageReader(framework).read());
    }

    /** How many holes there are in all rows together. */
    public int holes() {
        int holes = 0;
        for (List<? extends Row<?>> rows : List.of(stakeholders, goals, steps, lenses)) {
            holes += rows.stream().mapToInt(row -> row.holes().size()).sum();
        }
        return holes;
    }
}
