package app.lodestar.framework;

/** The reporting period of a metric. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER
}
