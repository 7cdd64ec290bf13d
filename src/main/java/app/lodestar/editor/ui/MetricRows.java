package app.lodestar.editor.ui;

import app.lodestar.base.ui.MetricGrid;
import app.lodestar.base.ui.MetricRow;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of the metric grid, in outline order. Pages of one framework that know the same of it
 * have the same rows, made once.
 */
final class MetricRows {
    /** Which metric is linked to which. */
    private record Link(NodeId from, NodeId to) {}

    /**
     * What rows are made from beside the framework. Those that are equal are the same objects as a
     * rule, and the hash does not look into them.
     */
    private record Seen(
            Map<NodeId, MetricReading> readings,
            Map<NodeId, Integer> wrong,
            Map<NodeId, Integer> found,
            boolean hints) {
        @Override
        public int hashCode() {
            return Objects.hash(readings.size(), wrong.size(), found.size(), hints);
        }
    }

    private record Made(MetricRowWriter.Source source, MetricRow row) {}

    private record Outlined(List<MetricRow> rows, Map<NodeId, Made> made) {}

    private final EditorSession session;
    private final MetricRowWriter writer;
    private final LiveScores scores;
    private final FormulaErrors errors;
    private final LiveChecks checks;
    private Outlined last = new Outlined(List.of(), Map.of());

    MetricRows(
            EditorSession session,
            Words words,
            LiveScores scores,
            FormulaErrors errors,
            LiveChecks checks) {
        this.session = session;
        this.writer = new MetricRowWriter(words);
        this.scores = scores;
        this.errors = errors;
        this.checks = checks;
    }

    /** The rows as they are now; one of which nothing changed is the same as before. */
    List<MetricRow> all() {
        Seen seen =
                new Seen(scores.readings(), errors.counts(), checks.sizes(), !checks.isHidden());
        Outlined before = last;
        last = session.framework().derived(seen, () -> outline(seen, before.made()));
        return last.rows();
    }

    private Outlined outline(Seen seen, Map<NodeId, Made> before) {
        MetricFramework framework = session.framework();
        Map<Link, Node> edges = framework.derived(Link.class, () -> edges(framework));
        MetricHints hints = MetricHints.of(framework);
        String currency = framework.root().text(Field.CURRENCY);
        Map<NodeId, Made> now = new HashMap<>();
        List<MetricRow> rows = new ArrayList<>();
        for (Node metric : framework.metrics()) {
            NodeId id = metric.id();
            NodeId parent = metric.parent();
            MetricRowWriter.Source source =
                    new MetricRowWriter.Source(
                            metric,
                            parent == null
                                    ? Optional.empty()
                                    : Optional.ofNullable(edges.get(new Link(id, parent))),
                            Optional.ofNullable(seen.readings().get(id)),
                            seen.wrong().getOrDefault(id, 0),
                            seen.hints() ? hints.hint(metric) : "",
                            seen.found().getOrDefault(id, 0),
                            currency);
            Made same = before.get(id);
            Made each =
                    same != null && same.source().equals(source)
                            ? same
                            : new Made(source, writer.row(framework, source));
            now.put(id, each);
            rows.add(each.row());
        }
        return new Outlined(List.copyOf(rows), now);
    }

    private static Map<Link, Node> edges(MetricFramework framework) {
        Map<Link, Node> edges = new HashMap<>();
        for (Node edge : framework.list(NodeKind.EDGE)) {
            edge.ref(Field.EDGE_FROM)
                    .ifPresent(from ->
                            edge.ref(Field.EDGE_TO)
                                    .ifPresent(to -> edges.putIfAbsent(new Link(from, to), edge)));
        }
        return edges;
    }

    /** Where the data say something, what they say takes the place of the baselines. */
    static List<MetricGrid.Column> columns(LiveScores scores) {
        return scores.hasReadings()
                ? List.of(
                        MetricGrid.Column.METRIC,
                        MetricGrid.Column.TIER,
                        MetricGrid.Column.NOW,
                        MetricGrid.Column.TARGET,
                        MetricGrid.Column.SPARK,
                        MetricGrid.Column.HINTS)
                : List.of(
                        MetricGrid.Column.METRIC,
                        MetricGrid.Column.TIER,
                        MetricGrid.Column.BASELINE,
                        MetricGrid.Column.TARGET,
                        MetricGrid.Column.HINTS);
    }
}
