package app.lodestar.collaboration;

import app.lodestar.framework.Change;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lasting answer to an operation.
 *
 * @param sequence its place in the log; 0 when it was refused without being logged
 * @param refusal why it was refused, or null when it was not
 */
public record Acknowledgement(
        UUID opId,
        long sequence,
        Outcome outcome,
        List<Change> changes,
        @Nullable Refusal refusal,
        List<Resolution.Notice> notices) {

    static Acknowledgement unlogged(UUID opId, Refusal refusal) {
        return new Acknowledgement(opId, 0, Outcome.REJECTED, List.of(), refusal, List.of());
    }
}
