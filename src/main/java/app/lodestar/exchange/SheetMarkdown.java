package app.lodestar.exchange;

import app.lodestar.scoring.Sheet;
import java.util.List;

/**
 * Writes a sheet as Markdown: a heading, lists and GFM tables, every text escaped for where it
 * stands. Byte-stable, LF, a line feed at the end.
 */
public final class SheetMarkdown {
    private final StringBuilder text = new StringBuilder();
    private final String mark;

    private SheetMarkdown(int level) {
        this.mark = "#".repeat(level);
    }

    /**
     * The text.
     *
     * @param level of the sheet's heading, 1 to 5; its parts stand one below
     */
    public static String of(Sheet sheet, int level) {
        SheetMarkdown writer = new SheetMarkdown(level);
        writer.block(List.of(writer.mark + " " + MarkdownText.inline(sheet.title())));
        writer.list(sheet.lines());
        sheet.parts().forEach(writer::part);
        return writer.text.toString();
    }

    private void part(Sheet.Part part) {
        block(List.of(mark + "# " + MarkdownText.inline(part.title())));
        if (!part.rows().isEmpty()) {
            MarkdownTable table = new MarkdownTable(inline(part.heads()));
            part.rows().forEach(row -> table.row(inline(row)));
            block(table.lines());
        }
        list(part.lines());
    }

    private void list(List<String> lines) {
        if (!lines.isEmpty()) {
            block(lines.stream().map(line -> "- " + MarkdownText.inline(line)).toList());
        }
    }

    private void block(List<String> lines) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        lines.forEach(line -> text.append(line).append('\n'));
    }

    private static List<String> inline(List<String> cells) {
        return cells.stream().map(MarkdownText::inline).toList();
    }
}
