package app.lodestar.dataset;

/**
 * What a cell can be read as: bits of a set. This is the one place that says which texts are
 * numbers, days and times.
 *
 * <ul>
 *   <li>A whole number has at most 18 digits, no leading zero, no plus sign: {@code 007}, {@code
 *       +44} and longer ids are text. {@code -0} is 0.
 *   <li>A decimal number may have a fraction and an exponent and must be finite as a double: {@code
 *       1e309}, {@code NaN} and {@code inf} are text. The decimal sign is a point, or a comma where
 *       the person says so or the file leaves no doubt. Digits in groups ({@code 1,234.56}) are a
 *       number only where the person says so. Only the digits 0-9 count.
 *   <li>Yes or no is {@code true} or {@code false}, ignoring case.
 *   <li>A day is {@code 2026-03-02} or {@code 2026/03/02}; day and month first ({@code 02/03/2026},
 *       also with points or hyphens) need to be told apart. Years are 1 to 9999.
 *   <li>A time is a day, then a space or {@code T}, then hours and minutes, perhaps seconds with up
 *       to nine digits after the point, perhaps {@code Z} or an offset. A day alone among times is
 *       its midnight.
 * </ul>
 */
final class Fit {
    static final int INT = 1;
    static final int POINT = 1 << 1;
    static final int COMMA = 1 << 2;
    static final int GROUPED_POINT = 1 << 3;
    static final int GROUPED_COMMA = 1 << 4;
    static final int BOOL = 1 << 5;
    static final int DATE = 1 << 6;
    static final int DATE_DAY_FIRST = 1 << 7;
    static final int DATE_MONTH_FIRST = 1 << 8;
    static final int TIME = 1 << 9;
    static final int TIME_DAY_FIRST = 1 << 10;
    static final int TIME_MONTH_FIRST = 1 << 11;

    /** How many of the bits above there are. */
    static final int COUNT = 12;

    /** All of the bits above. */
    static final int ALL = (1 << COUNT) - 1;

    /** The bits of text that its file says is text: a day or a time it may be, no number. */
    static final int OF_TEXT = ~(INT | POINT | COMMA | GROUPED_POINT | GROUPED_COMMA | BOOL);

    /** Looks like a day or a time that is in no calendar, such as the 29th of February 2025. */
    static final int IMPOSSIBLE = 1 << 12;

    /** A number, a day or a time that the engine would not read as it stands. */
    static final int UNUSUAL = 1 << 13;

    /** A time or a day that says no offset. */
    static final int LOCAL = 1 << 14;

    private Fit() {}

    /** What the bytes from {@code start} up to {@code end}, at least one, can be read as. */
    static int of(byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        if (from == to) {
            return 0;
        }
        byte first = bytes[from];
        int fit;
        if (first >= '0' && first <= '9') {
            fit = Days.fit(bytes, from, to);
            fit = fit == 0 ? Numbers.fit(bytes, from, to) : fit;
        } else if (first == '-' || first == '.' || first == ',') {
            fit = Numbers.fit(bytes, from, to);
        } else {
            fit = isBool(bytes, from, to) ? BOOL : 0;
        }
        return fit != 0 && to - from != end - start ? fit | UNUSUAL : fit;
    }

    private static boolean isBool(byte[] bytes, int from, int to) {
        return switch (to - from) {
            case 4 -> same(bytes, from, "true");
            case 5 -> same(bytes, from, "false");
            default -> false;
        };
    }

    private static boolean same(byte[] bytes, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
