package app.lodestar.scoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a period is. */
public enum Grain {
    /** One period, the whole range. */
    ALL,
    DAY,
    /** An ISO week, which begins on Monday. */
    WEEK,
    /** A week as much of America counts it. */
    WEEK_FROM_SUNDAY,
    MONTH,
    QUARTER;

    /** The first day of the period that a day belongs to; the day itself for {@link #ALL}. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case ALL, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEK_FROM_SUNDAY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        };
    }

    /** The first day of the next period; the next day for {@link #ALL}. */
    public LocalDate next(LocalDate day) {
        return switch (this) {
            case ALL, DAY -> day.plusDays(1);
            case WEEK, WEEK_FROM_SUNDAY -> start(day).plusDays(7);
            case MONTH -> start(day).plusMonths(1);
            case QUARTER -> start(day).plusMonths(3);
        };
    }
}
