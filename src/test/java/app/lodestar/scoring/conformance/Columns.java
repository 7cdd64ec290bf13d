package app.lodestar.scoring.conformance;

import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;

/** Columns by what they hold. */
final class Columns {
    private Columns() {}

    static Column text(String name) {
        return Column.of(name, ColumnType.TEXT);
    }

    static Column number(String name) {
        return Column.of(name, ColumnType.NUMBER);
    }

    static Column time(String name) {
        return Column.of(name, ColumnType.TIMESTAMP);
    }
}
