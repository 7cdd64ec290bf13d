package app.lodestar.dataset;

import java.util.Optional;

/** What came of receiving a file. */
public sealed interface Received {

    /**
     * It is here and waits.
     *
     * @param known the dataset that was made from the same file before, to be used instead
     */
    record Taken(UploadId id, Optional<DatasetSummary> known) implements Received {}

    /** It was not taken; nothing is left of it. Too large a one was cut off while it arrived. */
    record Refused(FileProblem problem) implements Received {}
}
