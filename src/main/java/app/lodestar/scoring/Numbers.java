package app.lodestar.scoring;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** The numbers of a metric's fields as the score reckons with them. */
final class Numbers {
    private Numbers() {}

    /** What the field holds; empty also for what no double can hold. */
    static OptionalDouble of(Node metric, Field field) {
        double number = metric.number(field).map(BigDecimal::doubleValue).orElse(Double.NaN);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
