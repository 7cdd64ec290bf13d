package app.lodestar.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations a person might ask for who sees a framework, sensible and not, from a seed. */
public final class RandomOperations {
    private static final List<NodeKind> KINDS = List.of(NodeKind.values());

    private final Random random;
    private final RandomValues values;

    public RandomOperations(long seed) {
        this(new Random(seed));
    }

    public RandomOperations(Random random) {
        this.random = random;
        this.values = new RandomValues(random);
    }

    /** A number from 0 to {@code bound}, that excluded. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** What someone might ask for who sees this. */
    public Operation next(MetricFramework seen) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> create(seen);
            case 4, 5 -> link(seen);
            case 6, 7, 8 -> move(seen);
            case 9 -> delete(seen);
            case 10 -> new Operation.Restore(anyNode(seen).id());
            case 11 -> plant(seen);
            default -> edit(seen);
        };
    }

    private Operation create(MetricFramework seen) {
        NodeKind kind = random.nextInt(3) == 0 ? values.pick(KINDS) : NodeKind.METRIC;
        NodeId parent = parent(seen, kind);
        return new Operation.Create(
                freshId(), kind, parent, sibling(seen, kind, parent), content(seen, kind));
    }

    private Operation link(MetricFramework seen) {
        List<Node> metrics = of(seen, NodeKind.METRIC);
        if (metrics.isEmpty()) {
            return create(seen);
        }
        Map<Field, Value> ends = content(seen, NodeKind.EDGE);
        ends.put(Field.EDGE_FROM, Value.of(values.pick(metrics).id()));
        ends.put(Field.EDGE_TO, Value.of(values.pick(metrics).id()));
        ends.put(Field.EDGE_KIND, Value.of(values.pick(List.of(EdgeKind.values()))));
        return new Operation.Create(
                freshId(), NodeKind.EDGE, null, sibling(seen, NodeKind.EDGE, null), ends);
    }

    private Operation move(MetricFramework seen) {
        List<Node> metrics = of(seen, NodeKind.METRIC);
        Node node =
                metrics.isEmpty() || random.nextInt(4) == 0 ? anyNode(seen) : values.pick(metrics);
        NodeId parent = parent(seen, node.kind());
        return new Operation.Move(node.id(), parent, sibling(seen, node.kind(), parent));
    }

    private Operation delete(MetricFramework seen) {
        Node node = anyNode(seen);
        Set<NodeId> below = new HashSet<>();
        seen.descendants(node.id()).stream()
                .filter(_ -> random.nextInt(5) > 0)
                .forEach(child -> below.add(child.id()));
        return new Operation.Delete(node.id(), below);
    }

    private Operation plant(MetricFramework seen) {
        List<Node> nodes = new ArrayList<>();
        NodeId parent = parent(seen, NodeKind.METRIC);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            OrderKey order = OrderKey.spread(9).get(random.nextInt(9));
            Node node =
                    new Node(
                            freshId(),
                            NodeKind.METRIC,
                            parent,
                            order,
                            null,
                            content(seen, NodeKind.METRIC));
            nodes.add(node);
            parent = random.nextBoolean() ? node.id() : parent;
        }
        return new Operation.Plant(nodes);
    }

    private Operation edit(MetricFramework seen) {
        Node node = anyNode(seen);
        List<Field> fields = Field.of(node.kind());
        Field field = values.pick(fields);
        Value value = values.of(field, seen);
        if (field.type().isText()) {
            return new Operation.EditText(node.id(), field, typing(node.text(field)));
        }
        if (field.type().isList()) {
            List<String> items = node.items(field);
            if (!items.isEmpty() && random.nextInt(3) == 0) {
                return new Operation.RemoveItem(node.id(), field, values.pick(items));
            }
            return value instanceof Value.Items(List<String> more) && !more.isEmpty()
                    ? new Operation.AddItem(
                            node.id(), field, more.getFirst(), random.nextBoolean() ? null : 1)
                    : new Operation.RemoveItem(node.id(), field, "nothing of this kind");
        }
        Value put = random.nextInt(6) == 0 ? null : value;
        return new Operation.SetField(node.id(), field, put, node.get(field));
    }

    /** What someone might do to a text: any of it may go. */
    public TextChange typing(String text) {
        return new RandomText(random).change(text);
    }

    Map<Field, Value> content(MetricFramework seen, NodeKind kind) {
        Map<Field, Value> content = new TreeMap<>();
        for (Field field : Field.of(kind)) {
            boolean wanted = random.nextInt(field == Field.NAME ? 1 : 12) == 0;
            Value value = wanted ? values.of(field, seen) : null;
            if (value != null) {
                content.put(field, value);
            }
        }
        return content;
    }

    private @Nullable NodeId parent(MetricFramework seen, NodeKind kind) {
        Optional<NodeKind> required = kind.requiredParent();
        List<Node> parents = of(seen, required.orElse(NodeKind.METRIC));
        boolean top = kind != NodeKind.METRIC && required.isEmpty();
        return top || parents.isEmpty() || (required.isEmpty() && random.nextInt(3) == 0)
                ? null
                : values.pick(parents).id();
    }

    private @Nullable NodeId sibling(MetricFramework seen, NodeKind kind, @Nullable NodeId parent) {
        List<Node> siblings = seen.siblings(parent, kind);
        return siblings.isEmpty() || random.nextInt(4) == 0 ? null : values.pick(siblings).id();
    }

    @Nullable Node anyOf(MetricFramework seen, NodeKind kind) {
        List<Node> nodes = of(seen, kind);
        return nodes.isEmpty() ? null : values.pick(nodes);
    }

    private Node anyNode(MetricFramework seen) {
        return values.pick(seen.all().stream().sorted(BY_ID).toList());
    }

    private static List<Node> of(MetricFramework seen, NodeKind kind) {
        return seen.all().stream().filter(node -> node.kind() == kind).sorted(BY_ID).toList();
    }

    private static final java.util.Comparator<Node> BY_ID =
            java.util.Comparator.comparing(Node::id);

    private NodeId freshId() {
        return new NodeId(new UUID(random.nextLong(), random.nextLong()));
    }
}
