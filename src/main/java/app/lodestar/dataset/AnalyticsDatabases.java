package app.lodestar.dataset;

import app.lodestar.account.WorkspaceId;
import app.lodestar.dataset.internal.DatasetEntity;
import app.lodestar.dataset.internal.DatasetRepository;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens stored tables for scoring. The rows of all that a framework names are in the framework's
 * workspace; whether somebody may read the framework is the caller's to have checked.
 */
@Service
public class AnalyticsDatabases {

    private record Found(DatasetEntity dataset, AttachedTables.View view) {}

    private final DatasetRepository datasets;
    private final DatasetFiles files;
    private final StoredTables tables;

    AnalyticsDatabases(DatasetRepository datasets, DatasetFiles files, StoredTables tables) {
        this.datasets = datasets;
        this.files = files;
        this.tables = tables;
    }

    /**
     * Opens the tables under their keys, read-only and locked down. Where a source was imported
     * several times, the newest import counts.
     *
     * @param wanted keys are unique ignoring case
     */
    @Transactional(readOnly = true)
    public Opened open(WorkspaceId workspace, Collection<TableReference> wanted) {
        List<TableReference> missing = new ArrayList<>();
        var byFile = new LinkedHashMap<UUID, List<AttachedTables.View>>();
        var digest = ContentHash.sha256();
        for (var reference : wanted) {
            var found = find(workspace, reference);
            if (found.isEmpty()) {
                missing.add(reference);
                continue;
            }
            var dataset = found.get().dataset();
            byFile.computeIfAbsent(dataset.getId(), _ -> new ArrayList<>()).add(found.get().view());
            ContentHash.add(digest, reference.key());
            ContentHash.add(digest, found.get().view().stored());
            ContentHash.add(digest, dataset.row().contentSha256());
        }
        return missing.isEmpty()
                ? new Opened.Ready(open(byFile, ContentHash.hex(digest)))
                : new Opened.NotHere(missing);
    }

    private AnalyticsDatabase open(Map<UUID, List<AttachedTables.View>> byFile, String hash) {
        var attachments =
                byFile.entrySet().stream()
                        .map(each ->
                                new AttachedTables.Attachment(
                                        files.tables(new DatasetId(each.getKey())),
                                        each.getValue()))
                        .toList();
        try {
            return AttachedTables.open(
                    attachments, hash, EngineSettings.standard(), files.scratch(), () -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Found> find(WorkspaceId workspace, TableReference reference) {
        return datasets.ofSource(workspace.value(), reference.sha256()).stream()
                .filter(each -> Files.exists(files.tables(new DatasetId(each.getId()))))
                .flatMap(each -> view(each, reference.key()).stream())
                .findFirst();
    }

    /** The table of that name, or the only one, which a framework may call what it likes. */
    private Optional<Found> view(DatasetEntity dataset, String key) {
        var stored = tables.read(dataset.row().described());
        return stored.stream()
                .map(StoredTable::schema)
                .filter(each -> stored.size() == 1 || each.name().equalsIgnoreCase(key))
                .findFirst()
                .map(each ->
                        new Found(dataset, new AttachedTables.View(each.named(key), each.name())));
    }
}
