package app.lodestar.framework;

/** Where a framework stands in its review; an archived one is read-only. */
public enum Status {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    ARCHIVED
}
