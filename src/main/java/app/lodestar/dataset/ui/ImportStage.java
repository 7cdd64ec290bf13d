package app.lodestar.dataset.ui;

import app.lodestar.dataset.DatasetSummary;
import app.lodestar.dataset.FileProblem;
import app.lodestar.dataset.ImportReport;
import app.lodestar.dataset.Inspection;
import app.lodestar.dataset.Progress;
import app.lodestar.dataset.UploadId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a file is on its way in. */
sealed interface ImportStage {

    /** A file that is here and waits; {@code known} was made from the same file before. */
    record Waiting(UploadId id, String name, Optional<DatasetSummary> known) {}

    /** What waits in this stage; null if nothing does. */
    default @Nullable Waiting file() {
        return null;
    }

    /** Nothing is on its way. */
    record Idle() implements ImportStage {}

    /** It is being read; {@code progress} is null until the first word of it. */
    record Looking(Waiting file, @Nullable Progress progress) implements ImportStage {}

    /** It cannot be used; {@code file} is null where nothing of it was kept. */
    record Refused(String name, @Nullable Waiting file, FileProblem problem)
            implements ImportStage {}

    /** The person decides; {@code stopped} is what ended the last attempt. */
    record Deciding(
            Waiting file, Inspection inspection, ImportDraft draft, @Nullable ImportReport stopped)
            implements ImportStage {}

    /** It is being stored; {@code progress} is null until its turn has come. */
    record Storing(Waiting file, String title, @Nullable Progress progress)
            implements ImportStage {}

    /** It is stored. */
    record Stored(DatasetSummary dataset, ImportReport report) implements ImportStage {}

    /** It broke, which is a bug of ours; nothing was stored. */
    record Failed(String name) implements ImportStage {}
}
