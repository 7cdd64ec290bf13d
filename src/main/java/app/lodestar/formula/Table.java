package app.lodestar.formula;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that formulas may name.
 *
 * @param snapshot whether every period sees it whole, whatever its times say
 * @param time the column that places a row in a period; null for a table seen whole
 */
public record Table(String name, boolean snapshot, @Nullable String time, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
        if (time != null && find(columns, time).isEmpty()) {
            throw new IllegalArgumentException(name + " has no column " + time);
        }
    }

    /** The column of that very name. */
    public Optional<Column> column(String wanted) {
        return find(columns, wanted);
    }

    /** The column that places a row in a period, where the table has one and it counts. */
    public Optional<Column> timeColumn() {
        return snapshot || time == null ? Optional.empty() : find(columns, time);
    }

    private static Optional<Column> find(List<Column> columns, String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
