package app.lodestar.collaboration;

import app.lodestar.framework.Refusal;
import java.util.List;
import java.util.UUID;

/** What came of a restore. */
public sealed interface RestoreOutcome {

    /**
     * The framework is as it was, by new operations at the end of its log.
     *
     * @param group what takes the restore back, if asked for by the same person
     * @param operations how many operations it took
     */
    record Restored(Receipt receipt, UUID group, int operations) implements RestoreOutcome {}

    /** It was so already; nothing was done. */
    record Unchanged(Receipt receipt) implements RestoreOutcome {}

    /** Nothing was done, for these reasons. */
    record Refused(List<Refusal> refusals) implements RestoreOutcome {}

    /** There is no such moment, or it cannot be read. */
    record Unknown() implements RestoreOutcome {}
}
