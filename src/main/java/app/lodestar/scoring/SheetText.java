package app.lodestar.scoring;

import java.util.List;

/** Writes a sheet as plain text for a terminal: columns by blanks, LF, a line feed at the end. */
public final class SheetText {
    private static final String GAP = "  ";

    private final StringBuilder text = new StringBuilder();

    private SheetText() {}

    /** The text; line breaks and other control characters in a cell are written as blanks. */
    public static String of(Sheet sheet) {
        SheetText writer = new SheetText();
        writer.line(sheet.title());
        sheet.lines().forEach(line -> writer.line("- " + line));
        sheet.parts().forEach(writer::part);
        return writer.text.toString();
    }

    private void part(Sheet.Part part) {
        line("");
        line(part.title());
        if (!part.rows().isEmpty()) {
            table(part);
        }
        part.lines().forEach(line -> line("- " + line));
    }

    private void table(Sheet.Part part) {
        int[] widths = new int[part.heads().size()];
        widen(widths, part.heads());
        part.rows().forEach(row -> widen(widths, row));
        row(widths, part.heads());
        part.rows().forEach(row -> row(widths, row));
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
    }

    private void row(int[] widths, List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            row.append(GAP).append(cells.get(i)).repeat(' ', widths[i] - width(cells.get(i)));
        }
        line(row.toString());
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private void line(String line) {
        text.append(line.replaceAll("\\p{Cntrl}", " ").stripTrailing()).append('\n');
    }
}
