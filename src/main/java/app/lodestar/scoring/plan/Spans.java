package app.lodestar.scoring.plan;

import app.lodestar.formula.TimeSpan;
import java.math.BigDecimal;

/** How long the lengths of time are that formulas name. */
final class Spans {
    /** Lengths that follow the calendar, as compared with times: the mean Gregorian month. */
    private static final double MONTH = 2_629_746;

    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(12_000);

    private Spans() {}

    /** The length in seconds, with months of a mean length. */
    static double seconds(TimeSpan span) {
        return span.seconds().map(BigDecimal::doubleValue).orElseGet(() -> months(span) * MONTH);
    }

    /** The number of months in a span that follows the calendar; fractions are cut off. */
    static int months(TimeSpan span) {
        int times =
                switch (span.unit()) {
                    case SECOND, MINUTE, HOUR, DAY, WEEK ->
                            throw new IllegalArgumentException(span.toString());
                    case MONTH -> 1;
                    case QUARTER -> 3;
                    case YEAR -> 12;
                };
        return span.amount().multiply(BigDecimal.valueOf(times)).min(MOST_MONTHS).intValue();
    }
}
