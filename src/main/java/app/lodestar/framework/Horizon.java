package app.lodestar.framework;

/** How far ahead a goal looks. */
public enum Horizon {
    WEEKS,
    QUARTER,
    YEAR,
    MULTI_YEAR
}
