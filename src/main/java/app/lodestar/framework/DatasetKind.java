package app.lodestar.framework;

/** Whether rows are events in time or a state at one moment. */
public enum DatasetKind {
    EVENTS,
    SNAPSHOT
}
