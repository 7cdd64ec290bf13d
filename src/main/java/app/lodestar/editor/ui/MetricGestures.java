package app.lodestar.editor.ui;

import app.lodestar.framework.Confidence;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a gesture on the metric outline asks for, as the operations of one step. */
final class MetricGestures {
    private MetricGestures() {}

    /**
     * A new metric by name; the tier follows from where it stands. Under another it is believed to
     * move that one.
     */
    static List<Operation> create(
            MetricFramework framework,
            Supplier<NodeId> ids,
            NodeId id,
            @Nullable NodeId parent,
            @Nullable NodeId after,
            String name) {
        Map<Field, Value> values = new HashMap<>();
        values.put(Field.NAME, Value.of(name.strip()));
        values.put(Field.TIER, Value.of(tierFor(framework, parent, after)));
        MetricKeys.forName(framework, name).ifPresent(key -> values.put(Field.KEY, Value.of(key)));
        List<Operation> operations = new ArrayList<>();
        operations.add(new Operation.Create(id, NodeKind.METRIC, parent, after, values));
        if (parent != null) {
            operations.add(influence(ids.get(), id, parent));
        }
        return operations;
    }

    private static Tier tierFor(
            MetricFramework framework, @Nullable NodeId parent, @Nullable NodeId after) {
        if (framework.metrics().isEmpty()) {
            return Tier.NORTH_STAR;
        }
        Optional<Tier> neighbour =
                Optional.ofNullable(after)
                        .map(framework::node)
                        .flatMap(n -> n.choice(Field.TIER, Tier.class))
                        .filter(t -> t == Tier.GUARDRAIL || t == Tier.CONTROL);
        if (neighbour.isPresent()) {
            return neighbour.get();
        }
        return parent == null ? Tier.CORE : Tier.SUPPORTING;
    }

    private static Operation influence(NodeId edge, NodeId from, NodeId to) {
        return new Operation.Create(
                edge,
                NodeKind.EDGE,
                null,
                null,
                Map.of(
                        Field.EDGE_FROM, Value.of(from),
                        Field.EDGE_TO, Value.of(to),
                        Field.EDGE_KIND, Value.of(EdgeKind.INFLUENCE),
                        Field.EDGE_CONFIDENCE, Value.of(Confidence.LOW)));
    }

    /**
     * A move, with the edge to the new parent; the edge to the old one goes if nobody has said
     * anything about it.
     */
    static List<Operation> move(
            MetricFramework framework,
            Supplier<NodeId> ids,
            NodeId id,
            @Nullable NodeId parent,
            @Nullable NodeId after) {
        List<Operation> operations = new ArrayList<>();
        operations.add(new Operation.Move(id, parent, after));
        NodeId before = framework.node(id).parent();
        if (Objects.equals(before, parent)) {
            return operations;
        }
        edges(framework, id, before).stream()
                .filter(MetricGestures::isUntouched)
                .forEach(e -> operations.add(new Operation.Delete(e.id(), java.util.Set.of())));
        if (parent != null
                && !isGuard(framework.node(id))
                && edges(framework, id, parent).isEmpty()) {
            operations.add(influence(ids.get(), id, parent));
        }
        return operations;
    }

    private static boolean isGuard(Node metric) {
        return metric.choice(Field.TIER, Tier.class)
                .filter(t -> t == Tier.GUARDRAIL || t == Tier.CONTROL)
                .isPresent();
    }

    /** The live edges from one metric to another. */
    static List<Node> edges(MetricFramework framework, NodeId from, @Nullable NodeId to) {
        return to == null
                ? List.of()
                : framework.list(NodeKind.EDGE).stream()
                        .filter(e -> e.ref(Field.EDGE_FROM).filter(from::equals).isPresent())
                        .filter(e -> e.ref(Field.EDGE_TO).filter(to::equals).isPresent())
                        .toList();
    }

    private static boolean isUntouched(Node edge) {
        return edge.text(Field.EDGE_KIND).equals(EdgeKind.INFLUENCE.name())
                && edge.text(Field.EDGE_CONFIDENCE).equals(Confidence.LOW.name())
                && edge.text(Field.EDGE_EVIDENCE).isEmpty()
                && edge.text(Field.EDGE_NOTE).isEmpty();
    }

    /** A new key, with a text change in each formula that names the old one. */
    static List<Operation> rename(MetricFramework framework, NodeId id, String key) {
        List<Operation> operations = new ArrayList<>();
        String before = framework.node(id).text(Field.KEY);
        operations.add(
                new Operation.SetField(
                        id,
                        Field.KEY,
                        key.isEmpty() ? null : Value.of(key),
                        framework.node(id).get(Field.KEY)));
        if (before.isEmpty() || key.isEmpty() || before.equals(key)) {
            return operations;
        }
        Pattern reference = Pattern.compile("@" + Pattern.quote(before) + "\\b");
        for (Node metric : framework.metrics()) {
            String formula = metric.text(Field.FORMULA);
            Matcher found = reference.matcher(formula);
            String renamed = found.replaceAll(Matcher.quoteReplacement("@" + key));
            if (!renamed.equals(formula)) {
                operations.add(
                        new Operation.EditText(
                                metric.id(), Field.FORMULA, TextChange.between(formula, renamed)));
            }
        }
        return operations;
    }
}
