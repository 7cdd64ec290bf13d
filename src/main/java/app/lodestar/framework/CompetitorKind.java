package app.lodestar.framework;

/** How a competitor competes; doing nothing is the status quo. */
public enum CompetitorKind {
    DIRECT,
    SUBSTITUTE,
    STATUS_QUO
}
