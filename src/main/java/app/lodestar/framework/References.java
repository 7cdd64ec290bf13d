package app.lodestar.framework;

import static app.lodestar.framework.Refusal.Code.DUPLICATE_KEY;
import static app.lodestar.framework.Refusal.Code.DUPLICATE_NAME;
import static app.lodestar.framework.Refusal.Code.NOT_FOUND;
import static app.lodestar.framework.Refusal.Code.SELF_REFERENCE;
import static app.lodestar.framework.Refusal.Code.WRONG_KIND;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules between nodes: references lead somewhere, keys and names are unique, arithmetic does
 * not run in a circle.
 */
final class References {
    private References() {}

    /**
     * The reason why {@code value} may not come to stand in {@code field} of {@code node}, or null
     * when it may.
     */
    static @Nullable Refusal check(MetricFramework now, Node node, Field field, Value value) {
        Refusal format = Validation.check(field, value);
        if (format != null) {
            return format;
        }
        Refusal leads = leadsSomewhere(node, field, id -> now.find(id).map(Node::kind));
        if (leads != null) {
            return leads;
        }
        return switch (field) {
            case KEY, TABLE_KEY -> unique(now, node, field, DUPLICATE_KEY);
            case STAKEHOLDER_NAME -> unique(now, node, field, DUPLICATE_NAME);
            case EDGE_KIND -> edge(now, node);
            default -> null;
        };
    }

    /**
     * Whether each reference in the field names a node of a kind it may, and not the node itself.
     */
    static @Nullable Refusal leadsSomewhere(
            Node node, Field field, Function<NodeId, Optional<NodeKind>> kinds) {
        List<NodeId> targets;
        Set<NodeKind> allowed;
        switch (field.type()) {
            case FieldType.Ref(Set<NodeKind> one) -> {
                targets = node.ref(field).stream().toList();
                allowed = one;
            }
            case FieldType.Refs(Set<NodeKind> many) -> {
                targets = node.refs(field);
                allowed = many;
            }
            default -> {
                return null;
            }
        }
        for (NodeId target : targets) {
            if (target.equals(node.id())) {
                return Refusal.of(SELF_REFERENCE, field, node.label());
            }
            Optional<NodeKind> kind = kinds.apply(target);
            if (kind.isEmpty()) {
                return Refusal.of(NOT_FOUND, field, target.toString());
            }
            if (!allowed.contains(kind.get())) {
                return Refusal.of(WRONG_KIND, field, target.toString());
            }
        }
        return null;
    }

    private static @Nullable Refusal unique(
            MetricFramework now, Node node, Field field, Refusal.Code code) {
        String mine = Folding.fold(node.text(field));
        return now.all().stream()
                .filter(n -> n.kind() == node.kind() && !n.isDeleted() && !n.id().equals(node.id()))
                .filter(n -> Folding.fold(n.text(field)).equals(mine))
                .findFirst()
                .map(other -> Refusal.of(code, field, other.text(field)))
                .orElse(null);
    }

    /** Whether the edge may stand among the others. */
    private static @Nullable Refusal edge(MetricFramework now, Node edge) {
        Edges edges = Edges.of(now, edge.id());
        Refusal refusal = edges.add(edge);
        return refusal != null ? refusal : edges.circle(edge.ref(Field.EDGE_FROM).orElseThrow());
    }
}
