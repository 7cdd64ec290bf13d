package app.lodestar.bench;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.DataFolder;
import app.lodestar.dataset.UnreadableDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables made by a script of ours, always the same for as many rows, in a folder of files. */
record GeneratedTables(Path folder) {

    /**
     * Makes them.
     *
     * @param script beside the classes, in {@code /bench}; it reads the variable {@code rows}
     */
    static GeneratedTables make(Path parent, String script, long rows) throws IOException {
        var folder = Files.createTempDirectory(parent, "tables-");
        try (var connection = inMemory();
                var statement = connection.createStatement()) {
            statement.execute("set variable rows = " + rows);
            for (var each : text(script).split(";\\s*\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            for (var table : names(statement)) {
                statement.execute(
                        "copy %s to '%s' (format parquet)"
                                .formatted(table, folder.resolve(table + ".parquet")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new GeneratedTables(folder);
    }

    /** Opens them as a person's data are opened, with an engine of its own. */
    AnalyticsDatabase open() {
        try {
            return DataFolder.open(folder, ZoneOffset.UTC, Map.of());
        } catch (UnreadableDataException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of the folder {@code /bench} beside the classes. */
    static String text(String name) {
        try (var in = GeneratedTables.class.getResourceAsStream("/bench/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Connection inMemory() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var tables = statement.executeQuery("select table_name from duckdb_tables()")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }
}
