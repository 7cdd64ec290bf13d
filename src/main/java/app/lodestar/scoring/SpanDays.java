package app.lodestar.scoring;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ISO 8601 spans of the document as days. */
final class SpanDays {
    /** Longer than any data; what is longer counts as this long. */
    static final int MOST = 36_600;

    private static final Pattern SPAN =
            Pattern.compile(
                    "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"
                            + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    /** How many days each part has at the most. */
    private static final double[] DAYS = {366, 31, 7, 1, 1 / 24.0, 1 / 1440.0, 1 / 86_400.0};

    private SpanDays() {}

    /** How many days it is; empty unless it is made of whole days and weeks, at least one day. */
    static OptionalInt exactly(String iso) {
        Matcher parts = parts(iso);
        boolean onlyDays = true;
        for (int part = 1; part <= DAYS.length; part++) {
            boolean isDays = part == 3 || part == 4;
            onlyDays &= isDays || parts.group(part) == null || count(parts, part) == 0;
        }
        int days = atLeast(iso);
        return onlyDays && days > 0 ? OptionalInt.of(days) : OptionalInt.empty();
    }

    /** The fewest whole days that are as long, whatever month or year it is; 0 for no span. */
    static int atLeast(String iso) {
        if (iso.isEmpty()) {
            return 0;
        }
        Matcher parts = parts(iso);
        double days = 0;
        for (int part = 1; part <= DAYS.length; part++) {
            days += count(parts, part) * DAYS[part - 1];
        }
        // A rounding error must not make 24 hours two days.
        return (int) Math.min(MOST, Math.ceil(days - 1e-9));
    }

    private static Matcher parts(String iso) {
        Matcher parts = SPAN.matcher(iso);
        if (!parts.matches()) {
            throw new IllegalArgumentException(iso);
        }
        return parts;
    }

    private static double count(Matcher parts, int part) {
        String digits = parts.group(part);
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
