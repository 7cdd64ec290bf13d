package app.lodestar.scoring.engine;

import static app.lodestar.scoring.engine.Finite.finite;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.SQLDialect;

/** DuckDB: numbers overflow to infinity in silence. */
public record DuckDbDialect() implements Dialect {

    @Override
    public SQLDialect sql() {
        return SQLDialect.DUCKDB;
    }

    @Override
    public Field<LocalDate> truncate(Field<?> local, Part part) {
        return field(
                "cast(date_trunc({0}, {1}) as date)",
                LocalDate.class, inline(part.name().toLowerCase(Locale.ROOT)), local);
    }

    @Override
    public Field<Double> seconds(Field<LocalDateTime> from, Field<LocalDateTime> to) {
        return field("(epoch_us({1}) - epoch_us({0})) / 1e6", Double.class, from, to);
    }

    @Override
    public Field<LocalDateTime> plusSeconds(Field<LocalDateTime> moment, Field<Double> seconds) {
        return field(
                "({0} + to_microseconds(cast({1} * 1e6 as bigint)))",
                LocalDateTime.class, moment, seconds);
    }

    @Override
    public Field<LocalDateTime> plusMonths(Field<LocalDateTime> moment, int months) {
        return field("({0} + to_months({1}))", LocalDateTime.class, moment, inline(months));
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
        return finite(left.plus(right));
    }

    @Override
    public Field<Double> minus(Field<Double> left, Field<Double> right) {
        return finite(left.minus(right));
    }

    @Override
    public Field<Double> times(Field<Double> left, Field<Double> right) {
        return finite(left.times(right));
    }

    @Override
    public Field<Double> over(Field<Double> left, Field<Double> right) {
        return finite(left.div(nullif(right, val(0d))));
    }

    @Override
    public Field<Double> exp(Field<Double> number) {
        return finite(org.jooq.impl.DSL.exp(number).coerce(Double.class));
    }
}
