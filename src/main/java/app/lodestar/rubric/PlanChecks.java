package app.lodestar.rubric;

import static app.lodestar.framework.Field.DELTA_BY;
import static app.lodestar.framework.Field.EXPECTED_DELTA;
import static app.lodestar.framework.Field.GUARDED_BY;
import static app.lodestar.framework.Field.MOVES;
import static app.lodestar.framework.Field.REVERSE_IF;
import static app.lodestar.framework.Field.SERVES;
import static app.lodestar.framework.Field.STOP_RULE;
import static app.lodestar.framework.Field.TARGET_METRICS;

import app.lodestar.framework.AssumptionStatus;
import app.lodestar.framework.ClaimConfidence;
import app.lodestar.framework.Field;
import app.lodestar.framework.InitiativeStatus;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be done, what is given up for it, and on what it rests. */
final class PlanChecks {
    private PlanChecks() {}

    /** INI-1. What was dropped is not judged. */
    static void initiatives(Reading reading, Tally tally) {
        for (Piece initiative : undropped(reading)) {
            List<Field> missing = new ArrayList<>();
            if (targets(initiative).stream().noneMatch(PlanChecks::isInTree)) {
                missing.add(MOVES);
            }
            for (Field field : List.of(EXPECTED_DELTA, DELTA_BY)) {
                if (!initiative.has(field)) {
                    missing.add(field);
                }
            }
            if (initiative.refs(GUARDED_BY).isEmpty()) {
                missing.add(GUARDED_BY);
            }
            if (!initiative.has(STOP_RULE)) {
                missing.add(STOP_RULE);
            }
            tally.judge(missing.isEmpty(), initiative, missing.toArray(Field[]::new));
        }
    }

    private static List<Piece> undropped(Reading reading) {
        return reading.list(NodeKind.INITIATIVE).stream()
                .filter(each -> !each.is(Field.INITIATIVE_STATUS, InitiativeStatus.DROPPED))
                .toList();
    }

    private static List<Piece> targets(Piece initiative) {
        List<Piece> targets = new ArrayList<>(initiative.refs(TARGET_METRICS));
        initiative.ref(MOVES).ifPresent(targets::add);
        return targets;
    }

    private static boolean isInTree(Piece metric) {
        return metric.has(Field.TIER)
                && !metric.is(Field.TIER, Tier.CONTROL)
                && !metric.is(Field.METRIC_STATE, MetricState.RETIRED);
    }

    /** INI-2. Applies where initiatives and an arithmetic tree with baselines and targets are. */
    static void leverage(Reading reading, Tally tally) {
        List<Piece> initiatives = undropped(reading);
        Optional<List<Piece>> largest = Leverage.largest(reading);
        if (initiatives.isEmpty() || largest.isEmpty()) {
            return;
        }
        Piece first = largest.get().getFirst();
        boolean targeted =
                initiatives.stream()
                        .anyMatch(each -> targets(each).stream().anyMatch(largest.get()::contains));
        tally.judge(
                targeted,
                first,
                () ->
                        new Fix.Add(
                                NodeKind.INITIATIVE,
                                null,
                                Map.of(
                                        MOVES, Value.of(first.id()),
                                        TARGET_METRICS, Value.of(List.of(first.id().toString()))),
                                Field.INITIATIVE_TITLE));
    }

    /** TRD-1. A side is a stakeholder, or a metric with those whom it serves. */
    static void tradeOffs(Reading reading, Tally tally) {
        List<Piece> all = reading.list(NodeKind.TRADE_OFF);
        Fix add = new Fix.Add(NodeKind.TRADE_OFF, null, Map.of(), Field.WE_FAVOUR);
        if (all.isEmpty()) {
            tally.judge(false, reading.root(), () -> add);
        } else {
            boolean reversible = all.stream().anyMatch(each -> each.has(REVERSE_IF));
            tally.judge(reversible, all.getFirst(), REVERSE_IF);
        }
        if (Stakeholders.areTwoSided(reading)) {
            tally.judge(
                    all.stream().anyMatch(PlanChecks::isBetweenTheSides),
                    reading.root(),
                    () -> between(reading));
        }
    }

    private static boolean isBetweenTheSides(Piece tradeOff) {
        Set<StakeholderKind> favoured = sides(tradeOff.ref(Field.WE_FAVOUR_ID));
        Set<StakeholderKind> other = sides(tradeOff.ref(Field.OVER_ID));
        return (favoured.contains(StakeholderKind.CUSTOMER)
                        && other.contains(StakeholderKind.SUPPLIER))
                || (favoured.contains(StakeholderKind.SUPPLIER)
                        && other.contains(StakeholderKind.CUSTOMER));
    }

    private static Set<StakeholderKind> sides(Optional<Piece> side) {
        return side
                .map(each ->
                        each.kind() == NodeKind.STAKEHOLDER ? List.of(each) : each.refs(SERVES))
                .orElse(List.of())
                .stream()
                .map(Stakeholders::kind)
                .collect(Collectors.toSet());
    }

    private static Fix between(Reading reading) {
        return new Fix.Add(
                NodeKind.TRADE_OFF,
                null,
                Map.of(
                        Field.WE_FAVOUR_ID, first(reading, StakeholderKind.CUSTOMER),
                        Field.OVER_ID, first(reading, StakeholderKind.SUPPLIER)),
                REVERSE_IF);
    }

    private static Value first(Reading reading, StakeholderKind kind) {
        return Value.of(
                reading.list(NodeKind.STAKEHOLDER).stream()
                        .filter(each -> Stakeholders.kind(each) == kind)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** CLM-1. For a team the targets are judged that cite a claim. */
    static void claims(Reading reading, Tally tally) {
        switch (reading.mode()) {
            case PRACTICE -> assumptions(reading, tally);
            case TEAM -> {
                for (Piece metric : reading.metrics()) {
                    metric.ref(Field.TARGET_CLAIM)
                            .ifPresent(claim -> {
                                if (claim.is(Field.CLAIM_CONFIDENCE, ClaimConfidence.ASSUMED)) {
                                    tally.fail(
                                            metric,
                                            new Fix.Open(metric.id(), Field.TARGET_CLAIM),
                                            metric.at(Field.TARGET_CLAIM),
                                            claim.at(Field.CLAIM_CONFIDENCE));
                                } else {
                                    tally.pass();
                                }
                            });
                }
            }
        }
    }

    private static void assumptions(Reading reading, Tally tally) {
        tally.judge(
                reading.list(NodeKind.ASSUMPTION).stream()
                        .anyMatch(each -> each.has(Field.ASSUMPTION_TEXT)),
                reading.root(),
                () ->
                        new Fix.Add(
                                NodeKind.ASSUMPTION,
                                null,
                                Map.of(Field.ASSUMPTION_STATUS, Value.of(AssumptionStatus.OPEN)),
                                Field.ASSUMPTION_TEXT));
    }
}
