package app.lodestar.framework;

/** Whether a ratio's numerator is a subset of its denominator. */
public enum RatioKind {
    SHARE,
    RATE_PER
}
