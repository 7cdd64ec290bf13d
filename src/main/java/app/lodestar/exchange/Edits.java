package app.lodestar.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a file's text differs from what its source would be written as. */
final class Edits {
    private static final int SHOWN = 20;
    private static final int EXCERPT = 80;

    private Edits() {}

    /** The lines that were added or changed, and how many were taken away. */
    static List<Finding> between(
            List<String> expected, List<String> actual, SourcePart.Found source) {
        Map<String, Integer> missing = new HashMap<>();
        SourcePart.Found written = SourcePart.find(expected).orElse(source);
        count(expected, written, (_, line) -> missing.merge(line, 1, Integer::sum));
        List<Finding> edits = new ArrayList<>();
        count(
                actual,
                source,
                (number, line) -> {
                    Integer left = missing.get(line);
                    if (left == null) {
                        edits.add(Finding.of(Finding.Code.EDITED, number, excerpt(line)));
                    } else if (left == 1) {
                        missing.remove(line);
                    } else {
                        missing.put(line, left - 1);
                    }
                });
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

    private interface Counter {
        void count(int number, String line);
    }

    /** Every line outside the source that says something; authors come from the log. */
    private static void count(List<String> lines, SourcePart.Found source, Counter counter) {
        int sourceEnd = source.line() + (int) source.json().lines().count();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            boolean inSource = i + 1 >= source.line() - 1 && i + 1 <= sourceEnd;
            if (!inSource && !line.isEmpty() && !(i < 20 && line.startsWith("authors: "))) {
                counter.count(i + 1, line);
            }
        }
    }

    static String excerpt(String line) {
        String text = line.strip();
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
