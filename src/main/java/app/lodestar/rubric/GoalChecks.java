package app.lodestar.rubric;

import static app.lodestar.framework.Field.GOALS;
import static app.lodestar.framework.Field.RANK;
import static app.lodestar.framework.Field.SERVES;
import static app.lodestar.framework.Field.SIGNALS;
import static app.lodestar.framework.Field.STATEMENT;
import static app.lodestar.framework.Field.TIER;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What it is for, and whom it serves. */
final class GoalChecks {
    private static final int MOST_GOALS = 5;
    private static final int MANY = 4;

    private GoalChecks() {}

    /** GOL-1. The number of goals is judged, and each goal. */
    static void goals(Reading reading, Tally tally) {
        List<Piece> goals = reading.list(NodeKind.GOAL);
        if (goals.isEmpty()) {
            tally.judge(
                    false,
                    reading.root(),
                    () -> new Fix.Add(NodeKind.GOAL, null, Map.of(RANK, Value.of(1)), STATEMENT));
            return;
        }
        if (goals.size() <= MOST_GOALS) {
            tally.pass();
        } else {
            Piece last = goals.getLast();
            tally.fail(
                    last,
                    new Fix.Open(last.id(), null),
                    goals.stream().skip(MOST_GOALS).map(Piece::whole).toList());
        }
        Set<BigDecimal> taken = new HashSet<>();
        for (Piece goal : goals) {
            boolean ranked = goal.number(RANK).filter(taken::add).isPresent();
            boolean wordy = goal.text(STATEMENT).codePoints().noneMatch(Character::isDigit);
            if (!wordy) {
                tally.judge(false, goal, STATEMENT);
            } else {
                tally.judge(ranked, goal, () -> ranks(goals), RANK);
            }
        }
    }

    /** Ranks 1, 2, 3 in the order of the ranks there are; those without one come last. */
    private static Fix ranks(List<Piece> goals) {
        List<Piece> sorted = new ArrayList<>(goals);
        sorted.sort((one, other) ->
                one.number(RANK)
                        .orElse(BigDecimal.TEN.pow(9))
                        .compareTo(other.number(RANK).orElse(BigDecimal.TEN.pow(9))));
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Piece goal = sorted.get(i);
            Value rank = Value.of(i + 1L);
            if (!rank.equals(goal.value(RANK))) {
                operations.add(new Operation.SetField(goal.id(), RANK, rank, goal.value(RANK)));
            }
        }
        return new Fix.Submit(operations);
    }

    /** GOL-2. */
    static void measured(Reading reading, Tally tally) {
        Set<NodeId> quantified = new HashSet<>();
        List<Piece> top = reading.metrics(Tier.NORTH_STAR, Tier.CORE);
        top.forEach(metric -> metric.refs(SIGNALS).forEach(signal -> quantified.add(signal.id())));
        for (Piece goal : reading.list(NodeKind.GOAL)) {
            List<Piece> signals = reading.children(goal, NodeKind.SIGNAL);
            tally.judge(
                    signals.stream().anyMatch(signal -> quantified.contains(signal.id())),
                    goal,
                    () -> measure(goal, signals, top));
        }
    }

    /** A signal comes first, then the metric that names the goal, then a new one. */
    private static Fix measure(Piece goal, List<Piece> signals, List<Piece> top) {
        if (signals.isEmpty()) {
            return new Fix.Add(NodeKind.SIGNAL, goal.id(), Map.of(), Field.SIGNAL_TEXT);
        }
        String signal = signals.getFirst().id().toString();
        for (Piece metric : top) {
            if (metric.refs(GOALS).contains(goal)) {
                return new Fix.Submit(List.of(new Operation.AddItem(metric.id(), SIGNALS, signal)));
            }
        }
        Map<Field, Value> values = new TreeMap<>();
        values.put(TIER, Value.of(Tier.CORE));
        values.put(GOALS, Value.of(List.of(goal.id().toString())));
        values.put(SIGNALS, Value.of(List.of(signal)));
        return new Fix.Add(NodeKind.METRIC, null, values, Field.NAME);
    }

    /** GOL-3. */
    static void orphans(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics(Tier.NORTH_STAR, Tier.CORE)) {
            boolean serves =
                    !metric.refs(GOALS).isEmpty()
                            || metric.refs(SIGNALS).stream()
                                    .anyMatch(signal -> signal.parent().isPresent());
            tally.judge(serves, metric, () -> adopt(metric, reading.list(NodeKind.GOAL)), GOALS);
        }
    }

    private static Fix adopt(Piece metric, List<Piece> goals) {
        if (goals.size() == 1) {
            return new Fix.Submit(
                    List.of(
                            new Operation.AddItem(
                                    metric.id(), GOALS, goals.getFirst().id().toString())));
        }
        return new Fix.Open(metric.id(), GOALS);
    }

    /** STK-1. */
    static void served(Reading reading, Tally tally) {
        Set<NodeId> served = servedBy(reading, Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING);
        reading.list(NodeKind.STAKEHOLDER).stream()
                .filter(each -> Stakeholders.mustBeServed(each) && Stakeholders.isWeighty(each))
                .forEach(each -> tally.judge(served.contains(each.id()), each, () -> serve(each)));
    }

    private static Fix serve(Piece stakeholder) {
        return new Fix.Add(
                NodeKind.METRIC,
                null,
                Map.of(
                        TIER, Value.of(Tier.SUPPORTING),
                        SERVES, Value.of(List.of(stakeholder.id().toString()))),
                Field.NAME);
    }

    /** STK-2. Applies where one stakeholder has four core and supporting metrics or more. */
    static void balanced(Reading reading, Tally tally) {
        List<Piece> all =
                reading.list(NodeKind.STAKEHOLDER).stream()
                        .filter(Stakeholders::mustBeServed)
                        .toList();
        Map<NodeId, Integer> counts = new java.util.HashMap<>();
        reading.metrics(Tier.CORE, Tier.SUPPORTING)
                .forEach(metric ->
                        metric.refs(SERVES)
                                .forEach(each -> counts.merge(each.id(), 1, Integer::sum)));
        Set<NodeId> guarded = servedBy(reading, Tier.GUARDRAIL);
        Set<NodeId> served = servedBy(reading, Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING);
        for (Piece each : all) {
            boolean anotherHasMany =
                    all.stream()
                            .anyMatch(other ->
                                    !other.equals(each)
                                            && counts.getOrDefault(other.id(), 0) >= MANY);
            if (anotherHasMany) {
                boolean onlyGuarded = guarded.contains(each.id()) && !served.contains(each.id());
                tally.judge(!onlyGuarded, each, () -> serve(each));
            }
        }
    }

    private static Set<NodeId> servedBy(Reading reading, Tier... tiers) {
        Set<NodeId> served = new HashSet<>();
        reading.metrics(tiers)
                .forEach(metric -> metric.refs(SERVES).forEach(each -> served.add(each.id())));
        return served;
    }
}
