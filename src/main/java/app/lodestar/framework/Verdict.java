package app.lodestar.framework;

/** Why an initiative ended as it did. */
public enum Verdict {
    DELIVERY_FAILED,
    HYPOTHESIS_FAILED,
    WORKED
}
