package app.lodestar.rubric;

/** What came of a check. */
public enum CheckStatus {
    PASS("pass"),
    FAIL("fail"),
    /** There is nothing it could be about; it counts neither for nor against. */
    NOT_APPLICABLE("n/a"),
    /** A person set it aside with a reason; it counts neither for nor against. */
    WAIVED("waived");

    private final String word;

    CheckStatus(String word) {
        this.word = word;
    }

    /** How it is written in files. */
    public String word() {
        return word;
    }

    /** Whether it takes part in the score. */
    public boolean counts() {
        return this == PASS || this == FAIL;
    }
}
