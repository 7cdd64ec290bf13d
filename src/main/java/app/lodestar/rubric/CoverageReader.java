package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.Lens;
import app.lodestar.framework.LifecycleStage;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.rubric.Coverage.Hole;
import app.lodestar.rubric.Coverage.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads off a framework what its metrics look at. */
final class CoverageReader {
    private final MetricFramework framework;
    private final Map<Object, Map<Tier, List<NodeId>>> seen = new HashMap<>();

    CoverageReader(MetricFramework framework) {
        this.framework = framework;
        for (Node metric : framework.metrics()) {
            if (!metric.text(Field.METRIC_STATE).equals(MetricState.RETIRED.name())) {
                metric.choice(Field.TIER, Tier.class).ifPresent(tier -> add(metric, tier));
            }
        }
    }

    private void add(Node metric, Tier tier) {
        Set<Object> subjects = new LinkedHashSet<>(metric.refs(Field.SERVES));
        subjects.addAll(metric.refs(Field.GOALS));
        subjects.addAll(metric.refs(Field.SIGNALS));
        metric.refs(Field.SIGNALS).stream()
                .flatMap(signal -> framework.findLive(signal).stream())
                .map(Node::parent)
                .filter(goal -> goal != null)
                .forEach(subjects::add);
        subjects.addAll(metric.refs(Field.FLOW_STEPS));
        subjects.addAll(lenses(metric));
        subjects.forEach(subject ->
                seen.computeIfAbsent(subject, _ -> new EnumMap<>(Tier.class))
                        .computeIfAbsent(tier, _ -> new ArrayList<>())
                        .add(metric.id()));
    }

    private static Set<Lens> lenses(Node metric) {
        List<String> codes = metric.items(Field.LENSES);
        return Arrays.stream(Lens.values())
                .filter(lens -> codes.contains(lens.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Coverage read() {
        return new Coverage(stakeholders(), goals(), steps(), lenses());
    }

    private List<Row<NodeId>> stakeholders() {
        Set<NodeId> acting = new HashSet<>();
        framework
                .list(NodeKind.FLOW_STEP)
                .forEach(step -> step.ref(Field.ACTOR).ifPresent(acting::add));
        List<Row<NodeId>> rows = new ArrayList<>();
        for (Node each : framework.list(NodeKind.STAKEHOLDER)) {
            Row<NodeId> row = row(each.id(), Set.of());
            Set<Hole> holes = EnumSet.noneOf(Hole.class);
            if (Stakeholders.mustBeServed(each)
                    && !row.has(Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING)) {
                holes.add(row.has(Tier.GUARDRAIL) ? Hole.ONLY_GUARDRAILS : Hole.NO_METRIC);
            }
            if (Stakeholders.mustAct(each) && !acting.contains(each.id())) {
                holes.add(Hole.NO_STEP);
            }
            rows.add(row(each.id(), holes));
        }
        return rows;
    }

    private List<Row<NodeId>> goals() {
        return framework.list(NodeKind.GOAL).stream()
                .map(goal -> row(goal.id(), Set.of()))
                .map(this::lookedAt)
                .toList();
    }

    /** GOL-2 asks for a signal; a metric that only names the goal is shown, and is not enough. */
    private Row<NodeId> lookedAt(Row<NodeId> goal) {
        if (!goal.has(Tier.NORTH_STAR, Tier.CORE)) {
            return with(goal, Hole.NO_CORE);
        }
        boolean heard =
                framework.children(goal.subject(), NodeKind.SIGNAL).stream()
                        .anyMatch(signal ->
                                row(signal.id(), Set.of()).has(Tier.NORTH_STAR, Tier.CORE));
        return heard ? goal : with(goal, Hole.NO_SIGNAL);
    }

    private List<Row<NodeId>> steps() {
        return framework.list(NodeKind.FLOW_STEP).stream()
                .map(step -> row(step.id(), Set.of()))
                .map(row -> row.metrics().isEmpty() ? with(row, Hole.NO_METRIC) : row)
                .toList();
    }

    /** A stage calls for lenses; one of them on a core metric is enough for all. */
    private List<Row<Lens>> lenses() {
        List<Lens> called =
                framework
                        .root()
                        .choice(Field.LIFECYCLE_STAGE, LifecycleStage.class)
                        .map(ContextChecks::calledFor)
                        .orElse(List.of());
        boolean answered = called.stream().anyMatch(lens -> row(lens, Set.of()).has(Tier.CORE));
        Set<String> families = new HashSet<>();
        for (Lens lens : Lens.values()) {
            if (seen.containsKey(lens) || (called.contains(lens) && !answered)) {
                families.add(family(lens));
            }
        }
        List<Row<Lens>> rows = new ArrayList<>();
        for (Lens lens : Lens.values()) {
            if (families.contains(family(lens))) {
                Row<Lens> row = row(lens, Set.of());
                Row<Lens> looked = row.metrics().isEmpty() ? with(row, Hole.NO_METRIC) : row;
                rows.add(called.contains(lens) && !answered ? with(looked, Hole.NO_CORE) : looked);
            }
        }
        return rows;
    }

    private static String family(Lens lens) {
        return lens.code().substring(0, lens.code().indexOf(':'));
    }

    private <T> Row<T> row(T subject, Set<Hole> holes) {
        return new Row<>(subject, seen.getOrDefault(subject, Map.of()), holes);
    }

    private <T> Row<T> with(Row<T> row, Hole hole) {
        Set<Hole> holes = EnumSet.of(hole);
        holes.addAll(row.holes());
        return new Row<>(row.subject(), row.metrics(), holes);
    }
}
