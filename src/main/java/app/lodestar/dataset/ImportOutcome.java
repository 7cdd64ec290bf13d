package app.lodestar.dataset;

/** What came of an import. */
public sealed interface ImportOutcome {

    /** It is stored, and the file that was handed over is gone. */
    record Imported(DatasetSummary dataset, ImportReport report) implements ImportOutcome {}

    /** More rows would be left out than may be; nothing is stored, the file still waits. */
    record TooManyRejected(ImportReport report) implements ImportOutcome {}

    /** The file cannot be read after all; nothing is stored, the file still waits. */
    record Refused(FileProblem problem) implements ImportOutcome {}

    /** The person ended it; nothing is stored and the file is gone. */
    record Cancelled() implements ImportOutcome {}
}
