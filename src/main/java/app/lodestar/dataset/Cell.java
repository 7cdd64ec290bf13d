package app.lodestar.dataset;

import java.nio.charset.StandardCharsets;

/** A cell's text. */
final class Cell {

    private Cell() {}

    /** The text, its doubled quotes undone. */
    static String text(Records records, int cell) {
        int start = records.start(cell);
        var text =
                new String(
                        records.buffer(), start, records.end(cell) - start, StandardCharsets.UTF_8);
        return records.doubledQuotes(cell) ? text.replace("\"\"", "\"") : text;
    }
}
