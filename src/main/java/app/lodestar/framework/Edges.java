package app.lodestar.framework;

import static app.lodestar.framework.Refusal.Code.BAD_FORMAT;
import static app.lodestar.framework.Refusal.Code.BLANK;
import static app.lodestar.framework.Refusal.Code.CYCLE;
import static app.lodestar.framework.Refusal.Code.EXISTS;
import static app.lodestar.framework.Refusal.Code.SELF_REFERENCE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The edges of a framework as a graph, hidden ones too: one of a kind between two metrics, and
 * arithmetic never runs in a circle. Looking for circles takes time in proportion to the edges and
 * no stack.
 */
final class Edges {
    private record Link(NodeId from, NodeId to, String kind) {}

    private final Function<NodeId, String> label;
    private final Set<Link> links = new HashSet<>();
    private final Map<NodeId, List<NodeId>> parents = new LinkedHashMap<>();

    Edges(Function<NodeId, String> label) {
        this.label = label;
    }

    /** The edges of the framework that are not deleted, without {@code except}. */
    static Edges of(MetricFramework framework, @Nullable NodeId except) {
        return of(framework, except, id -> framework.node(id).label());
    }

    /** The same, with labels for ends that the framework does not know. */
    static Edges of(
            MetricFramework framework, @Nullable NodeId except, Function<NodeId, String> label) {
        Edges edges = new Edges(label);
        for (Node edge : framework.siblings(null, NodeKind.EDGE)) {
            if (!edge.isDeleted() && !edge.id().equals(except)) {
                edges.add(edge);
            }
        }
        return edges;
    }

    /** Adds an edge, or says why it may not stand: an end or the kind is missing, or it exists. */
    @Nullable Refusal add(Node edge) {
        NodeId from = edge.ref(Field.EDGE_FROM).orElse(null);
        NodeId to = edge.ref(Field.EDGE_TO).orElse(null);
        String kind = edge.text(Field.EDGE_KIND);
        if (from == null || to == null) {
            return Refusal.of(BAD_FORMAT, from == null ? Field.EDGE_FROM : Field.EDGE_TO);
        }
        if (kind.isEmpty()) {
            return Refusal.of(BLANK, Field.EDGE_KIND);
        }
        if (from.equals(to)) {
            return Refusal.of(SELF_REFERENCE, Field.EDGE_TO, label.apply(to));
        }
        if (!links.add(new Link(from, to, kind))) {
            return Refusal.of(EXISTS, Field.EDGE_KIND);
        }
        if (EdgeKind.valueOf(kind).isArithmetic()) {
            parents.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
        }
        return null;
    }

    /**
     * The refusal that names an arithmetic circle by its path, if there is one; the path begins at
     * {@code start} when the circle runs through it.
     */
    @Nullable Refusal circle(@Nullable NodeId start) {
        List<NodeId> circle = findCircle();
        if (circle.isEmpty()) {
            return null;
        }
        if (start != null && circle.contains(start)) {
            Collections.rotate(circle, -circle.indexOf(start));
        }
        circle.add(circle.getFirst());
        return new Refusal(CYCLE, Field.EDGE_TO, circle.stream().map(label).toList());
    }

    private List<NodeId> findCircle() {
        Set<NodeId> done = new HashSet<>();
        for (NodeId start : parents.keySet()) {
            LinkedHashSet<NodeId> path = new LinkedHashSet<>();
            Deque<Iterator<NodeId>> open = new ArrayDeque<>();
            NodeId next = start;
            while (next != null) {
                if (path.contains(next)) {
                    List<NodeId> walked = new ArrayList<>(path);
                    return new ArrayList<>(walked.subList(walked.indexOf(next), walked.size()));
                }
                if (done.add(next)) {
                    path.add(next);
                    open.push(parents.getOrDefault(next, List.of()).iterator());
                }
                while (!open.isEmpty() && !open.element().hasNext()) {
                    open.pop();
                    path.removeLast();
                }
                next = open.isEmpty() ? null : open.element().next();
            }
        }
        return List.of();
    }
}
