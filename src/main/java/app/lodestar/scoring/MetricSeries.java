package app.lodestar.scoring;

import java.util.List;

/**
 * All values of a metric, ordered by period, then by segment, the one without a name last. With a
 * value in every period, and in every segment that any period has.
 */
public record MetricSeries(List<MetricValue> values) {

    public MetricSeries {
        values = List.copyOf(values);
    }
}
