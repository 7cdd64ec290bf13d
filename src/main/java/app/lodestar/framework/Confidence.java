package app.lodestar.framework;

/** How well an edge is supported; identity is for arithmetic only. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH,
    IDENTITY
}
