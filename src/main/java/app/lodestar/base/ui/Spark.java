package app.lodestar.base.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line without axes: the latest values of a metric, evenly spaced.
 *
 * @param points from 0, the bottom, to 1; null where there is no value
 * @param settled how many of the points are final; what follows is drawn as not yet
 * @param limits where a limit lies, on the same scale
 */
public record Spark(List<@Nullable Double> points, int settled, List<Double> limits) {}
