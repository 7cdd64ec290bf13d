package app.lodestar.framework;

/** When a metric moves, compared with what it stands for. */
public enum Timing {
    LEADING,
    COINCIDENT,
    LAGGING
}
