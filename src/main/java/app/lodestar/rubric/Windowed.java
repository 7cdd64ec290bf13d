package app.lodestar.rubric;

import app.lodestar.formula.TimeSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time in seconds, those of the calendar as long as they can be. */
final class Windowed {
    static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private static final Pattern ISO =
            Pattern.compile(
                    "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"
                            + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    private static final long[] SECONDS = {
        366 * 86_400L, 31 * 86_400L, 604_800L, 86_400L, 3_600L, 60L, 1L
    };

    private Windowed() {}

    static BigDecimal seconds(TimeSpan span) {
        return span.seconds()
                .orElseGet(() ->
                        span.amount()
                                .multiply(
                                        switch (span.unit()) {
                                            case MONTH -> DAY.multiply(BigDecimal.valueOf(31));
                                            case QUARTER -> DAY.multiply(BigDecimal.valueOf(92));
                                            case YEAR -> DAY.multiply(BigDecimal.valueOf(366));
                                            case SECOND, MINUTE, HOUR, DAY, WEEK ->
                                                    throw new IllegalArgumentException(
                                                            span.toString());
                                        }));
    }

    /** Of a span as the document holds it; 0 for none. */
    static BigDecimal seconds(String iso) {
        Matcher parts = ISO.matcher(iso);
        BigDecimal sum = BigDecimal.ZERO;
        if (parts.matches()) {
            for (int part = 1; part <= SECONDS.length; part++) {
                String count = parts.group(part);
                if (count != null) {
                    sum =
                            sum.add(
                                    new BigDecimal(count)
                                            .multiply(BigDecimal.valueOf(SECONDS[part - 1])));
                }
            }
        }
        return sum;
    }

    /** The fewest whole days that are as long, as the document holds them. */
    static String days(BigDecimal seconds) {
        return "P" + seconds.divide(DAY, 0, RoundingMode.CEILING).toPlainString() + "D";
    }
}
