package app.lodestar.rubric;

import static app.lodestar.framework.Field.EDGE_EVIDENCE;
import static app.lodestar.framework.Field.EDGE_FROM;
import static app.lodestar.framework.Field.EDGE_KIND;
import static app.lodestar.framework.Field.EDGE_TO;

import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.Formula;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the metrics hang together, and whether their arithmetic does. */
final class TreeChecks {
    private TreeChecks() {}

    /** TRE-1. */
    static void connected(Reading reading, Tally tally) {
        List<Piece> top = reading.metrics(Tier.NORTH_STAR);
        if (top.isEmpty()) {
            return;
        }
        Set<NodeId> joined = reading.links().joined(top, kind -> kind != EdgeKind.PROTECTS);
        for (Piece metric : reading.metrics(Tier.CORE, Tier.SUPPORTING)) {
            tally.judge(
                    joined.contains(metric.id()),
                    metric,
                    () -> join(metric, top.getFirst(), joined));
        }
    }

    /** To what it stands under in the outline if that is joined, else to the north star. */
    private static Fix join(Piece metric, Piece northStar, Set<NodeId> joined) {
        Piece above =
                metric.parent().filter(parent -> joined.contains(parent.id())).orElse(northStar);
        return new Fix.Add(
                NodeKind.EDGE,
                null,
                Map.of(
                        EDGE_FROM, Value.of(metric.id()),
                        EDGE_TO, Value.of(above.id()),
                        EDGE_KIND, Value.of(EdgeKind.INFLUENCE)),
                EDGE_EVIDENCE);
    }

    /**
     * TRE-2. Judges each view of each metric with arithmetic edges: one family, of at least two
     * terms, factors or segments, or a numerator and a denominator; and where the formula itself is
     * a sum or a product of references, an edge from each.
     */
    static void complete(Reading reading, Tally tally) {
        reading.links()
                .wholes()
                .forEach((whole, parts) -> {
                    boolean holds = isWhole(parts) && hasAll(reading, whole.metric(), parts);
                    if (holds) {
                        tally.pass();
                    } else {
                        List<Pointer> evidence = new ArrayList<>(List.of(whole.metric().whole()));
                        parts.forEach(part -> evidence.add(part.edge().at(EDGE_KIND)));
                        tally.fail(whole.metric(), mend(reading, whole.metric(), parts), evidence);
                    }
                });
    }

    private static boolean isWhole(List<Links.Link> parts) {
        Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        parts.forEach(part -> kinds.add(part.kind()));
        if (kinds.contains(EdgeKind.NUMERATOR) || kinds.contains(EdgeKind.DENOMINATOR)) {
            return parts.size() == 2 && kinds.size() == 2 && onlyRatio(kinds);
        }
        return kinds.size() == 1 && parts.size() >= 2;
    }

    private static boolean onlyRatio(Set<EdgeKind> kinds) {
        return kinds.equals(EnumSet.of(EdgeKind.NUMERATOR, EdgeKind.DENOMINATOR));
    }

    private static boolean hasAll(Reading reading, Piece metric, List<Links.Link> parts) {
        return missing(reading, metric, parts).isEmpty();
    }

    /** The keys in a formula of references alone that no edge of its family comes from. */
    private static Set<String> missing(Reading reading, Piece metric, List<Links.Link> parts) {
        Set<String> keys = new HashSet<>();
        reading.formula(metric)
                .formula()
                .filter(formula -> consistsOf(formula, operators(parts.getFirst().kind()), keys))
                .ifPresentOrElse(
                        _ -> parts.forEach(part -> keys.remove(part.from().text(Field.KEY))),
                        keys::clear);
        return keys;
    }

    private static Set<ArithmeticOperator> operators(EdgeKind kind) {
        return switch (kind) {
            case SUM_TERM -> EnumSet.of(ArithmeticOperator.ADD, ArithmeticOperator.SUBTRACT);
            case FACTOR, NUMERATOR, DENOMINATOR ->
                    EnumSet.of(ArithmeticOperator.MULTIPLY, ArithmeticOperator.DIVIDE);
            case SEGMENT, INFLUENCE, PEER, PROTECTS -> EnumSet.noneOf(ArithmeticOperator.class);
        };
    }

    private static boolean consistsOf(
            Formula formula, Set<ArithmeticOperator> operators, Set<String> keys) {
        return switch (formula) {
            case Formula.Metric metric -> {
                keys.add(metric.key());
                yield true;
            }
            case Formula.Arithmetic both ->
                    operators.contains(both.operator())
                            && consistsOf(both.left(), operators, keys)
                            && consistsOf(both.right(), operators, keys);
            default -> false;
        };
    }

    /** An edge from the first metric of the formula that has none; else a person must look. */
    private static Fix mend(Reading reading, Piece metric, List<Links.Link> parts) {
        Links.Link first = parts.getFirst();
        return missing(reading, metric, parts).stream()
                .sorted()
                .flatMap(key -> reading.byKey(key).stream())
                .findFirst()
                .<Fix>map(part ->
                        new Fix.Add(
                                NodeKind.EDGE,
                                null,
                                Map.of(
                                        EDGE_FROM,
                                        Value.of(part.id()),
                                        EDGE_TO,
                                        Value.of(metric.id()),
                                        EDGE_KIND,
                                        Value.of(first.kind()),
                                        Field.EDGE_VIEW,
                                        Value.of(first.edge().text(Field.EDGE_VIEW))),
                                null))
                .orElseGet(() -> new Fix.Open(first.edge().id(), EDGE_KIND));
    }

    /** TRE-5. An initiative is linked when it is about the metric from which the edge comes. */
    static void evidence(Reading reading, Tally tally) {
        Set<NodeId> tried = new HashSet<>();
        for (Piece initiative : reading.list(NodeKind.INITIATIVE)) {
            initiative.ref(Field.MOVES).ifPresent(metric -> tried.add(metric.id()));
            initiative.refs(Field.TARGET_METRICS).forEach(metric -> tried.add(metric.id()));
        }
        for (Links.Link link : reading.links().of(kind -> kind == EdgeKind.INFLUENCE)) {
            boolean stated = link.edge().has(EDGE_EVIDENCE) || tried.contains(link.from().id());
            tally.judge(stated, link.edge(), EDGE_EVIDENCE);
        }
    }
}
