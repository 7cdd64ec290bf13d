package app.lodestar.framework;

/** Where a claim comes from. */
public enum ClaimConfidence {
    FIRST_HAND,
    REPORTED,
    SECOND_HAND,
    ASSUMED
}
