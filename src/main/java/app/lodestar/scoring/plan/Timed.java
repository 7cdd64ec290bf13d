package app.lodestar.scoring.plan;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.engine.Dialect;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rows of a query that happened at some time. */
interface Timed {

    /** When a row happened. */
    Field<LocalDateTime> moment();

    /** The local day on which a row happened. */
    Field<LocalDate> day();

    /** The first day of the period in which a row happened. */
    Field<LocalDate> period(Grain grain);

    /** How many days after another day a row happened. */
    Field<Integer> daysAfter(LocalDate day);

    /** Rows that happened in those days. */
    Condition within(Window window);

    /** The first day of the period of a local time or day. */
    static Field<LocalDate> start(Grain grain, Field<?> local, Dialect dialect) {
        return switch (grain) {
            case ALL -> throw new IllegalArgumentException("there are no periods");
            case DAY -> local.cast(SQLDataType.LOCALDATE);
            case WEEK -> dialect.truncate(local, Dialect.Part.WEEK);
            case WEEK_FROM_SUNDAY -> sunday(local.cast(SQLDataType.LOCALDATE), dialect);
            case MONTH -> dialect.truncate(local, Dialect.Part.MONTH);
            case QUARTER -> dialect.truncate(local, Dialect.Part.QUARTER);
        };
    }

    /** Engines know weeks from Monday: the day before the Monday of the week of the next day. */
    private static Field<LocalDate> sunday(Field<LocalDate> day, Dialect dialect) {
        return dialect.plusDays(dialect.truncate(dialect.plusDays(day, 1), Dialect.Part.WEEK), -1);
    }

    /** Rows whose time a query worked out. */
    record Computed(Field<LocalDateTime> moment, Clock clock) implements Timed {
        @Override
        public Field<LocalDate> day() {
            return clock.local(moment).cast(SQLDataType.LOCALDATE);
        }

        @Override
        public Field<Integer> daysAfter(LocalDate day) {
            return clock.dialect().days(DSL.inline(day), day());
        }

        @Override
        public Field<LocalDate> period(Grain grain) {
            return start(grain, clock.local(moment), clock.dialect());
        }

        @Override
        public Condition within(Window window) {
            return moment.ge(DSL.val(clock.start(window.from())))
                    .and(moment.lt(DSL.val(clock.start(window.to()))));
        }
    }
}
