package app.lodestar.dataset;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.Person;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import app.lodestar.dataset.internal.DatasetEntity;
import app.lodestar.dataset.internal.DatasetRepository;
import app.lodestar.dataset.internal.DatasetRow;
import app.lodestar.dataset.internal.SaltEntity;
import app.lodestar.dataset.internal.SaltRepository;
import app.lodestar.framework.DatasetOrigin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The datasets of workspaces. Members of a workspace see its datasets; nobody else does. */
@Service
@Transactional
public class DatasetService {

    private static final int SALT_BYTES = 16;

    private final DatasetRepository datasets;
    private final SaltRepository salts;
    private final DatasetFiles files;
    private final StoredTables tables;
    private final Workspaces workspaces;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DatasetService(
            DatasetRepository datasets,
            SaltRepository salts,
            DatasetFiles files,
            StoredTables tables,
            Workspaces workspaces,
            Clock clock) {
        this.datasets = datasets;
        this.salts = salts;
        this.files = files;
        this.tables = tables;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** The datasets of all workspaces that the person may work in, the newest first. */
    @Transactional(readOnly = true)
    public List<DatasetSummary> list(Person person) {
        var theirs = workspaces.of(person.id()).stream().map(WorkspaceId::value).toList();
        return datasets.findByWorkspaceIdInOrderByCreatedAtDescIdDesc(theirs).stream()
                .map(DatasetService::summary)
                .toList();
    }

    /**
     * A dataset with the profiles of its tables.
     *
     * @throws DatasetNotFoundException if there is none for this person
     */
    @Transactional(readOnly = true)
    public Dataset find(Person person, DatasetId id) {
        var stored = stored(person, id);
        return new Dataset(summary(stored), tables.read(stored.row().described()));
    }

    /** The dataset made from a source before, the newest if there are several. */
    @Transactional(readOnly = true)
    public Optional<DatasetSummary> ofSource(Person person, WorkspaceId workspace, String sha256) {
        return workspaces.isMember(person.id(), workspace)
                ? datasets.ofSource(workspace.value(), sha256).stream()
                        .findFirst()
                        .map(DatasetService::summary)
                : Optional.empty();
    }

    /**
     * The CSV file of all rows that its import left out, safe to open in a spreadsheet; empty if
     * none were.
     *
     * @throws DatasetNotFoundException if there is no such dataset for this person
     */
    @Transactional(readOnly = true)
    public Optional<Path> rejectedRows(Person person, DatasetId id) {
        stored(person, id);
        return Optional.of(files.rejected(id)).filter(Files::exists);
    }

    /**
     * Deletes a dataset; frameworks that name it say from then on that their data are not here.
     *
     * @throws DatasetNotFoundException if there is none for this person
     */
    public void delete(Person person, DatasetId id) {
        stored(person, id);
        datasets.delete(id.value());
        afterCommit(() -> files.delete(id));
    }

    /**
     * Stores what has been written into the file of this id.
     *
     * @throws DatasetNotFoundException if the person may no longer work in the workspace
     */
    DatasetSummary add(Person person, WorkspaceId workspace, DatasetId id, DatasetRow row) {
        requireMember(person, workspace);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return summary(
                datasets.save(
                        new DatasetEntity(
                                id.value(), workspace.value(), person.id().value(), now, row)));
    }

    /** What is hashed together with personal values in this workspace; made when first asked. */
    String salt(Person person, WorkspaceId workspace) {
        requireMember(person, workspace);
        return salts.findById(workspace.value())
                .orElseGet(() -> salts.save(new SaltEntity(workspace.value(), fresh())))
                .salt();
    }

    void requireMember(Person person, WorkspaceId workspace) {
        if (!workspaces.isMember(person.id(), workspace)) {
            throw new DatasetNotFoundException();
        }
    }

    @EventListener
    void on(AccountDeleted deleted) {
        var workspace = deleted.workspace().value();
        for (var each :
                datasets.findByWorkspaceIdInOrderByCreatedAtDescIdDesc(List.of(workspace))) {
            datasets.delete(each.getId());
            afterCommit(() -> files.delete(new DatasetId(each.getId())));
        }
        salts.delete(workspace);
    }

    private DatasetEntity stored(Person person, DatasetId id) {
        return datasets.findById(id.value())
                .filter(each ->
                        workspaces.isMember(person.id(), new WorkspaceId(each.workspaceId())))
                .orElseThrow(DatasetNotFoundException::new);
    }

    private String fresh() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }

    private static DatasetSummary summary(DatasetEntity stored) {
        var row = stored.row();
        return new DatasetSummary(
                new DatasetId(stored.getId()),
                row.title(),
                stored.createdAt(),
                DatasetOrigin.valueOf(row.origin()),
                row.sourceSha256(),
                row.zone(),
                row.rowCount(),
                row.fileBytes());
    }
}
