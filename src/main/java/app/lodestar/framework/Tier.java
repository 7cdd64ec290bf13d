package app.lodestar.framework;

/** The place of a metric in the hierarchy. */
public enum Tier {
    NORTH_STAR,
    CORE,
    SUPPORTING,
    GUARDRAIL,
    CONTROL
}
