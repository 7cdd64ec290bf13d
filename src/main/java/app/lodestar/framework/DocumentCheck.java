package app.lodestar.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules between the nodes of a document: one id each, one tree, references that lead somewhere.
 */
final class DocumentCheck {
    private final List<Draft> drafts;
    private final Problems problems;
    private final Map<NodeId, Draft> byId = new LinkedHashMap<>();

    DocumentCheck(List<Draft> drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    void check() {
        ids();
        counts();
        references();
        names();
        outline();
        edges();
    }

    private void ids() {
        for (Draft draft : drafts) {
            if (draft.id != null && byId.putIfAbsent(draft.id, draft) != null) {
                problems.add(
                        draft.pointer + "/id", JsonProblem.Code.DUPLICATE_ID, draft.id.toString());
            }
        }
    }

    private void counts() {
        long metrics = drafts.stream().filter(d -> d.kind == NodeKind.METRIC).count();
        if (metrics > Limits.METRICS) {
            problems.add("/metrics", JsonProblem.Code.TOO_MANY, Limits.written(Limits.METRICS));
        }
        if (drafts.size() - metrics > Limits.OTHER_NODES) {
            problems.add("", JsonProblem.Code.TOO_MANY, Limits.written(Limits.OTHER_NODES));
        }
    }

    private void references() {
        for (Draft draft : drafts) {
            draft.values.forEach((field, value) -> {
                if (field.type() instanceof FieldType.Ref(Set<NodeKind> kinds)) {
                    leads(draft, value.toString(), kinds, draft.pointer(field));
                } else if (field.type() instanceof FieldType.Refs(Set<NodeKind> kinds)
                        && value instanceof Value.Items(List<String> items)) {
                    for (int i = 0; i < items.size(); i++) {
                        leads(draft, items.get(i), kinds, draft.pointer(field) + "/" + i);
                    }
                }
            });
        }
    }

    private void leads(Draft draft, String id, Set<NodeKind> kinds, String pointer) {
        NodeId target = NodeId.of(id);
        Draft referred = byId.get(target);
        if (target.equals(draft.id)) {
            problems.add(pointer, JsonProblem.Code.SELF_REFERENCE, label(target));
        } else if (referred == null) {
            problems.add(pointer, JsonProblem.Code.NOT_FOUND, id);
        } else if (!kinds.contains(referred.kind)) {
            problems.add(pointer, JsonProblem.Code.WRONG_KIND, id);
        }
    }

    private void names() {
        Set<String> keys = new HashSet<>();
        for (Draft draft : drafts) {
            unique(draft, Field.KEY, keys, JsonProblem.Code.DUPLICATE_KEY);
            unique(draft, Field.TABLE_KEY, keys, JsonProblem.Code.DUPLICATE_KEY);
            unique(draft, Field.STAKEHOLDER_NAME, keys, JsonProblem.Code.DUPLICATE_NAME);
        }
    }

    private void unique(Draft draft, Field field, Set<String> taken, JsonProblem.Code code) {
        Value value = draft.values.get(field);
        if (value != null && !taken.add(field + Folding.fold(value.toString()))) {
            problems.add(draft.pointer(field), code, value.toString());
        }
    }

    private void outline() {
        Map<NodeId, Integer> depths = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.kind == NodeKind.METRIC && hasSoundParent(draft)) {
                climb(draft, depths);
            }
        }
    }

    private boolean hasSoundParent(Draft draft) {
        if (draft.parent == null) {
            return draft.id != null;
        }
        Draft above = byId.get(draft.parent);
        if (above == null) {
            problems.add(
                    draft.pointer + "/parentId",
                    JsonProblem.Code.NOT_FOUND,
                    draft.parent.toString());
        } else if (above.kind != NodeKind.METRIC) {
            problems.add(
                    draft.pointer + "/parentId",
                    JsonProblem.Code.WRONG_KIND,
                    draft.parent.toString());
        }
        return draft.id != null;
    }

    private void climb(Draft draft, Map<NodeId, Integer> depths) {
        LinkedHashSet<NodeId> path = new LinkedHashSet<>();
        NodeId at = draft.id;
        while (at != null && !depths.containsKey(at) && path.add(at)) {
            at = parent(at);
        }
        if (at != null && path.contains(at)) {
            List<NodeId> circle = new ArrayList<>(path);
            circle = circle.subList(circle.indexOf(at), circle.size());
            List<String> labels = new ArrayList<>(circle.stream().map(this::label).toList());
            labels.add(label(at));
            problems.add(
                    draft.pointer + "/parentId",
                    JsonProblem.Code.CYCLE,
                    labels.toArray(String[]::new));
            path.forEach(id -> depths.put(id, 0));
            return;
        }
        int depth = at == null ? 0 : depths.getOrDefault(at, 0);
        for (NodeId id : path.reversed()) {
            depth++;
            depths.put(id, depth);
            Draft metric = byId.get(id);
            if (depth == Limits.DEPTH + 1 && metric != null) {
                problems.add(
                        metric.pointer + "/parentId",
                        JsonProblem.Code.TOO_DEEP,
                        Limits.written(Limits.DEPTH));
            }
        }
    }

    private @Nullable NodeId parent(NodeId id) {
        Draft draft = byId.get(id);
        NodeId parent = draft == null ? null : draft.parent;
        return parent != null && byId.containsKey(parent) ? parent : null;
    }

    private void edges() {
        Edges edges = new Edges(this::label);
        for (Draft draft : drafts) {
            boolean whole = draft.values.keySet().containsAll(Shape.REQUIRED);
            if (draft.kind == NodeKind.EDGE && whole && draft.id != null) {
                Refusal refusal = edges.add(draft.node(draft.id, OrderKey.after(null)));
                if (refusal != null && refusal.code() == Refusal.Code.EXISTS) {
                    problems.add(draft.pointer, refusal);
                } else if (refusal != null && refusal.field() != null) {
                    problems.add(draft.pointer(refusal.field()), refusal);
                }
            }
        }
        Refusal circle = edges.circle(null);
        if (circle != null) {
            problems.add("/edges", circle);
        }
    }

    private String label(NodeId id) {
        Draft draft = byId.get(id);
        String label = draft == null ? "" : draft.node(id, OrderKey.after(null)).label();
        return label.isEmpty() ? id.toString() : label;
    }
}
