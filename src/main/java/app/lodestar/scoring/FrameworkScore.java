package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the data say of a framework.
 *
 * @param series every value of every metric that could be run, in outline order, for charts
 * @param problems of the formulas, warnings too, in outline order
 * @param beside what the arms of each comparative metric come to by the metrics beside its base,
 *     which decide nothing
 * @param dataHash which data: 64 hexadecimal digits, equal for equal tables
 */
public record FrameworkScore(
        Scorecard card,
        Map<NodeId, MetricSeries> series,
        List<MetricProblem> problems,
        Map<NodeId, Map<NodeId, Comparison>> beside,
        String dataHash) {

    public FrameworkScore {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        problems = List.copyOf(problems);
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    /** The comparisons of a comparative metric by the metrics beside its base, in its order. */
    public Map<NodeId, Comparison> beside(NodeId metric) {
        return beside.getOrDefault(metric, Map.of());
    }
}
