package app.lodestar.collaboration;

/** How a version came to be kept. */
public enum VersionKind {
    /** Somebody named it. */
    NAMED,
    /** It was kept by itself. */
    AUTO,
    /** It was approved in a review. */
    APPROVED,
    /** It is what a restore led to. */
    RESTORED
}
