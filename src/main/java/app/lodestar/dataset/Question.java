package app.lodestar.dataset;

/** What a person is asked, once, before a file is imported; and the key of the question. */
public enum Question {
    /** Days such as 02/03/2026 could be read either way; unanswered they stay text. */
    DAY_ORDER("dataset.question.day-order"),
    /** Columns were named again, since names repeat or are empty. */
    NEW_NAMES("dataset.question.new-names"),
    /** Rows have more or fewer cells than the header: leave them out, or stop. */
    RAGGED_ROWS("dataset.question.ragged-rows");

    private final String messageKey;

    Question(String messageKey) {
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
