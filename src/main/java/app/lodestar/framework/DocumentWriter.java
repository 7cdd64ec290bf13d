package app.lodestar.framework;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out what is live in a framework as the tree of its JSON document. */
final class DocumentWriter {
    private final MetricFramework framework;
    private final @Nullable Map<String, ? extends @Nullable Object> scores;
    private final Map<NodeKind, Shape.Members> shapes = Shape.all();

    DocumentWriter(
            MetricFramework framework, @Nullable Map<String, ? extends @Nullable Object> scores) {
        this.framework = framework;
        this.scores = scores;
    }

    Map<String, Object> document() {
        return node(framework.root());
    }

    private Map<String, Object> node(Node node) {
        return members(shapes.get(node.kind()), framework.withoutDeadReferences(node));
    }

    private Map<String, Object> members(Shape.@Nullable Members shape, Node node) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (shape != null) {
            shape.members()
                    .forEach((name, member) -> {
                        Object value = member(member, node);
                        if (value != null) {
                            object.put(name, value);
                        }
                    });
        }
        return object;
    }

    private @Nullable Object member(Shape shape, Node node) {
        return switch (shape) {
            case Shape.Members inner -> {
                Map<String, Object> object = members(inner, node);
                yield object.isEmpty() ? null : object;
            }
            case Shape.Leaf(Field field) -> json(node.get(field));
            case Shape.Elements(NodeKind kind) -> {
                List<Map<String, Object>> list =
                        elements(kind, node).stream().map(this::node).toList();
                yield list.isEmpty() ? null : list;
            }
            case Shape.Id() -> node.id().toString();
            case Shape.ParentId() -> node.parent() == null ? null : node.parent().toString();
            case Shape.Version() -> FrameworkJson.version(framework);
            case Shape.Ignored() -> null;
            case Shape.Scores() -> scores;
        };
    }

    private List<Node> elements(NodeKind kind, Node owner) {
        if (kind == NodeKind.METRIC) {
            return framework.metrics();
        }
        return framework.children(owner.kind() == NodeKind.FRAMEWORK ? null : owner.id(), kind);
    }

    private static @Nullable Object json(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Text(String text) -> text;
            case Value.Decimal(BigDecimal number) -> number;
            case Value.Flag(boolean yes) -> yes;
            case Value.Items(List<String> items) -> items;
        };
    }
}
