package app.lodestar.framework;

/** How a value is written: values are stored as fractions, seconds and plain currency units. */
public enum Unit {
    COUNT,
    PERCENT,
    RATIO,
    CURRENCY,
    DURATION,
    SCORE,
    PER_X
}
