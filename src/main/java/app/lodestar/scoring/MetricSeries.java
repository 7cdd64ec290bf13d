package app.lodestar.scoring;

import java.util.List;

/**
 * All values of a metric, ordered by period, then by segment, the one without a name last. With a
 * value in every period, and in every segment that any period has.
 *
 * @param cut whether there are more than 10,000, of which these are the first
 */
public record MetricSeries(List<MetricValue> values, boolean cut) {

    /** A series of which nothing is left out. */
    public MetricSeries(List<MetricValue> values) {
        this(values, false);
    }

    public MetricSeries {
        values = List.copyOf(values);
    }
}
