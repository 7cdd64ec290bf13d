package app.lodestar.exchange;

import java.util.ArrayList;
import java.util.List;

/** A GFM table of cells that are Markdown already. */
final class MarkdownTable {
    private static final String NOTHING = "–";

    private final int columns;
    private final List<String> lines = new ArrayList<>();

    MarkdownTable(List<String> heads) {
        columns = heads.size();
        lines.add(line(heads));
        lines.add("|" + " --- |".repeat(columns));
    }

    /** Adds a row; an empty cell shows a dash, so that a gap is seen. */
    void row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns);
        }
        lines.add(line(cells));
    }

    boolean isEmpty() {
        return lines.size() == 2;
    }

    List<String> lines() {
        return lines;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(' ').append(cell.isEmpty() ? NOTHING : cell).append(" |");
        }
        return line.toString();
    }
}
