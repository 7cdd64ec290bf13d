package app.lodestar.dataset;

import app.lodestar.account.Person;
import app.lodestar.account.WorkspaceId;
import app.lodestar.base.Ids;
import app.lodestar.dataset.internal.DatasetRow;
import app.lodestar.framework.DatasetOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Stores tables that the product itself has written, generated or bundled, as one dataset. */
@Service
public class FolderDatasets {

    private final DatasetService service;
    private final DatasetFiles files;
    private final StoredTables stored;
    private final Ids ids;
    private final Clock clock;

    FolderDatasets(
            DatasetService service, DatasetFiles files, StoredTables stored, Ids ids, Clock clock) {
        this.service = service;
        this.files = files;
        this.stored = stored;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a folder that holds one file for each table. Every table of it is found under the hash
     * that the answer carries.
     *
     * @param timeColumns as in {@link DataFolder#open}
     * @throws UnreadableDataException if a file does not fit; then nothing is stored
     * @throws DatasetNotFoundException if the person may not work in the workspace
     */
    public DatasetSummary store(
            Person person,
            WorkspaceId workspace,
            String title,
            DatasetOrigin origin,
            Path folder,
            ZoneId zone,
            Map<String, String> timeColumns)
            throws UnreadableDataException {
        service.requireMember(person, workspace);
        var tables = FolderTables.files(folder);
        var id = new DatasetId(ids.next());
        boolean kept = false;
        try {
            var target = files.tables(id);
            var schemas =
                    new FolderTables(folder, files.scratch(), zone)
                            .write(target, tables, timeColumns);
            var described = describe(target, schemas);
            var hash = ContentHash.of(tables, zone, timeColumns);
            var row =
                    new DatasetRow(
                            title,
                            origin.name(),
                            hash,
                            hash,
                            zone.getId(),
                            described.stream().mapToLong(each -> each.profile().rows()).sum(),
                            Files.size(target),
                            stored.write(described));
            var summary = service.add(person, workspace, id, row);
            kept = true;
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!kept) {
                files.delete(id);
            }
        }
    }

    private List<StoredTable> describe(Path target, List<TableSchema> schemas) throws SQLException {
        List<StoredTable> described = new ArrayList<>();
        try (var connection = Engine.toWrite(target)) {
            var profiler = new Profiler(connection, new Cancellation(), clock.instant());
            for (var schema : schemas) {
                var profile = profiler.describe(schema, List.of(), Set.of());
                var report = new ImportReport(profile.rows(), 0, List.of(), List.of());
                described.add(new StoredTable(schema, profile, report, List.of(), List.of()));
            }
        }
        return described;
    }
}
