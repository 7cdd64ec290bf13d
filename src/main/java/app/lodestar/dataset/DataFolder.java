package app.lodestar.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A folder with one CSV, TSV, JSON lines or Parquet file for each table, named like its table. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * Opens the tables of a folder; its files are not touched.
     *
     * @param zone in which a time without an offset is read
     * @param timeColumnByTable the time columns that are named; elsewhere it is the first DATE or
     *     TIMESTAMP column, and a table with none is a snapshot
     * @throws UnreadableDataException naming the file that cannot be read, and its first line that
     *     does not fit
     */
    public static AnalyticsDatabase open(
            Path folder, ZoneId zone, Map<String, String> timeColumnByTable)
            throws UnreadableDataException {
        var files = FolderTables.files(folder);
        try {
            var scratch = Files.createTempDirectory("lodestar-data-");
            boolean opened = false;
            try {
                var store = scratch.resolve("tables.duckdb");
                var tables =
                        new FolderTables(folder, scratch, zone)
                                .write(store, files, timeColumnByTable);
                var database =
                        AttachedTables.open(
                                List.of(AttachedTables.Attachment.of(store, tables)),
                                ContentHash.of(files, zone, timeColumnByTable),
                                EngineSettings.standard(),
                                scratch,
                                () -> Engine.deleteFolder(scratch));
                opened = true;
                return database;
            } finally {
                if (!opened) {
                    Engine.deleteFolder(scratch);
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
