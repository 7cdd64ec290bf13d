package app.lodestar.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lays JSON out anew without touching what it says. */
final class JsonLayout {
    private final String json;
    private final StringBuilder out;

    /** The open brackets from the inside out, each with whether its contents stand on lines. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private JsonLayout(String json) {
        this.json = json;
        this.out = new StringBuilder(json.length());
    }

    /** The same JSON, unindented, with each piece of the document on a line of its own. */
    static String onePieceALine(String json) {
        return new JsonLayout(json).layOut();
    }

    private String layOut() {
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            int end = c == '"' ? endOfText(at) : at + 1;
            switch (c) {
                case ' ', '\n', '\r', '\t' -> {}
                case '{', '[' -> {
                    out.append(c);
                    open.push(isOpen(c));
                    newLine();
                }
                case '}', ']' -> {
                    newLine();
                    open.pop();
                    out.append(c);
                }
                case ',' -> {
                    out.append(c);
                    newLine();
                }
                case ':' -> out.append(": ");
                default -> out.append(json, at, end);
            }
            at = end;
        }
        return out.toString();
    }

    /** The root, what stands in it, and the lists in that. */
    private boolean isOpen(char bracket) {
        return open.size() < 2 || (open.size() == 2 && bracket == '[');
    }

    private void newLine() {
        if (Boolean.TRUE.equals(open.peek()) && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private int endOfText(int start) {
        int at = start + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
