package app.lodestar.formula;

import org.jspecify.annotations.Nullable;

/**
 * A column that formulas may name.
 *
 * @param name as the data spell it; upper and lower case differ
 * @param unit declared by a person, such as {@code USD} or {@code s}; null where nobody has
 * @param nullable whether any row may lack a value
 */
public record Column(String name, ColumnType type, @Nullable String unit, boolean nullable) {

    /** A column without a unit that may lack values. */
    public static Column of(String name, ColumnType type) {
        return new Column(name, type, null, true);
    }
}
