package app.lodestar.framework;

/** The type of a column of sample data. */
public enum ColumnType {
    STRING,
    INT,
    DECIMAL,
    BOOL,
    DATE,
    TIMESTAMP
}
