package app.lodestar.formula;

/** What an expression over the columns of one row yields. */
public enum RowType {
    NUMBER,
    TEXT,
    BOOL,
    DATE,
    TIMESTAMP,
    /** The time between two moments; counted in seconds once aggregated. */
    DURATION;

    static RowType of(ColumnType type) {
        return switch (type) {
            case NUMBER -> NUMBER;
            case TEXT -> TEXT;
            case BOOL -> BOOL;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
        };
    }

    boolean isMoment() {
        return this == DATE || this == TIMESTAMP;
    }

    boolean isAmount() {
        return this == NUMBER || this == DURATION;
    }
}
