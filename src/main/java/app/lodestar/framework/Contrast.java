package app.lodestar.framework;

/** How two arms are compared. */
public enum Contrast {
    RATIO_A_OVER_B,
    RATIO_B_OVER_A,
    DIFFERENCE
}
