package app.lodestar.scoring;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The weights of a framework's metrics, with the sum 1. */
final class Weights {
    private final Map<NodeId, Double> shares = new HashMap<>();

    Weights(List<Node> metrics) {
        double largest = metrics.stream().mapToDouble(Weights::stated).max().orElse(0);
        if (largest == 0) {
            return;
        }
        // Measured against the largest, so that their sum is a number whatever people write.
        double sum = metrics.stream().mapToDouble(m -> stated(m) / largest).sum();
        metrics.forEach(metric -> shares.put(metric.id(), stated(metric) / largest / sum));
    }

    /** The share of a metric, 0 to 1. */
    double of(NodeId metric) {
        return shares.getOrDefault(metric, 0.0);
    }

    private static double stated(Node metric) {
        OptionalDouble own = Numbers.of(metric, Field.WEIGHT);
        return switch (metric.choice(Field.TIER, Tier.class).orElse(null)) {
            case NORTH_STAR -> own.orElse(2);
            case CORE -> own.orElse(1);
            case SUPPORTING -> own.orElse(0);
            case GUARDRAIL, CONTROL -> 0;
            case null -> own.orElse(0);
        };
    }
}
