package app.lodestar.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A row that is left out of the table.
 *
 * @param line on which it begins, counted from 1
 * @param column whose cell is the reason, by name; null if it is the row as a whole
 * @param reason why
 * @param raw the row as it stands in the file; cut after 1,000 characters
 */
public record RejectedRow(long line, @Nullable String column, Reason reason, String raw) {

    /** Why a row is left out, and the key of the words for it. */
    public enum Reason {
        TOO_FEW_CELLS("dataset.rejected.too-few"),
        TOO_MANY_CELLS("dataset.rejected.too-many"),
        NOT_OF_ITS_TYPE("dataset.rejected.type"),
        NO_SUCH_TIME("dataset.rejected.no-such-time");

        private final String messageKey;

        Reason(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    private static final int LONGEST = 1_000;

    static RejectedRow of(Records row, @Nullable String column, Reason reason) {
        var raw = row.raw();
        return new RejectedRow(
                row.line(),
                column,
                reason,
                raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
    }
}
