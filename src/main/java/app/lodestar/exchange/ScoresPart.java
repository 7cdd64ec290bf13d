package app.lodestar.exchange;

import java.util.BitSet;
import java.util.List;

/**
 * The scores in a Markdown file, between two comments that mark them as what was measured and not
 * what somebody wrote. Import passes over them.
 */
final class ScoresPart {
    /** Part of the file format; a person's text cannot look like them, since it is escaped. */
    private static final String OPENING = "<!-- scores -->";

    private static final String CLOSING = "<!-- end of scores -->";

    private ScoresPart() {}

    /** Writes a sheet one level below the title of the page. */
    static void write(Page page, String sheet) {
        page.block(OPENING);
        page.block(sheet.stripTrailing());
        page.block(CLOSING);
    }

    /** The lines of the scores in a file, counted from 0; none when they are not closed. */
    static BitSet lines(List<String> file) {
        BitSet lines = new BitSet();
        int start = -1;
        for (int at = 0; at < file.size(); at++) {
            String line = file.get(at).strip();
            if (line.equals(OPENING)) {
                start = at;
            } else if (line.equals(CLOSING) && start >= 0) {
                lines.set(start, at + 1);
                start = -1;
            }
        }
        return lines;
    }
}
