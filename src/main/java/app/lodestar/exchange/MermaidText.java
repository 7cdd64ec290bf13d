package app.lodestar.exchange;

/** Writes text as a quoted Mermaid label that shows exactly that text. */
final class MermaidText {
    private static final String PLAIN = " ,()→≤≥’“”–−×÷;?";

    private MermaidText() {}

    /** What stands between the quotes; a line break as {@code <br/>}. */
    static String label(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int after = i + Character.charCount(c);
            if (c == '\n') {
                out.append("<br/>");
            } else if (isPlain(text, i, c)) {
                out.appendCodePoint(c);
            } else {
                out.append('#').append(c).append(';');
            }
            i = after;
        }
        return out.toString();
    }

    private static boolean isPlain(String text, int at, int c) {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        return switch (c) {
            case '-' -> before != '\n' && Character.isLetterOrDigit(after);
            case '\'', '/' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            case '.' -> Character.isLetterOrDigit(after);
            case ':' -> after == ' ';
            case '%' -> before != '%' && after != '%' && after != '{';
            // Mermaid's own mark for an encoded character.
            case 'ﬂ' -> false;
            default -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
        };
    }
}
