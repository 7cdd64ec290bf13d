package app.lodestar.rubric;

import app.lodestar.framework.Answer;
import app.lodestar.framework.Direction;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RatioKind;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Timing;
import app.lodestar.framework.Unit;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where each flaw could be put, and by which operations. */
final class FlawPlans {
    /** One way to put a flaw in. */
    record Plan(NodeId subject, List<Operation> operations) {}

    private final MetricFramework framework;

    private FlawPlans(MetricFramework framework) {
        this.framework = framework;
    }

    static List<Plan> of(MetricFramework framework, SeededFlaw flaw) {
        return new FlawPlans(framework).plans(flaw);
    }

    private List<Plan> plans(SeededFlaw flaw) {
        return switch (flaw) {
            case SILENT_STAKEHOLDER -> each(NodeKind.STAKEHOLDER, this::silence);
            case UNWATCHED_INTEGRATION ->
                    each(NodeKind.INTEGRATION, n -> unlink(n, Field.INTEGRATIONS, _ -> true));
            case UNMEASURED_GOAL -> each(NodeKind.GOAL, this::unmeasure);
            case ORPHAN_METRIC ->
                    metrics(List.of(Tier.CORE), m -> clear(m, Field.GOALS, Field.SIGNALS));
            case UNSERVED_STAKEHOLDER ->
                    each(
                            NodeKind.STAKEHOLDER,
                            n -> unlink(n, Field.SERVES, m -> !is(m, Tier.GUARDRAIL)));
            case SECOND_NORTH_STAR ->
                    metrics(List.of(Tier.CORE), m -> set(m, Field.TIER, Value.of(Tier.NORTH_STAR)));
            case WORTHLESS_NORTH_STAR ->
                    metrics(
                            List.of(Tier.NORTH_STAR),
                            m -> set(m, Field.CHECK_VALUE, Value.of(Answer.NO)));
            case BROKEN_REFERENCE ->
                    metrics(
                            List.of(Tier.CORE, Tier.SUPPORTING),
                            m -> text(m, Field.FORMULA, "@" + m.text(Field.KEY) + "_1 * 1"));
            case WRONG_UNIT ->
                    metrics(List.of(Tier.values()), m -> set(m, Field.UNIT, Value.of(Unit.COUNT)));
            case SHORT_LAG ->
                    metrics(List.of(Tier.values()), m -> set(m, Field.MATURITY_LAG, null));
            case WRONG_SIDED_TARGET ->
                    metrics(List.of(Tier.NORTH_STAR, Tier.CORE), FlawPlans::turnTarget);
            case BACKDATED_TARGET ->
                    metrics(
                            List.of(Tier.NORTH_STAR, Tier.CORE, Tier.GUARDRAIL),
                            m -> set(m, Field.TARGET_SET_ON, m.get(Field.TARGET_BY)));
            case FALSE_SHARE ->
                    metrics(
                            List.of(Tier.values()),
                            m -> set(m, Field.RATIO_KIND, Value.of(RatioKind.SHARE)));
            case NO_POPULATION ->
                    metrics(
                            List.of(Tier.NORTH_STAR, Tier.CORE),
                            m -> text(m, Field.POPULATION, ""));
            case LOST_LEADING -> metrics(List.of(Tier.CORE), this::lag);
            case UNPROTECTED_METRIC ->
                    metrics(
                            List.of(Tier.NORTH_STAR, Tier.CORE),
                            m -> unlink(m, Field.PROTECTS, g -> is(g, Tier.GUARDRAIL)));
            case WRONG_SIDED_LIMIT -> metrics(List.of(Tier.GUARDRAIL), FlawPlans::turnLimit);
            case NO_RESPONSE -> metrics(List.of(Tier.GUARDRAIL), m -> text(m, Field.RESPONSE, ""));
            case RESTATED_GUARDRAIL -> metrics(List.of(Tier.GUARDRAIL), this::restate);
            case UNCONNECTED_METRIC -> metrics(List.of(Tier.SUPPORTING), this::disconnect);
            case NO_STOP_RULE -> each(NodeKind.INITIATIVE, n -> text(n, Field.STOP_RULE, ""));
            case FINAL_TRADE_OFFS -> finalTradeOffs();
            case MIX_TRAP -> metrics(List.of(Tier.NORTH_STAR, Tier.CORE), this::forget);
        };
    }

    private List<Plan> each(NodeKind kind, Function<Node, List<Operation>> change) {
        return plans(framework.list(kind), change);
    }

    private List<Plan> metrics(List<Tier> tiers, Function<Node, List<Operation>> change) {
        return plans(
                framework.metrics().stream()
                        .filter(m -> tiers.stream().anyMatch(t -> is(m, t)))
                        .toList(),
                change);
    }

    private static List<Plan> plans(List<Node> nodes, Function<Node, List<Operation>> change) {
        return nodes.stream()
                .map(node -> new Plan(node.id(), change.apply(node)))
                .filter(plan -> !plan.operations().isEmpty())
                .toList();
    }

    private static boolean is(Node metric, Tier tier) {
        return metric.text(Field.TIER).equals(tier.name());
    }

    private static List<Operation> set(Node node, Field field, @Nullable Value value) {
        return List.of(new Operation.SetField(node.id(), field, value, node.get(field)));
    }

    private static List<Operation> text(Node node, Field field, String text) {
        TextChange change = TextChange.between(node.text(field), text);
        return List.of(new Operation.EditText(node.id(), field, change));
    }

    private static List<Operation> clear(Node node, Field... lists) {
        List<Operation> operations = new ArrayList<>();
        for (Field list : lists) {
            node.items(list)
                    .forEach(item ->
                            operations.add(new Operation.RemoveItem(node.id(), list, item)));
        }
        return operations;
    }

