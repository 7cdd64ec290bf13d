package app.lodestar.dataset;

import app.lodestar.account.Person;
import app.lodestar.account.WorkspaceId;
import app.lodestar.base.Ids;
import app.lodestar.dataset.internal.DatasetRow;
import app.lodestar.framework.DatasetOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Makes datasets of inspected files: the table, the list of the rows left out, and the entry that
 * says so.
 */
@Component
class DatasetBuilds {
    private static final int TITLE = 200;

    private final DatasetService service;
    private final DatasetFiles files;
    private final StoredTables tables;
    private final Ids ids;
    private final Clock clock;

    DatasetBuilds(
            DatasetService service, DatasetFiles files, StoredTables tables, Ids ids, Clock clock) {
        this.service = service;
        this.files = files;
        this.tables = tables;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Builds the dataset and keeps it, or leaves nothing of it.
     *
     * @param inspection of the file that waits, by which {@code choices} may be
     * @param title cut after 200 characters
     */
    ImportOutcome build(
            Person person,
            WaitingUploads.Waiting waiting,
            Inspection inspection,
            String title,
            ImportChoices choices,
            Consumer<Progress> listener,
            Cancellation cancellation) {
        var id = new DatasetId(ids.next());
        double most = choices.rejectedShare() * (inspection.rows() + inspection.raggedRows());
        boolean kept = false;
        try (var rejections = new Rejections(files.rejected(id), most)) {
            try {
                cancellation.check();
                var built =
                        new TableBuilder(
                                        files.scratch(),
                                        waiting.limits(),
                                        new ProgressMeter(clock, listener),
                                        cancellation,
                                        clock.instant())
                                .build(
                                        files.tables(id),
                                        waiting.upload(),
                                        inspection,
                                        choices,
                                        salt(person, waiting.workspace()),
                                        rejections);
                var row = row(id, waiting.upload(), inspection, title, choices, built);
                var dataset = service.add(person, waiting.workspace(), id, row);
                kept = true;
                return new ImportOutcome.Imported(dataset, built.report());
            } catch (TooManyRejectedException e) {
                return new ImportOutcome.TooManyRejected(ImportReport.of(0, rejections));
            } catch (FileProblemException e) {
                return new ImportOutcome.Refused(e.problem());
            } catch (CancelledException e) {
                return new ImportOutcome.Cancelled();
            }
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

    /** Two imports may ask for the first salt of a workspace at once; then one comes second. */
    private String salt(Person person, WorkspaceId workspace) {
        try {
            return service.salt(person, workspace);
        } catch (DataIntegrityViolationException e) {
            return service.salt(person, workspace);
        }
    }

    private DatasetRow row(
            DatasetId id,
            Upload upload,
            Inspection inspection,
            String title,
            ImportChoices choices,
            StoredTable built)
            throws IOException {
        return new DatasetRow(
                title.length() > TITLE ? title.substring(0, TITLE) : title,
                DatasetOrigin.UPLOADED.name(),
                upload.sha256(),
                ContentHash.of(upload.sha256(), inspection.reading(), choices),
                choices.zone().getId(),
                built.profile().rows(),
                Files.size(files.tables(id)),
                tables.write(List.of(built)));
    }
}
