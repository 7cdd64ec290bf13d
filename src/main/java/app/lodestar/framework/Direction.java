package app.lodestar.framework;

/** Where a metric should go; a range may have a low end, a high end or both. */
public enum Direction {
    INCREASE,
    DECREASE,
    HOLD_RANGE
}
