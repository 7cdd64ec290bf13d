package app.lodestar.formula;

/** How the rows of a period become one number. Nulls are skipped. */
public enum AggregateFunction {
    /** Rows; where a value is named, rows that have it. */
    COUNT,
    /** Different values. */
    UNIQUE,
    SUM,
    AVG,
    MIN,
    MAX,
    /** Linear between order statistics, as SQL's {@code percentile_cont}. */
    QUANTILE;

    Additivity additivity() {
        return switch (this) {
            case COUNT, SUM -> Additivity.ADDITIVE;
            case UNIQUE -> Additivity.DISTINCT;
            case AVG -> Additivity.RATIO;
            case MIN, MAX, QUANTILE -> Additivity.QUANTILE;
        };
    }
}
