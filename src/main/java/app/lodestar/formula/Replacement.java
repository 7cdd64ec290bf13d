package app.lodestar.formula;

/** Text to put in place of a range; an empty range inserts, an empty text removes. */
public record Replacement(TextRange range, String text) {

    /** The text after this change. */
    public String applyTo(String before) {
        return before.substring(0, range.start()) + text + before.substring(range.end());
    }
}
