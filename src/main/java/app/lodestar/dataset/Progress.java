package app.lodestar.dataset;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an import is.
 *
 * @param rows read in this phase so far
 * @param bytes of the file received or read in this phase so far
 * @param totalBytes of the file
 * @param left until the phase ends, if it goes on as it went; empty until that can be told
 */
public record Progress(
        Phase phase, long rows, long bytes, long totalBytes, Optional<Duration> left) {

    /** What is being done, in this order, and the key of the words for it. */
    public enum Phase {
        RECEIVING("dataset.phase.receiving"),
        READING("dataset.phase.reading"),
        WRITING("dataset.phase.writing"),
        LOADING("dataset.phase.loading"),
        DESCRIBING("dataset.phase.describing");

        private final String messageKey;

        Phase(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    /** Hears of it, on the thread that works, often: to be quick. */
    @FunctionalInterface
    interface Listener {

        /** Nobody listens. */
        Listener NONE = (_, _, _, _) -> {};

        void heard(Phase phase, long rows, long bytes, long totalBytes);
    }
}
