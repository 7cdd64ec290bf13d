package app.lodestar.framework;

/** What a column is used for. */
public enum ColumnRole {
    ID,
    ENTITY,
    TIME,
    DIMENSION,
    MEASURE
}
