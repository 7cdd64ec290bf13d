package app.lodestar.exchange;

import app.lodestar.framework.Validation;
import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Writes a person's text as Markdown that a CommonMark and GFM reader reads back as exactly that
 * text: nothing in it becomes markup, a link, a mention or a formula. Text that cannot be seen is
 * written as nothing.
 */
final class MarkdownText {
    private static final String ALWAYS_ESCAPED = "\\`*[]{$~|";
    private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]+;");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,9}[.)](?=\\s|$)");
    private static final Pattern BREAKS = Pattern.compile("\\n+");

    /** Invisible to a reader, and parts what a host would turn into a mention or a link. */
    private static final String SEAM = "<!-- -->";

    private MarkdownText() {}

    /** The text for one line, one list item or one cell of a table; line breaks as {@code <br>}. */
    static String inline(String text) {
        if (Validation.isBlank(text)) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int to; (to = text.indexOf('\n', from)) >= 0; from = to + 1) {
            line(text.substring(from, to), out);
            out.append("<br>");
        }
        line(text.substring(from), out);
        return out.toString();
    }

    /** The text as paragraphs: a blank line starts a new one, a line break stays one. */
    static String paragraphs(String text) {
        if (Validation.isBlank(text)) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        var breaks = BREAKS.matcher(text);
        int from = 0;
        while (breaks.find()) {
            line(text.substring(from, breaks.start()), out);
            int count = breaks.end() - breaks.start();
            boolean between = breaks.start() > 0 && breaks.end() < text.length();
            if (between && count == 1) {
                out.append("\\\n");
            } else if (between && count == 2) {
                out.append("\n\n");
            } else {
                out.repeat("<br>", count);
            }
            from = breaks.end();
        }
        line(text.substring(from), out);
        return out.toString();
    }

    /**
     * The text as code, inside a cell of a table or outside; the fence is as long as it must be.
     */
    static String code(String text, boolean inCell) {
        if (Validation.isBlank(text)) {
            return "";
        }
        if (text.indexOf('\r') >= 0) {
            return inline(text); // a code span has no way to say it
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        String separator = "";
        for (String line : text.split("\n", -1)) {
            out.append(separator).append(span(inCell ? line.replace("|", "\\|") : line));
            separator = "<br>";
        }
        return out.toString();
    }

    /** As many backticks as fence text off, {@code atLeast} or more. */
    static String fence(String text, int atLeast) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(longest + 1, atLeast));
    }

    private static String span(String line) {
        if (line.isBlank()) {
            StringBuilder space = new StringBuilder();
            line(line, space);
            return space.toString();
        }
        String fence = fence(line, 1);
        boolean pad =
                line.startsWith("`")
                        || line.endsWith("`")
                        || (line.startsWith(" ") && line.endsWith(" "));
        return fence + (pad ? " " + line + " " : line) + fence;
    }

    private static void line(String line, StringBuilder out) {
        boolean isolate = Bidi.requiresBidi(line.toCharArray(), 0, line.length());
        if (isolate) {
            out.append("<bdi>");
        }
        var ordinal = ORDINAL.matcher(line);
        int delimiter = ordinal.lookingAt() ? ordinal.end() - 1 : -1;
        int first = endOfSpace(line);
        int last = startOfSpace(line);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (i < first || i >= last || c == '\t' || c == '\r') {
                out.append("&#").append((int) c).append(';');
            } else if (i == delimiter) {
                out.append('\\').append(c);
            } else {
                character(line, i, c, out);
            }
        }
        if (isolate) {
            out.append("</bdi>");
        }
    }

    private static void character(String line, int i, char c, StringBuilder out) {
        char before = i == 0 ? ' ' : line.charAt(i - 1);
        char after = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
        if (ALWAYS_ESCAPED.indexOf(c) >= 0) {
            out.append('\\').append(c);
            return;
        }
        switch (c) {
            case '_' -> out.append(isWord(before) && isWord(after) ? "_" : "\\_");
            case '<' -> out.append(after == ' ' && i + 1 < line.length() ? "<" : "&lt;");
            case '&' ->
                    out.append(
                            ENTITY.matcher(line).region(i, line.length()).lookingAt()
                                    ? "&amp;"
                                    : "&");
            case '>' -> out.append(i == 0 ? "\\>" : ">");
            case '-', '+', '=' -> out.append(i == 0 && !isWord(after) ? "\\" : "").append(c);
            case '#' -> {
                out.append(before == ' ' ? "\\#" : "#");
                out.append(isDigit(after) ? SEAM : "");
            }
            case '@' -> out.append(c).append(isWord(after) ? SEAM : "");
            case ':' -> {
                boolean table = i == 0 && after == '-';
                boolean address = line.startsWith("//", i + 1) && isWord(before);
                out.append(table || address ? "\\:" : ":");
            }
            case '.' -> out.append(line.startsWith("www", i - 3) ? "\\." : ".");
            default -> out.append(c);
        }
    }

    private static int endOfSpace(String line) {
        int end = 0;
        while (end < line.length() && isSpace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int startOfSpace(String line) {
        int start = line.length();
        while (start > 0 && isSpace(line.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
