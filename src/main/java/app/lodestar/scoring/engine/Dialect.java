package app.lodestar.scoring.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.Field;
import org.jooq.SQLDialect;

/**
 * The functions that jOOQ does not render alike, or not at all, for every engine. Moments are
 * timestamps without offset in UTC; unknown is null, never infinite or no number.
 */
public sealed interface Dialect permits DuckDbDialect, PostgresDialect {

    SQLDialect sql();

    /** The first day of the week (Monday), month or quarter of a local time or day. */
    Field<LocalDate> truncate(Field<?> local, Part part);

    /** From the first to the second moment. */
    Field<Double> seconds(Field<LocalDateTime> from, Field<LocalDateTime> to);

    /** The moment so many seconds after another, to the microsecond. */
    Field<LocalDateTime> plusSeconds(Field<LocalDateTime> moment, Field<Double> seconds);

    /** The moment so many calendar months after another. */
    Field<LocalDateTime> plusMonths(Field<LocalDateTime> moment, int months);

    /** The day so many days after another. */
    Field<LocalDate> plusDays(Field<LocalDate> day, int days);

    /** How many days a day is after another. */
    Field<Integer> days(Field<LocalDate> from, Field<LocalDate> to);

    Field<Double> plus(Field<Double> left, Field<Double> right);

    Field<Double> minus(Field<Double> left, Field<Double> right);

    Field<Double> times(Field<Double> left, Field<Double> right);

    Field<Double> over(Field<Double> left, Field<Double> right);

    Field<Double> exp(Field<Double> number);

    /** Parts of the calendar. */
    enum Part {
        WEEK,
        MONTH,
        QUARTER
    }
}
