package app.lodestar.framework;

/** Where the product stands in its life. */
public enum LifecycleStage {
    INTRODUCTION,
    GROWTH,
    MATURITY,
    DECLINE,
    RENEWAL
}
