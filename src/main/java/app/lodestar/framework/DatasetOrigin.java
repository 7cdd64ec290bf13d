package app.lodestar.framework;

/** Where sample data come from. */
public enum DatasetOrigin {
    UPLOADED,
    GENERATED,
    BUNDLED
}
