package app.lodestar.formula;

/** What a column of a table holds. */
public enum ColumnType {
    NUMBER,
    TEXT,
    BOOL,
    DATE,
    TIMESTAMP
}
