package app.lodestar.rubric;

import static app.lodestar.framework.Field.BASELINE_VALUE;
import static app.lodestar.framework.Field.BREACH;
import static app.lodestar.framework.Field.BREACH_HIGH;
import static app.lodestar.framework.Field.BREACH_LOW;
import static app.lodestar.framework.Field.DIRECTION;
import static app.lodestar.framework.Field.PROTECTS;
import static app.lodestar.framework.Field.RESPONSE;
import static app.lodestar.framework.Field.SERVES;
import static app.lodestar.framework.Field.TIER;
import static app.lodestar.framework.Field.WARN;
import static app.lodestar.framework.Field.WARN_HIGH;
import static app.lodestar.framework.Field.WARN_LOW;

import app.lodestar.framework.Direction;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must not get worse, from which value on, and what happens then. */
final class GuardrailChecks {
    private static final int RESPONDED = 20;

    private GuardrailChecks() {}

    /** GRD-1. By the guardrail's list or by an edge. */
    static void covered(Reading reading, Tally tally) {
        Set<NodeId> safe = new LinkedHashSet<>();
        protections(reading)
                .values()
                .forEach(metrics -> metrics.forEach(metric -> safe.add(metric.id())));
        for (Piece metric : reading.metrics(Tier.NORTH_STAR, Tier.CORE)) {
            tally.judge(safe.contains(metric.id()), metric, () -> guard(metric));
        }
    }

    private static Fix guard(Piece metric) {
        return new Fix.Add(
                NodeKind.METRIC,
                null,
                Map.of(
                        TIER, Value.of(Tier.GUARDRAIL),
                        PROTECTS, Value.of(List.of(metric.id().toString()))),
                Field.NAME);
    }

    /** What each guardrail protects, in the order of the guardrails. */
    private static Map<Piece, Set<Piece>> protections(Reading reading) {
        Map<Piece, Set<Piece>> protections = new LinkedHashMap<>();
        for (Piece guardrail : reading.metrics(Tier.GUARDRAIL)) {
            protections.put(guardrail, new LinkedHashSet<>(guardrail.refs(PROTECTS)));
        }
        for (Piece edge : reading.list(NodeKind.EDGE)) {
            if (edge.is(Field.EDGE_KIND, EdgeKind.PROTECTS)) {
                edge.ref(Field.EDGE_FROM)
                        .map(protections::get)
                        .ifPresent(metrics -> edge.ref(Field.EDGE_TO).ifPresent(metrics::add));
            }
        }
        return protections;
    }

    /** GRD-2. A limit on the wrong side of the warning or the baseline is none. */
    static void limits(Reading reading, Tally tally) {
        for (Piece guardrail : reading.metrics(Tier.GUARDRAIL)) {
            List<Field> wrong = new ArrayList<>();
            Field limit = wrongLimit(guardrail);
            if (limit != null) {
                wrong.add(limit);
            }
            if (!guardrail.has(RESPONSE, RESPONDED)) {
                wrong.add(RESPONSE);
            }
            tally.judge(wrong.isEmpty(), guardrail, wrong.toArray(Field[]::new));
        }
    }

    private static @Nullable Field wrongLimit(Piece guardrail) {
        Direction direction = guardrail.choice(DIRECTION, Direction.class).orElse(null);
        return switch (direction) {
            case null -> DIRECTION;
            case INCREASE -> limit(guardrail, BREACH, WARN, -1);
            case DECREASE -> limit(guardrail, BREACH, WARN, 1);
            case HOLD_RANGE -> band(guardrail);
        };
    }

    /** What is wrong with a limit beyond which, above (1) or below (-1), nothing may lie. */
    private static @Nullable Field limit(Piece guardrail, Field breach, Field warn, int side) {
        BigDecimal limit = guardrail.number(breach).orElse(null);
        if (limit == null) {
            return breach;
        }
        boolean pastWarning =
                guardrail.number(warn).filter(w -> side * limit.subtract(w).signum() < 0).isEmpty();
        boolean pastBaseline =
                guardrail
                        .number(BASELINE_VALUE)
                        .filter(b -> side * limit.subtract(b).signum() <= 0)
                        .isEmpty();
        return pastWarning && pastBaseline ? null : breach;
    }

