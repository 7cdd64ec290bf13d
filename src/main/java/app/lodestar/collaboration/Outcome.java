package app.lodestar.collaboration;

/**
 * What became of an operation. Each takes its place in the log, so that a resend is answered alike.
 */
public enum Outcome {
    APPLIED,
    NOOP,
    REJECTED
}
