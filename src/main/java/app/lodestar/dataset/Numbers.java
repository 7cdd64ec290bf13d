package app.lodestar.dataset;

import java.nio.charset.StandardCharsets;

/** Which texts are numbers; the rule stands at {@link Fit}. */
final class Numbers {

    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /** What a text without spaces around it can be read as; 0 if it is no number. */
    static int fit(byte[] bytes, int from, int to) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int first = at;
        at = digits(bytes, at, to);
        int whole = at - first;
        if (whole > 1 && bytes[first] == '0') {
            return 0;
        }
        if (at == to) {
            return whole == 0 || whole > MOST_DIGITS
                    ? 0
                    : Fit.INT | Fit.POINT | Fit.COMMA | Fit.GROUPED_POINT | Fit.GROUPED_COMMA;
        }
        byte sign = bytes[at];
        if (sign == 'e' || sign == 'E') {
            return whole > 0 && exponent(bytes, at, to) && finite(bytes, from, to)
                    ? Fit.POINT | Fit.COMMA
                    : 0;
        }
        if ((sign != '.' && sign != ',') || whole > MOST_DIGITS) {
            return 0;
        }
        int fraction = digits(bytes, at + 1, to) - at - 1;
        int end = at + 1 + fraction;
        if (fraction == 0) {
            return 0;
        }
        int own = sign == '.' ? Fit.POINT : Fit.COMMA | Fit.UNUSUAL;
        int grouped = sign == '.' ? Fit.GROUPED_POINT : Fit.GROUPED_COMMA;
        if (end == to) {
            return fraction == 3 && whole >= 1 && whole <= 3
                    ? own | Fit.GROUPED_POINT | Fit.GROUPED_COMMA
                    : own | grouped;
        }
        if (bytes[end] == 'e' || bytes[end] == 'E') {
            return exponent(bytes, end, to) && finite(bytes, from, to) ? own : 0;
        }
        return grouped(bytes, first, to);
    }

    /** The number, which the text is known to be. */
    static double value(String text, boolean comma, boolean grouped) {
        var plain = text;
        if (grouped) {
            plain = plain.replace(comma ? "." : ",", "");
        }
        return Double.parseDouble(comma ? plain.replace(',', '.') : plain);
    }

    /** Groups of three digits, one and the same separator between them, the other for decimals. */
    private static int grouped(byte[] bytes, int first, int to) {
        int at = digits(bytes, first, to);
        int lead = at - first;
        if (lead < 1 || lead > 3) {
            return 0;
        }
        byte separator = bytes[at];
        byte decimal = separator == ',' ? (byte) '.' : (byte) ',';
        while (at < to && bytes[at] == separator) {
            int next = digits(bytes, at + 1, to);
            if (next - at != 4) {
                return 0;
            }
            at = next;
        }
        if (at < to) {
            int next = digits(bytes, at + 1, to);
            if (bytes[at] != decimal || next != to || next == at + 1) {
                return 0;
            }
        }
        return (decimal == '.' ? Fit.GROUPED_POINT : Fit.GROUPED_COMMA) | Fit.UNUSUAL;
    }

    private static boolean exponent(byte[] bytes, int e, int to) {
        int at = e + 1;
        if (at < to && (bytes[at] == '+' || bytes[at] == '-')) {
            at++;
        }
        return at < to && digits(bytes, at, to) == to;
    }

    private static boolean finite(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        return Double.isFinite(Double.parseDouble(text.replace(',', '.')));
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