    private static @Nullable Field band(Piece guardrail) {
        boolean low = guardrail.has(BREACH_LOW);
        boolean high = guardrail.has(BREACH_HIGH);
        if (!low && !high) {
            return BREACH_LOW;
        }
        Field wrongLow = low ? limit(guardrail, BREACH_LOW, WARN_LOW, -1) : null;
        Field wrongHigh = high ? limit(guardrail, BREACH_HIGH, WARN_HIGH, 1) : null;
        if (wrongLow != null || wrongHigh != null) {
            return wrongLow != null ? wrongLow : wrongHigh;
        }
        boolean crossed =
                low
                        && high
                        && guardrail
                                        .number(BREACH_LOW)
                                        .orElseThrow()
                                        .compareTo(guardrail.number(BREACH_HIGH).orElseThrow())
                                >= 0;
        return crossed ? BREACH_HIGH : null;
    }

    /** GRD-3. Judges guardrails that protect something, where both formulas can be read. */
    static void restated(Reading reading, Tally tally) {
        protections(reading)
                .forEach((guardrail, metrics) -> {
                    FormulaShape mine = reading.formula(guardrail).readable().orElse(null);
                    List<Piece> readable =
                            metrics.stream()
                                    .filter(m -> reading.formula(m).readable().isPresent())
                                    .toList();
                    if (mine != null && !readable.isEmpty()) {
                        restated(tally, guardrail, same(reading, mine, readable));
                    }
                });
    }

    private static List<Piece> same(Reading reading, FormulaShape mine, List<Piece> readable) {
        return readable.stream()
                .filter(each ->
                        Restatement.is(mine, reading.formula(each).readable().orElseThrow()))
                .toList();
    }

    /** What else it protects, it may go on protecting. */
    private static void restated(Tally tally, Piece guardrail, List<Piece> same) {
        if (same.isEmpty()) {
            tally.pass();
            return;
        }
        List<Pointer> evidence = new ArrayList<>(List.of(guardrail.at(Field.FORMULA)));
        same.forEach(each -> evidence.add(each.at(Field.FORMULA)));
        tally.fail(guardrail, new Fix.Open(guardrail.id(), Field.FORMULA), evidence);
    }

    /**
     * GRD-4. A product lives inside a larger one when there is a platform among the stakeholders or
     * someone who does not use it. The guardrail must serve one of these: what the platform loses
     * elsewhere is cannibalisation, what the other bears is harm.
     */
    static void neighbours(Reading reading, Tally tally) {
        Set<Piece> neighbours = new LinkedHashSet<>();
        for (Piece each : reading.list(NodeKind.STAKEHOLDER)) {
            StakeholderKind kind = Stakeholders.kind(each);
            if (kind == StakeholderKind.PLATFORM || kind == StakeholderKind.NON_USER) {
                neighbours.add(each);
            }
        }
        if (neighbours.isEmpty()) {
            return;
        }
        List<Piece> guardrails = reading.metrics(Tier.GUARDRAIL);
        boolean covered =
                guardrails.stream()
                        .anyMatch(
                                each -> each.refs(SERVES).stream().anyMatch(neighbours::contains));
        Piece first = neighbours.iterator().next();
        tally.judge(covered, first, () -> serve(guardrails, first), Field.STAKEHOLDER_KIND);
    }

    private static Fix serve(List<Piece> guardrails, Piece neighbour) {
        if (guardrails.size() == 1) {
            return new Fix.Submit(
                    List.of(
                            new Operation.AddItem(
                                    guardrails.getFirst().id(),
                                    SERVES,
                                    neighbour.id().toString())));
        }
        return new Fix.Add(
                NodeKind.METRIC,
                null,
                Map.of(
                        TIER, Value.of(Tier.GUARDRAIL),
                        SERVES, Value.of(List.of(neighbour.id().toString()))),
                Field.NAME);
    }
}
