package app.lodestar.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a framework into operations that make a copy of it, none larger than one operation may be.
 */
final class Cuttings {
    private static final int NODES_AT_ONCE = 200;

    /** UTF-16 units in one operation; even if each takes three bytes there is room to spare. */
    private static final int UNITS_AT_ONCE = 50_000;

    private final MetricFramework whole;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Operation> later = new ArrayList<>();
    private final List<Node> batch = new ArrayList<>();
    private int weight;

    Cuttings(MetricFramework whole) {
        this.whole = whole;
    }

    List<Operation> into(NodeId root) {
        Node old = whole.withoutDeadReferences(whole.root());
        old.values().forEach((field, value) -> operations.addAll(fill(root, field, value)));
        Set<String> known = new HashSet<>();
        for (Node each : inOrderOfReference()) {
            Node node = whole.withoutDeadReferences(each);
            add(light(withoutWhatComesLater(node, known)));
            known.add(node.id().toString());
        }
        plant();
        operations.addAll(later);
        return operations;
    }

    private void add(Node node) {
        int more = weight(node);
        if (batch.size() == NODES_AT_ONCE || weight + more > UNITS_AT_ONCE) {
            plant();
        }
        batch.add(node);
        weight += more;
    }

    private void plant() {
        if (!batch.isEmpty()) {
            operations.add(new Operation.Plant(batch));
            batch.clear();
            weight = 0;
        }
    }

    /** Only guardrails refer to what may come after them. */
    private Node withoutWhatComesLater(Node node, Set<String> known) {
        List<String> items = node.items(Field.PROTECTS);
        List<String> now = items.stream().filter(known::contains).toList();
        for (int i = 0; i < items.size(); i++) {
            if (!known.contains(items.get(i))) {
                later.add(new Operation.AddItem(node.id(), Field.PROTECTS, items.get(i), i));
            }
        }
        return node.with(Field.PROTECTS, Value.of(now));
    }

    /** The node without its heaviest texts and lists, as many as are too much; they come later. */
    private Node light(Node node) {
        Node light = node;
        while (weight(light) > UNITS_AT_ONCE) {
            Field heaviest =
                    light.values().entrySet().stream()
                            .filter(e -> e.getKey().type().isText() || e.getKey().type().isList())
                            .max(Comparator.comparingInt(e -> weight(e.getValue())))
                            .map(Map.Entry::getKey)
                            .orElseThrow();
            Value value = light.values().get(heaviest);
            if (value != null) {
                later.addAll(fill(node.id(), heaviest, value));
            }
            light = light.with(heaviest, null);
        }
        return light;
    }

    private static int weight(Node node) {
        return 150 + node.values().values().stream().mapToInt(value -> 50 + weight(value)).sum();
    }

    private static int weight(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.length();
            case Value.Items(List<String> items) ->
                    items.stream().mapToInt(item -> item.length() + 3).sum();
            case Value.Decimal _, Value.Flag _ -> 0;
        };
    }

    private static List<Operation> fill(NodeId node, Field field, Value value) {
        List<Operation> filling = new ArrayList<>();
        if (value instanceof Value.Items(List<String> items)) {
            items.forEach(item -> filling.add(new Operation.AddItem(node, field, item)));
        } else if (field.type().isText() && value instanceof Value.Text(String text)) {
            int from = 0;
            while (from < text.length()) {
                int to = Math.min(from + UNITS_AT_ONCE, text.length());
                if (Character.isHighSurrogate(text.charAt(to - 1))) {
                    to--;
                }
                TextChange piece = TextChange.splice(from, from, "", text.substring(from, to));
                filling.add(new Operation.EditText(node, field, piece));
                from = to;
            }
        } else {
            filling.add(new Operation.SetField(node, field, value, null));
        }
        return filling;
    }

    private List<Node> inOrderOfReference() {
        List<Node> nodes = new ArrayList<>();
        for (NodeKind kind :
                List.of(
                        NodeKind.CLAIM,
                        NodeKind.ASSUMPTION,
                        NodeKind.STAKEHOLDER,
                        NodeKind.FLOW_STEP,
                        NodeKind.COMPETITOR,
                        NodeKind.INTEGRATION)) {
            nodes.addAll(whole.list(kind));
        }
        withChildren(NodeKind.GOAL, NodeKind.SIGNAL, nodes);
        nodes.addAll(whole.metrics());
        nodes.addAll(whole.list(NodeKind.EDGE));
        nodes.addAll(whole.list(NodeKind.INITIATIVE));
        nodes.addAll(whole.list(NodeKind.TRADE_OFF));
        withChildren(NodeKind.DATASET, NodeKind.COLUMN, nodes);
        nodes.addAll(whole.list(NodeKind.WAIVER));
        return nodes;
    }

    private void withChildren(NodeKind parents, NodeKind children, List<Node> into) {
        for (Node parent : whole.list(parents)) {
            into.add(parent);
            into.addAll(whole.children(parent.id(), children));
        }
    }
}
