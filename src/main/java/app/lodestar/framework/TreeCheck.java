package app.lodestar.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What holds of every framework at every moment. */
public final class TreeCheck {
    private TreeCheck() {}

    /** All that is wrong, in words for whoever mends it; empty when the tree is a tree. */
    public static List<String> problems(MetricFramework framework) {
        List<String> problems = new ArrayList<>();
        Set<NodeId> outline = new HashSet<>();
        for (Node metric : framework.metrics()) {
            note(problems, outline.add(metric.id()), "twice in the outline", metric);
        }
        Set<String> unique = new HashSet<>();
        Map<Object, Set<OrderKey>> orders = new HashMap<>();
        for (Node node : framework.all()) {
            standing(framework, node, problems);
            content(framework, node, problems);
            boolean listed = outline.contains(node.id());
            boolean shouldBe = node.kind() == NodeKind.METRIC && !node.isDeleted();
            note(problems, listed == shouldBe, "in the outline: " + listed, node);
            Object slot = List.of(node.kind(), String.valueOf(node.parent()));
            boolean free = orders.computeIfAbsent(slot, _ -> new HashSet<>()).add(node.order());
            note(problems, free, "order taken", node);
            note(problems, node.order().digits().length() <= OrderKey.LONGEST, "long order", node);
            for (String name : node.isDeleted() ? List.<String>of() : names(node)) {
                note(problems, unique.add(name), "not unique: " + name, node);
            }
        }
        note(problems, circleFree(framework), "arithmetic circle", framework.root());
        return problems;
    }

    private static void standing(MetricFramework framework, Node node, List<String> problems) {
        if (node.parent() == null) {
            note(problems, node.kind().allowsParent(null), "must not stand at the top", node);
            return;
        }
        Node parent = framework.node(node.parent());
        note(problems, node.kind().allowsParent(parent.kind()), "under a wrong kind", node);
        note(problems, node.isDeleted() || !parent.isDeleted(), "under a deleted node", node);
        int steps = 0;
        NodeId at = node.id();
        while (at != null && steps <= Limits.DEPTH) {
            at = framework.node(at).parent();
            steps++;
        }
        note(problems, at == null, "in a circle or too deep", node);
    }

    private static void content(MetricFramework framework, Node node, List<String> problems) {
        node.values()
                .forEach((field, value) -> {
                    Refusal refusal = Validation.check(field, value);
                    note(problems, refusal == null, "refused: " + refusal, node);
                    note(problems, field.kind() == node.kind(), "foreign " + field, node);
                    note(problems, !Node.isEmpty(value), "empty " + field, node);
                    List<NodeId> targets =
                            field.type() instanceof FieldType.Refs
                                    ? node.refs(field)
                                    : field.type() instanceof FieldType.Ref
                                            ? node.ref(field).stream().toList()
                                            : List.of();
                    for (NodeId target : targets) {
                        boolean leads = framework.find(target).isPresent();
                        note(problems, leads && !target.equals(node.id()), "ref", node);
                    }
                });
        if (node.kind() == NodeKind.EDGE) {
            boolean whole =
                    node.ref(Field.EDGE_FROM).isPresent()
                            && node.ref(Field.EDGE_TO).isPresent()
                            && !node.text(Field.EDGE_KIND).isEmpty();
            note(problems, whole, "half an edge", node);
            note(
                    problems,
                    !Objects.equals(node.ref(Field.EDGE_FROM), node.ref(Field.EDGE_TO)),
                    "an edge to itself",
                    node);
        }
    }

    private static List<String> names(Node node) {
        return switch (node.kind()) {
            case METRIC -> named(node.text(Field.KEY), "metric ");
            case DATASET -> named(node.text(Field.TABLE_KEY), "dataset ");
            case STAKEHOLDER ->
                    named(Folding.fold(node.text(Field.STAKEHOLDER_NAME)), "stakeholder ");
            case EDGE ->
                    List.of(
                            node.text(Field.EDGE_FROM)
                                    + node.text(Field.EDGE_TO)
                                    + node.text(Field.EDGE_KIND));
            case FRAMEWORK,
                    FLOW_STEP,
                    COMPETITOR,
                    INTEGRATION,
                    GOAL,
                    SIGNAL,
                    INITIATIVE,
                    TRADE_OFF,
                    ASSUMPTION,
                    CLAIM,
                    COLUMN,
                    WAIVER ->
                    List.of();
        };
    }

    private static List<String> named(String name, String what) {
        return name.isEmpty() ? List.of() : List.of(what + name);
    }

    private static boolean circleFree(MetricFramework framework) {
        List<Node> left =
                new ArrayList<>(
                        framework.all().stream()
                                .filter(n -> n.kind() == NodeKind.EDGE && !n.isDeleted())
                                .filter(n ->
                                        n.choice(Field.EDGE_KIND, EdgeKind.class)
                                                .filter(EdgeKind::isArithmetic)
                                                .isPresent())
                                .toList());
        boolean shrunk = true;
        while (shrunk) {
            Set<String> parents = new HashSet<>();
            left.forEach(edge -> parents.add(edge.text(Field.EDGE_TO)));
            shrunk = left.removeIf(edge -> !parents.contains(edge.text(Field.EDGE_FROM)));
        }
        return left.isEmpty();
    }

    private static void note(List<String> problems, boolean holds, String what, Node node) {
        if (!holds) {
            problems.add(what + ": " + node.kind() + " " + node.id());
        }
    }
}
