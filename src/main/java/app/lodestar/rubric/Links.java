package app.lodestar.rubric;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The edges between the metrics that are not retired, from the lower to the upper one. */
final class Links {
    /** An edge with what it is between. */
    record Link(Piece edge, Piece from, Piece to, EdgeKind kind) {}

    private final List<Link> all = new ArrayList<>();

    Links(Reading reading) {
        Set<Piece> metrics = new HashSet<>(reading.metrics());
        for (Piece edge : reading.list(NodeKind.EDGE)) {
            Piece from = edge.ref(Field.EDGE_FROM).orElse(null);
            Piece to = edge.ref(Field.EDGE_TO).orElse(null);
            EdgeKind kind = edge.choice(Field.EDGE_KIND, EdgeKind.class).orElse(null);
            if (from != null
                    && to != null
                    && kind != null
                    && metrics.contains(from)
                    && metrics.contains(to)) {
                all.add(new Link(edge, from, to, kind));
            }
        }
    }

    /** In the order of the document. */
    List<Link> of(Predicate<EdgeKind> kinds) {
        return all.stream().filter(link -> kinds.test(link.kind())).toList();
    }

    /** Whether the upper metric rests on the lower one, by identity or by belief. */
    static boolean rests(EdgeKind kind) {
        return kind.isArithmetic() || kind == EdgeKind.INFLUENCE;
    }

    /** Everything joined to one of the metrics by edges of these kinds, themselves included. */
    Set<NodeId> joined(Collection<Piece> metrics, Predicate<EdgeKind> kinds) {
        Map<NodeId, List<NodeId>> beside = new HashMap<>();
        for (Link link : of(kinds)) {
            add(beside, link.from().id(), link.to().id());
            add(beside, link.to().id(), link.from().id());
        }
        return reached(metrics.stream().map(Piece::id).toList(), beside);
    }

    /** For each metric the metrics directly below it by edges that it rests on. */
    Map<NodeId, List<NodeId>> below() {
        Map<NodeId, List<NodeId>> below = new HashMap<>();
        of(Links::rests).forEach(link -> add(below, link.to().id(), link.from().id()));
        return below;
    }

    /** The arithmetic edges, by the metric above and the name of the view, in order. */
    Map<Whole, List<Link>> wholes() {
        Map<Whole, List<Link>> wholes = new LinkedHashMap<>();
        for (Link link : of(EdgeKind::isArithmetic)) {
            Whole whole = new Whole(link.to(), link.edge().text(Field.EDGE_VIEW));
            wholes.computeIfAbsent(whole, _ -> new ArrayList<>()).add(link);
        }
        return wholes;
    }

    /** One way in which a metric is made of others. */
    record Whole(Piece metric, String view) {}

    static void add(Map<NodeId, List<NodeId>> map, NodeId from, NodeId to) {
        map.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
    }

    static Set<NodeId> reached(Collection<NodeId> starts, Map<NodeId, List<NodeId>> next) {
        Set<NodeId> reached = new LinkedHashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            NodeId at = open.poll();
            if (reached.add(at)) {
                open.addAll(next.getOrDefault(at, List.of()));
            }
        }
        return reached;
    }
}
