package app.lodestar.editor.ui;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.TextChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a step changed, as far as the page must know.
 *
 * @param everything whether it is not known what changed, so that all of it must be read again
 * @param placed the kinds of which nodes came, went or moved
 * @param touched the fields that changed, by node
 * @param changes what changed, in order; nothing when it is not known
 */
record Update(
        boolean everything,
        Set<NodeKind> placed,
        Map<NodeId, Set<Field>> touched,
        List<Change> changes) {

    static Update of(MetricFramework after, List<Change> changes, boolean everything) {
        Set<NodeKind> placed = EnumSet.noneOf(NodeKind.class);
        Map<NodeId, Set<Field>> touched = new HashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> touch(touched, put.node(), put.field());
                case Change.Spliced spliced -> touch(touched, spliced.node(), spliced.field());
                case Change.ItemAdded added -> touch(touched, added.node(), added.field());
                case Change.ItemRemoved removed -> touch(touched, removed.node(), removed.field());
                case Change.Added added -> placed.add(added.node().kind());
                case Change.Dropped dropped -> placed.add(dropped.node().kind());
                case Change.Placed moved -> placed.add(after.node(moved.node()).kind());
                case Change.Buried buried ->
                        buried.nodes().forEach(id -> placed.add(after.node(id).kind()));
                case Change.Revived revived ->
                        revived.nodes().forEach(id -> placed.add(after.node(id).kind()));
            }
        }
        return new Update(everything, placed, touched, changes);
    }

    private static void touch(Map<NodeId, Set<Field>> touched, NodeId node, Field field) {
        touched.computeIfAbsent(node, _ -> new HashSet<>()).add(field);
    }

    boolean isEmpty() {
        return !everything && placed.isEmpty() && touched.isEmpty();
    }

    boolean places(NodeKind kind) {
        return everything || placed.contains(kind);
    }

    boolean touches(NodeId node, Field field) {
        return everything || touched.getOrDefault(node, Set.of()).contains(field);
    }

    /** What was done to a text, in order; empty when nobody can say. */
    Optional<List<TextChange>> changesOf(NodeId node, Field field) {
        List<TextChange> texts = new ArrayList<>();
        boolean known = !everything;
        for (Change change : changes) {
            if (change instanceof Change.Spliced(NodeId at, Field of, TextChange text)
                    && at.equals(node)
                    && of == field) {
                texts.add(text);
            } else if (change instanceof Change.Put put) {
                known &= !put.node().equals(node) || put.field() != field;
            }
        }
        return known ? Optional.of(texts) : Optional.empty();
    }

    /** Whether nodes of the kind came, went, moved or changed. */
    boolean concerns(NodeKind kind) {
        return places(kind)
                || touched.values().stream()
                        .anyMatch(f -> f.stream().anyMatch(x -> x.kind() == kind));
    }

    boolean touchesAny(Set<Field> fields) {
        return everything
                || touched.values().stream().anyMatch(f -> f.stream().anyMatch(fields::contains));
    }
}
