package app.lodestar.formula;

import java.math.BigDecimal;

/** A limit above which a value counts as the limit. */
public sealed interface Cap {

    /** The limit itself. */
    record Absolute(BigDecimal limit) implements Cap {}

    /**
     * That percentile of the values of the same period and segment.
     *
     * @param percentile over 0 and under 100
     */
    record Percentile(BigDecimal percentile) implements Cap {}
}
