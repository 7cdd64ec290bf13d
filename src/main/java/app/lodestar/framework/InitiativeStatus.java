package app.lodestar.framework;

/** How far an initiative has come. */
public enum InitiativeStatus {
    IDEA,
    PLANNED,
    RUNNING,
    LEARNED,
    DROPPED
}
