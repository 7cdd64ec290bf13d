package app.lodestar.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the analytics engine, and says in which order its doors are closed. */
final class Engine {

    private Engine() {}

    /** A database of its own in memory. */
    static Connection inMemory() throws SQLException {
        return connect("jdbc:duckdb:");
    }

    /** The database file, made if it is not there; one writer at a time. */
    static Connection toWrite(Path file) throws SQLException {
        return connect("jdbc:duckdb:" + file);
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, new Properties());
    }

    /**
     * Bounds what statements may take and where they may spill.
     *
     * @param spill an empty folder that nothing else uses: the engine lets statements reach into it
     */
    static void bound(Connection connection, EngineSettings settings, Path spill)
            throws SQLException {
        run(connection, "set memory_limit = " + Sql.literal(settings.memory()));
        run(connection, "set threads = " + settings.threads());
        run(connection, "set temp_directory = " + Sql.literal(spill.toString()));
        run(connection, "set max_temp_directory_size = " + Sql.literal(settings.spill()));
        run(connection, "set autoinstall_known_extensions = false");
        run(connection, "set autoload_known_extensions = false");
        run(connection, "set allow_community_extensions = false");
    }

    /** Closes files and network, then the settings themselves; nothing reopens them. */
    static void lock(Connection connection) throws SQLException {
        run(connection, "set enable_external_access = false");
        run(connection, "set lock_configuration = true");
    }

    /** Closes all but these folders, then the settings themselves. */
    static void confine(Connection connection, List<Path> folders) throws SQLException {
        var allowed =
                folders.stream()
                        .map(folder -> Sql.literal(folder.toAbsolutePath().toString()))
                        .collect(Collectors.joining(", "));
        run(connection, "set allowed_directories = [" + allowed + "]");
        lock(connection);
    }

    /** One statement for one command: a failed command closes its statement. */
    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Deletes a folder and all in it, as far as it is there. */
    static void deleteFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
