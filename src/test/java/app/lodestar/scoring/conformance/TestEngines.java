package app.lodestar.scoring.conformance;

import app.lodestar.formula.Column;
import app.lodestar.scoring.engine.Dialect;
import app.lodestar.scoring.engine.DuckDbDialect;
import app.lodestar.scoring.engine.JdbcEngine;
import app.lodestar.scoring.engine.PostgresDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Engines that hold given tables, made as a warehouse would hold them. */
public final class TestEngines {

    private TestEngines() {}

    static JdbcEngine duckDb(List<SampleData.Data> tables) {
        return new JdbcEngine(duckDbConnection(tables), new DuckDbDialect());
    }

    static Connection duckDbConnection(List<SampleData.Data> tables) {
        try {
            return filled(DriverManager.getConnection("jdbc:duckdb:"), tables, "double");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param connection to an empty PostgreSQL database
     */
    static JdbcEngine postgres(Connection connection, List<SampleData.Data> tables) {
        Dialect dialect = new PostgresDialect();
        try {
            return new JdbcEngine(filled(connection, tables, "double precision"), dialect);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection filled(
            Connection connection, List<SampleData.Data> tables, String number)
            throws SQLException {
        for (SampleData.Data data : tables) {
            List<Column> columns = data.table().columns();
            try (var statement = connection.createStatement()) {
                statement.execute(
                        columns.stream()
                                .map(column -> quoted(column.name()) + " " + type(column, number))
                                .collect(
                                        Collectors.joining(
                                                ", ",
                                                "create table " + quoted(data.table().name()) + "(",
                                                ")")));
            }
            String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
            try (var insert =
                    connection.prepareStatement(
                            "insert into "
                                    + quoted(data.table().name())
                                    + " values ("
                                    + places
                                    + ")")) {
                for (SampleData.Row row : data.rows()) {
                    for (int i = 0; i < columns.size(); i++) {
                        insert.setObject(i + 1, row.get(columns.get(i).name()));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        return connection;
    }

    private static String type(Column column, String number) {
        return switch (column.type()) {
            case NUMBER -> number;
            case TEXT -> "varchar";
            case BOOL -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
        };
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
