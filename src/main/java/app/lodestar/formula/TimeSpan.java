package app.lodestar.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A length of time as a formula writes it.
 *
 * @param amount not negative; without trailing zeros
 */
public record TimeSpan(BigDecimal amount, Unit unit) {

    /** What a length of time is counted in; the last three have no fixed length. */
    public enum Unit {
        SECOND(1),
        MINUTE(60),
        HOUR(3_600),
        DAY(86_400),
        WEEK(604_800),
        MONTH(0),
        QUARTER(0),
        YEAR(0);

        private final int seconds;

        Unit(int seconds) {
            this.seconds = seconds;
        }

        /** Whether it follows the calendar and so has no fixed length in seconds. */
        public boolean isCalendar() {
            return seconds == 0;
        }
    }

    public TimeSpan {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative time span " + amount);
        }
        amount = Numbers.canonical(amount);
    }

    /** A span of a whole number of units. */
    public static TimeSpan of(long amount, Unit unit) {
        return new TimeSpan(BigDecimal.valueOf(amount), unit);
    }

    /** The length in seconds, where a day has 24 hours; empty for months, quarters and years. */
    public Optional<BigDecimal> seconds() {
        return unit.isCalendar()
                ? Optional.empty()
                : Optional.of(Numbers.canonical(amount.multiply(BigDecimal.valueOf(unit.seconds))));
    }

    /** The number of whole days, where the span is a positive whole number of days or weeks. */
    public Optional<Integer> days() {
        if (unit != Unit.DAY && unit != Unit.WEEK) {
            return Optional.empty();
        }
        var days = amount.multiply(BigDecimal.valueOf(unit == Unit.WEEK ? 7 : 1));
        return Numbers.isWhole(days)
                        && days.signum() > 0
                        && days.compareTo(BigDecimal.valueOf(36_600)) <= 0
                ? Optional.of(days.intValueExact())
                : Optional.empty();
    }
}
