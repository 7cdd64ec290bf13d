package app.lodestar.framework;

/** What a metric stands for in its framework. */
public enum Role {
    OUTCOME,
    INPUT,
    QUALITY,
    COST,
    HEALTH
}
