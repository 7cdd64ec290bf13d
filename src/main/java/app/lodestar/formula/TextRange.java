package app.lodestar.formula;

/**
 * A piece of a formula's text, in UTF-16 units.
 *
 * @param start offset of the first character, from 0
 * @param end offset after the last character, at least {@code start}
 */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }

    /** The smallest range that holds both. */
    public TextRange to(TextRange other) {
        return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** How many characters; 0 for a place between two characters. */
    public int length() {
        return end - start;
    }
}
