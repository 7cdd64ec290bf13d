package app.lodestar.framework;

/**
 * How a target is stated: a value, a share above the baseline, a range, or no worse than the
 * baseline by a margin.
 */
public enum TargetKind {
    ABSOLUTE,
    RELATIVE,
    RANGE,
    NON_INFERIOR
}
