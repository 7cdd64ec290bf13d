package app.lodestar.dataset;

import org.jspecify.annotations.Nullable;

/**
 * Something about the data that a person should know before trusting a number. Nothing is changed
 * on account of it: formulas count these rows unless their filters leave them out.
 *
 * @param column by name; null if it is about whole rows
 * @param rows how many rows it is about
 */
public record Finding(Kind kind, @Nullable String column, long rows) {

    /** What was found, and the key of the sentence that says so. */
    public enum Kind {
        /** Rows that are equal in every column to another; each copy beyond the first counts. */
        DUPLICATE_ROWS("dataset.finding.duplicate-rows"),
        /** Rows whose keys another row has too; each beyond the first counts. */
        DUPLICATE_KEYS("dataset.finding.duplicate-keys"),
        NULL_IDS("dataset.finding.null-ids"),
        FUTURE_TIMES("dataset.finding.future-times"),
        NEGATIVE_VALUES("dataset.finding.negative-values"),
        CONSTANT("dataset.finding.constant"),
        ALL_NULL("dataset.finding.all-null");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }
}
