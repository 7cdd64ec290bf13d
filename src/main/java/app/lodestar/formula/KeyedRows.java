package app.lodestar.formula;

import java.util.List;

/**
 * Rows that belong to something: a step of a funnel, one side of a retention.
 *
 * @param keys columns of the table of the rows, at least one; a row that lacks one of them is left
 *     out. Steps that belong together have equally many, in the same order
 */
public record KeyedRows(Rows rows, List<RowExpression.Cell> keys) {

    public KeyedRows {
        keys = List.copyOf(keys);
    }
}
