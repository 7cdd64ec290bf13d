package app.lodestar.framework;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an ISO 8601 span the way people do ({@code P14D} as {@code 14 d}) and reads both forms.
 */
public final class SpanFormat {
    private static final Pattern ISO =
            Pattern.compile(
                    "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");
    private static final String[] UNITS = {"y", "mo", "wk", "d", "h", "min", "s"};
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(\\d{1,6})\\s*(years?|y|months?|mo|weeks?|wks?|w|days?|d|hours?|h|minutes?|min|seconds?|s)?");

    private SpanFormat() {}

    /** The span in words; text that is not an ISO span comes back as it is. */
    public static String format(String iso) {
        Matcher parts = ISO.matcher(iso);
        if (!parts.matches()) {
            return iso;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 1; i <= UNITS.length; i++) {
            String count = parts.group(i);
            if (count != null && !count.equals("0")) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(count)
                        .append(' ')
                        .append(UNITS[i - 1]);
            }
        }
        return words.isEmpty() ? "0 d" : words.toString();
    }

    /**
     * The ISO form of a span: {@code 14 d}, {@code 4 wk}, {@code 2 h}, a bare number of days, or
     * ISO itself.
     */
    public static Optional<String> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (upper.length() > 2 && ISO.matcher(upper).matches() && !upper.endsWith("T")) {
            return Optional.of(upper);
        }
        Matcher plain = PLAIN.matcher(lower);
        if (!plain.matches()) {
            return Optional.empty();
        }
        String count = plain.group(1).replaceFirst("^0+(?=\\d)", "");
        String unit = plain.group(2) == null ? "d" : plain.group(2);
        if (unit.startsWith("mo")) {
            return Optional.of("P" + count + "M");
        }
        return Optional.of(
                switch (unit.charAt(0)) {
                    case 'y' -> "P" + count + "Y";
                    case 'w' -> "P" + count + "W";
                    case 'd' -> "P" + count + "D";
                    case 'h' -> "PT" + count + "H";
                    case 'm' -> "PT" + count + "M";
                    default -> "PT" + count + "S";
                });
    }
}
