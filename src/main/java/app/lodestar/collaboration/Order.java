package app.lodestar.collaboration;

/** The order of a list of frameworks. */
public enum Order {
    /** The last edited first. */
    EDITED,
    /** By title, whatever its case. */
    TITLE
}
