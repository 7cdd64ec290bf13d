package app.lodestar.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Database files attached read-only to an engine in memory, which is then locked down. */
final class AttachedTables implements AnalyticsDatabase {

    /**
     * A table as it is to be seen.
     *
     * @param stored its name in the file
     */
    record View(TableSchema schema, String stored) {}

    /** A file and the tables of it that are to be seen. */
    record Attachment(Path file, List<View> views) {

        /** All of these, under their own names. */
        static Attachment of(Path file, List<TableSchema> tables) {
            return new Attachment(
                    file, tables.stream().map(each -> new View(each, each.name())).toList());
        }
    }

    private final DuckDBConnection main;
    private final List<TableSchema> tables;
    private final String hash;
    private final Path spill;
    private final Runnable afterwards;

    private AttachedTables(
            DuckDBConnection main,
            List<TableSchema> tables,
            String hash,
            Path spill,
            Runnable afterwards) {
        this.main = main;
        this.tables = tables;
        this.hash = hash;
        this.spill = spill;
        this.afterwards = afterwards;
    }

    /**
     * Opens the files.
     *
     * @param scratch a folder in which one for spilling is made
     * @param afterwards what is to be done once it is closed
     */
    static AnalyticsDatabase open(
            List<Attachment> attachments,
            String hash,
            EngineSettings settings,
            Path scratch,
            Runnable afterwards)
            throws SQLException {
        var spill = folderIn(scratch);
        Connection connection = Engine.inMemory();
        try {
            Engine.bound(connection, settings, spill);
            int number = 0;
            for (var attachment : attachments) {
                attach(connection, attachment, "source" + number++);
            }
            Engine.lock(connection);
            return new AttachedTables(
                    connection.unwrap(DuckDBConnection.class),
                    attachments.stream()
                            .flatMap(each -> each.views().stream())
                            .map(View::schema)
                            .sorted(Comparator.comparing(TableSchema::name))
                            .toList(),
                    hash,
                    spill,
                    afterwards);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            Engine.deleteFolder(spill);
            throw e;
        }
    }

    private static void attach(Connection connection, Attachment attachment, String alias)
            throws SQLException {
        Engine.run(
                connection,
                "attach %s as %s (read_only)"
                        .formatted(Sql.literal(attachment.file().toString()), alias));
        for (var view : attachment.views()) {
            Engine.run(
                    connection,
                    "create view %s as from %s.main.%s"
                            .formatted(
                                    Sql.name(view.schema().name()),
                                    alias,
                                    Sql.name(view.stored())));
        }
    }

    private static Path folderIn(Path scratch) {
        try {
            return Files.createTempDirectory(scratch, "spill-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TableSchema> tables() {
        return tables;
    }

    @Override
    public Connection connection() throws SQLException {
        return main.duplicate();
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public void close() {
        try {
            main.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Engine.deleteFolder(spill);
            afterwards.run();
        }
    }
}
