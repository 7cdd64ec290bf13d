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
 * @param dataHash which data: 64 hexadecimal digits, equal for equal tables
 */
public record FrameworkScore(
        Scorecard card,
        Map<NodeId, MetricSeries> series,
        List<MetricProblem> problems,
        String dataHash) {

    public FrameworkScore {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        problems = List.copyOf(problems);
    }
}
