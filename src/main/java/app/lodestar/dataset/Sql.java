package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;

/** The few pieces of SQL that carry a name: names of people come in quoted, or not at all. */
final class Sql {

    private Sql() {}

    /** A name as an identifier. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as a literal, for the places that take no parameter. */
    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** The engine's type for a column. */
    static String type(ColumnType type) {
        return switch (type) {
            case STRING -> "VARCHAR";
            case INT -> "BIGINT";
            case DECIMAL -> "DOUBLE";
            case BOOL -> "BOOLEAN";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
        };
    }
}
