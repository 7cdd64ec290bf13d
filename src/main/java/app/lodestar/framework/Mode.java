package app.lodestar.framework;

/**
 * Whether a framework is one person's practice or a team's own; it changes how severe a finding is.
 */
public enum Mode {
    PRACTICE,
    TEAM
}
