package app.lodestar.formula;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that meet a condition.
 *
 * @param where of type {@link RowType#BOOL}; only rows where it is true are kept; null for all rows
 */
public record Rows(Table table, @Nullable RowExpression where) {

    /** These rows as far as they meet one more condition. */
    public Rows and(RowExpression condition) {
        return new Rows(table, where == null ? condition : new RowExpression.And(where, condition));
    }
}
