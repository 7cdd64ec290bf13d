package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.formula.Catalog;
import app.lodestar.formula.Table;
import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.DeclaredTables;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The values of one metric for each part of its data. */
public final class MetricSplit {
    private final Answers.Door door;
    private final SeriesCache cache;

    public MetricSplit(Calculations calculations) {
        this(calculations::answer, new SeriesCache());
    }

    MetricSplit(Answers.Door door, SeriesCache cache) {
        this.door = door;
        this.cache = cache;
    }

    /**
     * By which columns a metric can be parted: those that are dimensions of every table in its
     * formula, in the order of the first.
     */
    public static List<String> dimensions(MetricFramework framework, NodeId metric) {
        Optional<Catalog> catalog = new DeclaredTables(framework).catalog();
        if (catalog.isEmpty()) {
            return List.of();
        }
        Set<Table> tables =
                new MetricFormulas(framework, catalog.get()).tables(framework.node(metric));
        Map<String, Set<String>> dimensions = dimensions(framework);
        Set<String> common = null;
        for (Table table : tables) {
            Set<String> theirs = dimensions.getOrDefault(table.name(), Set.of());
            if (common == null) {
                common = new LinkedHashSet<>(theirs);
            } else {
                common.retainAll(theirs);
            }
        }
        return common == null ? List.of() : List.copyOf(common);
    }

    /** The metrics of a framework, ready to be asked of these data until a deadline. */
    Asking asking(
            Object person, MetricFramework framework, AnalyticsDatabase data, Deadline deadline) {
        return new Asking(
                new CheckedMetrics(framework, DataCatalog.of(data.tables())).asked(),
                FrameworkScorer.zone(framework),
                new Answers(door, cache, person, data, deadline));
    }

    /** The metrics of a framework and whom to ask for their parts. */
    static final class Asking {
        private final Map<NodeId, Question.Asked> metrics;
        private final ZoneId zone;
        private final Answers answers;

        private Asking(Map<NodeId, Question.Asked> metrics, ZoneId zone, Answers answers) {
            this.metrics = metrics;
            this.zone = zone;
            this.answers = answers;
        }

        /** The series with a value for each part; without values where it cannot be run. */
        Outcome<MetricSeries> split(NodeId metric, String dimension) {
            Question.Asked asked = metrics.get(metric);
            if (asked == null) {
                return new Outcome.Answered<>(new MetricSeries(List.of()));
            }
            return answers.of(
                            new Answers.Slice(zone, List.of(dimension), List.of()), List.of(asked))
                    .<Outcome<MetricSeries>>map(found ->
                            new Outcome.Answered<>(Objects.requireNonNull(found.get(asked))))
                    .orElseGet(Outcome.Busy::new);
        }
    }

    private static Map<String, Set<String>> dimensions(MetricFramework framework) {
        Map<String, Set<String>> byTable = new HashMap<>();
        for (Node table : framework.list(NodeKind.DATASET)) {
            Set<String> names = new LinkedHashSet<>();
            for (Node column : framework.children(table.id(), NodeKind.COLUMN)) {
                if (column.choice(Field.COLUMN_ROLE, ColumnRole.class).orElse(null)
                        == ColumnRole.DIMENSION) {
                    names.add(column.text(Field.COLUMN_NAME));
                }
            }
            byTable.putIfAbsent(table.text(Field.TABLE_KEY), names);
        }
        return byTable;
    }
}
