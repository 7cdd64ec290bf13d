package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads off a loaded table what its columns are. */
final class StoredColumns {

    private StoredColumns() {}

    /** The columns of a table that {@link TextLoad} or {@link ParquetLoad} made. */
    static List<ColumnSchema> of(Connection connection, String table, List<TargetColumn> columns)
            throws SQLException {
        var counts =
                columns.stream()
                        .map(column -> "count(" + Sql.name(column.name()) + ")")
                        .collect(Collectors.joining(", "));
        var read = new ArrayList<ColumnSchema>();
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "select count(*), " + counts + " from " + Sql.name(table))) {
            result.next();
            long rows = result.getLong(1);
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                boolean nullable = result.getLong(i + 2) < rows;
                ColumnType type = column.type();
                read.add(
                        new ColumnSchema(
                                column.name(), type, null, nullable, ColumnRole.DIMENSION));
            }
        }
        return List.copyOf(read);
    }
}
