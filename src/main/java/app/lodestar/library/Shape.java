package app.lodestar.library;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.Tier;
import java.util.EnumMap;
import java.util.Map;

/** How a framework is built: the number of its metrics in each tier. */
final class Shape {
    private Shape() {}

    static Map<Tier, Integer> of(MetricFramework framework) {
        Map<Tier, Integer> shape = new EnumMap<>(Tier.class);
        for (Node metric : framework.metrics()) {
            metric.choice(Field.TIER, Tier.class)
                    .ifPresent(tier -> shape.merge(tier, 1, Integer::sum));
        }
        return shape;
    }
}
