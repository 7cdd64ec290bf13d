package app.lodestar.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The rows of a text file, one after the other, as UTF-8 bytes in one buffer that the next row
 * overwrites: memory does not grow with the file.
 */
interface Records extends Closeable {

    /** The names of the columns as the file writes them; may repeat and may be empty. */
    List<String> header();

    /**
     * Goes to the next row.
     *
     * @return false at the end
     * @throws FileProblemException if the file cannot be read on
     */
    boolean next() throws IOException, FileProblemException;

    /** How many cells the row has. */
    int size();

    /** Where cells lie; valid until the next row. */
    byte[] buffer();

    /** Where a cell begins, its quotes left out. */
    int start(int cell);

    /** Where a cell ends, its quotes left out. */
    int end(int cell);

    /** Whether a cell still holds doubled quotes, of which one of two is to be left out. */
    boolean doubledQuotes(int cell);

    /** Whether the file itself says that a cell is text, so that it is no number. */
    boolean saidToBeText(int cell);

    /** The line on which the row begins, counted from 1; a header is a line. */
    long line();

    /** The row as it stands in the file. */
    String raw();

    /**
     * Whether, so far, a CSV reader that knows the delimiter and nothing else would see exactly
     * these rows.
     */
    boolean plain();
}
