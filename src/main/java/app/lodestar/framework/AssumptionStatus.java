package app.lodestar.framework;

/** What became of an assumption. */
public enum AssumptionStatus {
    OPEN,
    CONFIRMED,
    REJECTED
}
