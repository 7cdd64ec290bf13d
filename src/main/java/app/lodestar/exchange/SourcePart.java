package app.lodestar.exchange;

import app.lodestar.framework.FrameworkJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machine-readable source at the end of a file: the framework's JSON, laid out so that each
 * piece stands on one line. It is what import reads.
 */
final class SourcePart {
    /** Part of the file format, whatever language the rest of the file is in. */
    private static final String OPENING = "<details><summary>Machine-readable source</summary>";

    private static final String CLOSING = "</details>";
    private static final Pattern FENCE = Pattern.compile("(`{3,})json\\s*");

    /**
     * A source found in a file; lines are counted from 1.
     *
     * @param json what stands between the fences
     * @param opening the line on which the whole part opens
     * @param line the first line of the JSON
     * @param closing the line on which the part closes
     */
    record Found(String json, int opening, int line, int closing) {
        boolean holds(int number) {
            return number >= opening && number <= closing;
        }
    }

    private SourcePart() {}

    static void write(Page page) {
        String json = JsonLayout.onePieceALine(FrameworkJson.write(page.framework()));
        String fence = MarkdownText.fence(json, 3);
        page.block(OPENING);
        page.block(fence + "json\n" + json + "\n" + fence);
        page.block(CLOSING);
    }

    /** The last source of a file; a person's text cannot look like one, since it is escaped. */
    static Optional<Found> find(List<String> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).strip().equals(OPENING)) {
                Optional<Found> found = fenced(lines, at + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> fenced(List<String> lines, int from) {
        int start = from;
        while (start < lines.size() && lines.get(start).isBlank()) {
            start++;
        }
        if (start == lines.size()) {
            return Optional.empty();
        }
        var fence = FENCE.matcher(lines.get(start));
        if (!fence.matches()) {
            return Optional.empty();
        }
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).strip().equals(fence.group(1))) {
            end++;
        }
        int closing = end + 1;
        while (closing < lines.size() && lines.get(closing).isBlank()) {
            closing++;
        }
        boolean closed = closing < lines.size() && lines.get(closing).strip().equals(CLOSING);
        String json = String.join("\n", lines.subList(start + 1, end));
        return Optional.of(new Found(json, from, start + 2, closed ? closing + 1 : end + 1));
    }
}
