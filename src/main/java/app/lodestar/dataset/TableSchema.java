package app.lodestar.dataset;

import app.lodestar.framework.DatasetKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that formulas can name.
 *
 * @param name unique in its database ignoring case
 * @param kind EVENTS exactly if there is a time column
 * @param timeColumn the name of a DATE or TIMESTAMP column of the table
 * @param columns in the order of the source
 */
public record TableSchema(
        String name, DatasetKind kind, @Nullable String timeColumn, List<ColumnSchema> columns) {

    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** The same table under another name. */
    TableSchema named(String other) {
        return new TableSchema(other, kind, timeColumn, columns);
    }

    /** The column of that name, ignoring case. */
    public Optional<ColumnSchema> column(String wanted) {
        return columns.stream().filter(c -> c.name().equalsIgnoreCase(wanted)).findFirst();
    }
}
