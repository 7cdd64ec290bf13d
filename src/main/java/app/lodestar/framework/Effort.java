package app.lodestar.framework;

/** The size of an initiative. */
public enum Effort {
    S,
    M,
    L,
    XL
}
