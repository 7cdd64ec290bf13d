package app.lodestar.framework;

/** What one metric is to another; the first five are arithmetic. */
public enum EdgeKind {
    SUM_TERM,
    FACTOR,
    NUMERATOR,
    DENOMINATOR,
    SEGMENT,
    INFLUENCE,
    PEER,
    PROTECTS
}
