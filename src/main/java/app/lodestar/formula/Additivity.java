package app.lodestar.formula;

/** How the values of a measure's parts make the value of the whole. */
public enum Additivity {
    /** Parts add up, over segments and over periods. */
    ADDITIVE,
    /** Parts add up over segments, not over periods: a stock, a rolling or a running sum. */
    SEMI_ADDITIVE,
    /** Recomputed from its own parts, such as numerator and denominator; never averaged. */
    RATIO,
    /** A number of different things: one of them may be in several parts. */
    DISTINCT,
    /** An order statistic: recomputed from the rows. */
    QUANTILE;

    /** What a sum, a choice or a fallback of two measures is: the less additive of both. */
    Additivity with(Additivity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
