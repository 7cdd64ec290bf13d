package app.lodestar.framework;

/** How an initiative is tested. */
public enum TestDesign {
    AB,
    HOLDOUT,
    STAGED,
    BEFORE_AFTER,
    QUALITATIVE
}
