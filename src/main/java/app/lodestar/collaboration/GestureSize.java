package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.LogFormat;
import app.lodestar.framework.Limits;
import app.lodestar.framework.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The limits of a gesture as a whole. One that is past them is refused without being logged: the
 * answer depends on nothing else, so that it is the same each time.
 */
final class GestureSize {
    private GestureSize() {}

    /** The answers when the gesture is too large; empty when it is not. */
    static List<Acknowledgement> refusals(Gesture gesture) {
        List<Envelope> operations = gesture.operations();
        if (operations.size() > Limits.GROUP) {
            Refusal all = tooLarge(Limits.GROUP);
            return operations.stream().map(e -> Acknowledgement.unlogged(e.opId(), all)).toList();
        }
        Refusal rest = new Refusal(Refusal.Code.PART_OF_REFUSED, null, List.of());
        return operations.stream().anyMatch(GestureSize::isTooLarge)
                ? operations.stream()
                        .map(e ->
                                Acknowledgement.unlogged(
                                        e.opId(),
                                        isTooLarge(e) ? tooLarge(Limits.OPERATION_BYTES) : rest))
                        .toList()
                : List.of();
    }

    private static boolean isTooLarge(Envelope envelope) {
        return LogFormat.write(envelope.operation()).getBytes(StandardCharsets.UTF_8).length
                > Limits.OPERATION_BYTES;
    }

    private static Refusal tooLarge(int limit) {
        return new Refusal(Refusal.Code.TOO_LARGE, null, List.of(Integer.toString(limit)));
    }
}
