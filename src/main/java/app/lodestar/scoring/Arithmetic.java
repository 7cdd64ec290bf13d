package app.lodestar.scoring;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The edges by which one metric is computed from others: sums, products and ratios. */
final class Arithmetic {

    /** How parts make a whole. */
    private enum Family {
        SUM,
        PRODUCT
    }

    /** One part of a whole: a term with its sign, or a factor with its power. */
    private record Part(NodeId metric, int sign) {}

    /**
     * One way in which a whole is made of parts.
     *
     * @param view its name; empty for the only one
     */
    record Whole(NodeId metric, String view, List<NodeId> parts) {}

    private record Key(NodeId whole, String view, Family family) {}

    private final Map<NodeId, List<NodeId>> children = new HashMap<>();
    private final Map<Key, List<Part>> wholes = new LinkedHashMap<>();

    Arithmetic(MetricFramework framework) {
        framework.list(NodeKind.EDGE).forEach(this::add);
    }

    private void add(Node edge) {
        NodeId from = edge.ref(Field.EDGE_FROM).orElse(null);
        NodeId to = edge.ref(Field.EDGE_TO).orElse(null);
        EdgeKind kind = edge.choice(Field.EDGE_KIND, EdgeKind.class).orElse(null);
        if (from == null || to == null || kind == null) {
            return;
        }
        int sign = edge.number(Field.EDGE_SIGN).map(BigDecimal::signum).orElse(1);
        switch (kind) {
            case SUM_TERM -> add(to, edge, Family.SUM, new Part(from, sign));
            case FACTOR -> add(to, edge, Family.PRODUCT, new Part(from, sign));
            case NUMERATOR -> add(to, edge, Family.PRODUCT, new Part(from, 1));
            case DENOMINATOR -> add(to, edge, Family.PRODUCT, new Part(from, -1));
            case SEGMENT, INFLUENCE, PEER, PROTECTS -> {}
        }
    }

    private void add(NodeId whole, Node edge, Family family, Part part) {
        children.computeIfAbsent(whole, _ -> new ArrayList<>()).add(part.metric);
        Key key = new Key(whole, edge.text(Field.EDGE_VIEW), family);
        wholes.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
    }

    /** The metrics that a metric is computed from, directly or not, without itself. */
    Set<NodeId> below(NodeId metric) {
        Set<NodeId> found = new LinkedHashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(children.getOrDefault(metric, List.of()));
        while (!open.isEmpty()) {
            NodeId next = open.poll();
            if (found.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        found.remove(metric);
        return found;
    }

    /**
     * The wholes that their parts miss by more than a share of them; only what has all its values
     * is looked at, and a whole with one part of a ratio has not.
     */
    List<Whole> missed(Function<NodeId, OptionalDouble> values, double share) {
        List<Whole> missed = new ArrayList<>();
        compare(
                values,
                share,
                (whole, misses) -> {
                    if (misses) {
                        missed.add(whole);
                    }
                });
        return missed;
    }

    /**
     * Says of each whole that has all its values whether its parts miss it by more than a share.
     */
    void compare(
            Function<NodeId, OptionalDouble> values,
            double share,
            BiConsumer<Whole, Boolean> listener) {
        wholes.forEach((key, parts) -> {
            OptionalDouble whole = values.apply(key.whole);
            OptionalDouble made = made(key.family, parts, values);
            if (whole.isPresent() && made.isPresent()) {
                listener.accept(
                        new Whole(key.whole, key.view, parts.stream().map(Part::metric).toList()),
                        misses(whole.getAsDouble(), made.getAsDouble(), share));
            }
        });
    }

    private static boolean misses(double whole, double made, double share) {
        return Math.abs(whole - made) > share * Math.max(Math.abs(whole), Math.abs(made));
    }

    private static OptionalDouble made(
            Family family, List<Part> parts, Function<NodeId, OptionalDouble> values) {
        double made = family == Family.SUM ? 0 : 1;
        for (Part part : parts) {
            OptionalDouble value = values.apply(part.metric);
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            double x = value.getAsDouble();
            made =
                    switch (family) {
                        case SUM -> part.sign < 0 ? made - x : made + x;
                        case PRODUCT -> part.sign < 0 ? made / x : made * x;
                    };
        }
        return parts.size() > 1 && Double.isFinite(made)
                ? OptionalDouble.of(made)
                : OptionalDouble.empty();
    }
}
