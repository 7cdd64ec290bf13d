package app.lodestar.scoring.engine;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;

/**
 * PostgreSQL: a number that leaves its range, above or below, fails the whole query, so each step
 * is tried only where it is sure to stay inside.
 */
public record PostgresDialect() implements Dialect {
    private static final Field<Double> HUGE = inline(1e150);
    private static final Field<Double> TINY = inline(1e-150);

    @Override
    public SQLDialect sql() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public Field<LocalDate> truncate(Field<?> local, Part part) {
        return field(
                "cast(date_trunc({0}, {1}) as date)",
                LocalDate.class, inline(part.name().toLowerCase(Locale.ROOT)), local);
    }

    @Override
    public Field<Double> seconds(Field<LocalDateTime> from, Field<LocalDateTime> to) {
        return field(
                "cast(extract(epoch from ({1} - {0})) as double precision)",
                Double.class, from, to);
    }

    @Override
    public Field<LocalDateTime> plusSeconds(Field<LocalDateTime> moment, Field<Double> seconds) {
        return field("({0} + make_interval(secs => {1}))", LocalDateTime.class, moment, seconds);
    }

    @Override
    public Field<LocalDateTime> plusMonths(Field<LocalDateTime> moment, int months) {
        return field(
                "({0} + make_interval(months => {1}))",
                LocalDateTime.class, moment, inline(months));
    }

    @Override
    public Field<LocalDate> plusDays(Field<LocalDate> day, int days) {
        return field("({0} + {1})", LocalDate.class, day, inline(days));
    }

    @Override
    public Field<Integer> days(Field<LocalDate> from, Field<LocalDate> to) {
        return field("cast(({1} - {0}) as integer)", Integer.class, from, to);
    }

    @Override
    public Field<Double> plus(Field<Double> left, Field<Double> right) {
        return when(small(left).and(small(right)), left.plus(right));
    }

    @Override
    public Field<Double> minus(Field<Double> left, Field<Double> right) {
        return when(small(left).and(small(right)), left.minus(right));
    }

    @Override
    public Field<Double> times(Field<Double> left, Field<Double> right) {
        return when(
                        left.eq(0d).and(right.isNotNull()).or(right.eq(0d).and(left.isNotNull())),
                        inline(0d))
                .when(inside(left).and(inside(right)), left.times(right));
    }

    @Override
    public Field<Double> over(Field<Double> left, Field<Double> right) {
        return when(left.eq(0d).and(right.ne(0d)), inline(0d))
                .when(inside(left).and(inside(right)), left.div(right));
    }

    @Override
    public Field<Double> exp(Field<Double> number) {
        return when(number.lt(-700d), inline(0d))
                .when(number.lt(709d), org.jooq.impl.DSL.exp(number).coerce(Double.class));
    }

    private static Condition small(Field<Double> number) {
        return abs(number).lt(HUGE);
    }

    private static Condition inside(Field<Double> number) {
        return abs(number).between(TINY, HUGE);
    }
}
