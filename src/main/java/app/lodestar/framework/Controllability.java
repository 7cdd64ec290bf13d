package app.lodestar.framework;

/** Who can move a metric. */
public enum Controllability {
    TEAM,
    SHARED,
    EXTERNAL
}