    /** Takes the node out of a list of all metrics that the filter lets through. */
    private List<Operation> unlink(Node node, Field list, Predicate<Node> metrics) {
        List<Operation> operations = new ArrayList<>();
        for (Node metric : framework.metrics()) {
            if (metrics.test(metric) && metric.refs(list).contains(node.id())) {
                operations.add(new Operation.RemoveItem(metric.id(), list, node.id().toString()));
            }
        }
        return operations;
    }

    /** Gives the steps of a stakeholder to the next one. */
    private List<Operation> silence(Node stakeholder) {
        List<Operation> operations = new ArrayList<>();
        List<Node> others =
                framework.list(NodeKind.STAKEHOLDER).stream()
                        .filter(other -> !other.id().equals(stakeholder.id()))
                        .toList();
        for (Node step : framework.list(NodeKind.FLOW_STEP)) {
            if (!others.isEmpty()
                    && step.ref(Field.ACTOR).filter(stakeholder.id()::equals).isPresent()) {
                operations.addAll(set(step, Field.ACTOR, Value.of(others.getFirst().id())));
            }
        }
        return operations;
    }

    private List<Operation> unmeasure(Node goal) {
        List<Operation> operations = new ArrayList<>();
        framework
                .children(goal.id(), NodeKind.SIGNAL)
                .forEach(signal ->
                        operations.addAll(
                                unlink(
                                        signal,
                                        Field.SIGNALS,
                                        m -> is(m, Tier.NORTH_STAR) || is(m, Tier.CORE))));
        return operations;
    }

    /** To the same distance on the other side of the baseline. */
    private static List<Operation> turnTarget(Node metric) {
        BigDecimal target = metric.number(Field.TARGET_VALUE).orElse(null);
        BigDecimal baseline = metric.number(Field.BASELINE_VALUE).orElse(null);
        return target == null
                        || baseline == null
                        || !metric.text(Field.TARGET_KIND).equals(TargetKind.ABSOLUTE.name())
                ? List.of()
                : set(
                        metric,
                        Field.TARGET_VALUE,
                        Value.of(baseline.add(baseline).subtract(target)));
    }

    private static List<Operation> turnLimit(Node guardrail) {
        BigDecimal limit = guardrail.number(Field.BREACH).orElse(null);
        BigDecimal baseline = guardrail.number(Field.BASELINE_VALUE).orElse(null);
        return limit == null
                        || baseline == null
                        || guardrail.text(Field.DIRECTION).equals(Direction.HOLD_RANGE.name())
                ? List.of()
                : set(guardrail, Field.BREACH, Value.of(baseline.add(baseline).subtract(limit)));
    }

    private List<Operation> restate(Node guardrail) {
        return guardrail.refs(Field.PROTECTS).stream()
                .flatMap(id -> framework.findLive(id).stream())
                .filter(metric -> !metric.text(Field.KEY).isEmpty())
                .findFirst()
                .map(metric -> text(guardrail, Field.FORMULA, "1 - @" + metric.text(Field.KEY)))
                .orElse(List.of());
    }

    /** Makes all that leads below a metric coincide with it. */
    private List<Operation> lag(Node metric) {
        List<Operation> operations = new ArrayList<>();
        if (metric.text(Field.TIMING).equals(Timing.LAGGING.name())) {
            for (Node other : framework.metrics()) {
                if (other.text(Field.TIMING).equals(Timing.LEADING.name())
                        && isDirectlyBelow(other, metric)) {
                    operations.addAll(set(other, Field.TIMING, Value.of(Timing.COINCIDENT)));
                }
            }
        }
        return operations;
    }

    private boolean isDirectlyBelow(Node lower, Node upper) {
        return framework.list(NodeKind.EDGE).stream()
                .anyMatch(edge ->
                        edge.ref(Field.EDGE_FROM).filter(lower.id()::equals).isPresent()
                                && edge.ref(Field.EDGE_TO).filter(upper.id()::equals).isPresent());
    }

    private List<Operation> disconnect(Node metric) {
        List<Operation> operations = new ArrayList<>();
        for (Node edge : framework.list(NodeKind.EDGE)) {
            boolean touches =
                    edge.ref(Field.EDGE_FROM).filter(metric.id()::equals).isPresent()
                            || edge.ref(Field.EDGE_TO).filter(metric.id()::equals).isPresent();
            if (touches && !edge.text(Field.EDGE_KIND).equals(EdgeKind.PROTECTS.name())) {
                operations.add(new Operation.Delete(edge.id(), Set.of()));
            }
        }
        return operations;
    }

    private List<Plan> finalTradeOffs() {
        List<Node> all = framework.list(NodeKind.TRADE_OFF);
        List<Operation> operations = new ArrayList<>();
        all.forEach(each -> operations.addAll(text(each, Field.REVERSE_IF, "")));
        return all.isEmpty() ? List.of() : List.of(new Plan(all.getFirst().id(), operations));
    }

    /**
     * Deletes the trade-offs in which a mix is acknowledged for a metric; none where there is none.
     */
    private List<Operation> forget(Node metric) {
        List<Operation> operations = new ArrayList<>();
        for (Node each : framework.list(NodeKind.TRADE_OFF)) {
            boolean about =
                    each.ref(Field.WE_FAVOUR_ID).filter(metric.id()::equals).isPresent()
                            || each.ref(Field.OVER_ID).filter(metric.id()::equals).isPresent();
            if (about
                    && (DataChecks.acknowledges(each.text(Field.TRADE_OFF_BECAUSE))
                            || DataChecks.acknowledges(each.text(Field.ACCEPTED_UP_TO)))) {
                operations.add(new Operation.Delete(each.id(), Set.of()));
            }
        }
        return operations;
    }
}
