package app.lodestar.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Markdown as a sketch reads it, line by line and without nesting, so that no file can
 * make it deep; {@code number} is the line in the file, from 1.
 */
sealed interface SketchLine {
    int number();

    record Heading(int number, int level, String text) implements SketchLine {}

    /** A list item, indented by that many columns. */
    record Item(int number, int indent, String text) implements SketchLine {}

    record Quote(int number, String text) implements SketchLine {}

    /** Lines that belong together. */
    record Paragraph(int number, String text) implements SketchLine {}

    record TableHead(int number, List<String> cells) implements SketchLine {}

    record TableRow(int number, List<String> cells) implements SketchLine {}

    /** Something that is never read, such as a diagram. */
    record Skipped(int number, String text) implements SketchLine {}

    /** Reads the lines of a file. */
    static List<SketchLine> of(List<String> lines) {
        return new Reader(lines).read();
    }

    /** Goes through the lines once. */
    final class Reader {
        private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
        private static final Pattern ITEM =
                Pattern.compile("(\\s*)(?:[-*+•]|\\d{1,9}[.)])\\s+(\\S.*)");
        private static final int TAB = 4;

        private final List<String> lines;
        private final List<SketchLine> read = new ArrayList<>();
        private final List<Item> paragraph = new ArrayList<>();
        private int at;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        List<SketchLine> read() {
            skipFrontMatter();
            while (at < lines.size()) {
                line(lines.get(at));
                at++;
            }
            endParagraph();
            return read;
        }

        /** It is not read as YAML, so that nothing in it can expand. */
        private void skipFrontMatter() {
            if (lines.getFirst().equals("---")) {
                int end = lines.subList(1, lines.size()).indexOf("---");
                at = end < 0 ? 0 : end + 2;
            }
        }

        private void line(String line) {
            String bare = line.strip();
            Matcher heading = HEADING.matcher(bare);
            Matcher item = ITEM.matcher(line);
            if (bare.isEmpty()) {
                endParagraph();
            } else if (bare.startsWith("```") || bare.startsWith("~~~")) {
                skipFence(bare);
            } else if (heading.matches()) {
                add(new Heading(at + 1, heading.group(1).length(), heading.group(2)));
            } else if (!paragraph.isEmpty() && isUnderline(bare)) {
                Paragraph text = paragraph();
                add(new Heading(text.number(), bare.startsWith("=") ? 1 : 2, text.text()));
            } else if (bare.startsWith(">")) {
                add(new Quote(at + 1, bare.replaceFirst("[>\\s]+", "")));
            } else if (startsTable(bare)) {
                table(bare);
            } else if (item.matches()) {
                add(new Item(at + 1, columns(item.group(1)), item.group(2)));
            } else {
                String space = line.substring(0, line.indexOf(bare.charAt(0)));
                paragraph.add(new Item(at + 1, columns(space), bare));
            }
        }

        private void skipFence(String opening) {
            String fence = opening.substring(0, 3);
            int start = at + 1;
            while (at + 1 < lines.size() && !lines.get(at + 1).strip().startsWith(fence)) {
                at++;
            }
            at++;
            add(new Skipped(start, opening));
        }

        private static boolean isUnderline(String bare) {
            return consistsOf(bare, "=") || consistsOf(bare, "-");
        }

        private boolean startsTable(String bare) {
            return bare.indexOf('|') >= 0
                    && at + 1 < lines.size()
                    && lines.get(at + 1).indexOf('-') >= 0
                    && lines.get(at + 1).indexOf('|') >= 0
                    && consistsOf(lines.get(at + 1).strip(), "|:- \t");
        }

        private void table(String head) {
            add(new TableHead(at + 1, cells(head)));
            at++;
            while (at + 1 < lines.size() && lines.get(at + 1).indexOf('|') >= 0) {
                at++;
                add(new TableRow(at + 1, cells(lines.get(at).strip())));
            }
        }

        private void add(SketchLine line) {
            endParagraph();
            read.add(line);
        }

        /** Lines of which some are indented are an outline without bullets. */
        private void endParagraph() {
            if (paragraph.stream().anyMatch(line -> line.indent() > 0)) {
                read.addAll(paragraph);
                paragraph.clear();
            } else if (!paragraph.isEmpty()) {
                read.add(paragraph());
            }
        }

        private Paragraph paragraph() {
            var text = new StringJoiner("\n");
            paragraph.forEach(line -> text.add(line.text()));
            Paragraph whole = new Paragraph(paragraph.getFirst().number(), text.toString());
            paragraph.clear();
            return whole;
        }

        private static List<String> cells(String row) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
                char c = row.charAt(i);
                if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                    cell.append('|');
                    i++;
                } else if (c == '|') {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            if (!cell.toString().isBlank()) {
                cells.add(cell.toString().strip());
            }
            return cells;
        }

        private static boolean consistsOf(String text, String characters) {
            return text.chars().allMatch(c -> characters.indexOf(c) >= 0);
        }

        private static int columns(String space) {
            int columns = 0;
            for (int i = 0; i < space.length(); i++) {
                columns += space.charAt(i) == '\t' ? TAB - columns % TAB : 1;
            }
            return columns;
        }
    }
}
