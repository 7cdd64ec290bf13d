package app.lodestar.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a file's text differs from what its source would be written as. */
final class Edits {
    private static final int SHOWN = 20;
    private static final int EXCERPT = 80;

    private Edits() {}

    /**
     * The lines that were added or changed, and how many were taken away.
     *
     * @param expected the text as it would be written, without a source
     */
    static List<Finding> between(
            List<String> expected, List<String> actual, SourcePart.Found source) {
        Map<String, Integer> missing = new HashMap<>();
        for (String line : expected) {
            if (says(line)) {
                missing.merge(line.stripTrailing(), 1, Integer::sum);
            }
        }
        List<Finding> edits = new ArrayList<>();
        BitSet scores = ScoresPart.lines(actual);
        for (int i = 0; i < actual.size(); i++) {
            String line = actual.get(i).stripTrailing();
            if (says(line) && !source.holds(i + 1) && !scores.get(i)) {
                Integer left = missing.get(line);
                if (left == null) {
                    edits.add(Finding.of(Finding.Code.EDITED, i + 1, excerpt(line)));
                } else if (left == 1) {
                    missing.remove(line);
                } else {
                    missing.put(line, left - 1);
                }
            }
        }
        int gone = missing.values().stream().mapToInt(Integer::intValue).sum() - edits.size();
        return report(edits, gone);
    }

    /** At most {@link #SHOWN} of them, and how many more there are. */
    private static List<Finding> report(List<Finding> edits, int gone) {
        List<Finding> report = new ArrayList<>(edits.subList(0, Math.min(SHOWN, edits.size())));
        if (edits.size() > SHOWN) {
            report.add(Finding.of(Finding.Code.MORE_EDITED, edits.size() - SHOWN));
        }
        if (gone > 0) {
            report.add(Finding.of(Finding.Code.MISSING_LINES, gone));
        }
        return report;
    }

    /**
     * Whether a line says something of the framework; authors come from the log, and which data it
     * was scored on from the scoring.
     */
    private static boolean says(String line) {
        return !line.isBlank()
                && !line.startsWith("authors: ")
                && !line.startsWith(FrontMatter.DATA_HASH + ": ");
    }

    static String excerpt(String line) {
        String text = line.strip();
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
