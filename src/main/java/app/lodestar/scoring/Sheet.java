package app.lodestar.scoring;

import java.util.List;

/**
 * Something to be read, in plain text that is not yet escaped for where it goes.
 *
 * @param title one line
 * @param lines what is said first, a sentence each
 */
public record Sheet(String title, List<String> lines, List<Part> parts) {

    /**
     * A heading with a table, a list, or both.
     *
     * @param heads the columns; empty when there is no table
     * @param rows as many cells each as there are columns
     */
    public record Part(
            String title, List<String> heads, List<List<String>> rows, List<String> lines) {
        public Part {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            lines = List.copyOf(lines);
            int columns = heads.size();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("not " + columns + " cells in " + title);
            }
        }

        boolean isEmpty() {
            return rows.isEmpty() && lines.isEmpty();
        }
    }

    public Sheet {
        lines = List.copyOf(lines);
        parts = parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
