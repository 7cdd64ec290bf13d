package app.lodestar.scoring.plan;

import app.lodestar.scoring.engine.Row;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How a query tells which window a row belongs to: there is only one, the calendar tells, or every
 * window sees every row.
 */
sealed interface Placing {

    /** What identifies the window of a row of a table; null where there is only one. */
    @Nullable Field<?> window(Timed rows);

    /** Which rows of a table are in any window. */
    Condition within(Timed rows);

    /** Which window a result row is about; -1 for none of them. */
    int place(Row row, int column);

    /** The way for a frame; empty where a row may be in several windows. */
    static Optional<Placing> of(Frame frame) {
        return frame.windows().size() == 1
                ? Optional.of(new One(frame.windows().getFirst()))
                : frame.buckets().map(buckets -> new Calendar(frame.hull(), buckets));
    }

    record One(Window only) implements Placing {
        @Override
        public @Nullable Field<?> window(Timed rows) {
            return null;
        }

        @Override
        public Condition within(Timed rows) {
            return rows.within(only);
        }

        @Override
        public int place(Row row, int column) {
            return 0;
        }
    }

    record Calendar(Window hull, Frame.Buckets buckets) implements Placing {
        @Override
        public Field<?> window(Timed rows) {
            return rows.period(buckets.grain());
        }

        @Override
        public Condition within(Timed rows) {
            return rows.within(hull);
        }

        @Override
        public int place(Row row, int column) {
            var start = row.day(column);
            return start == null ? -1 : buckets.places().getOrDefault(start, -1);
        }
    }

    /** A table that is seen whole by every window. */
    record Whole() implements Placing {
        @Override
        public @Nullable Field<?> window(Timed rows) {
            return null;
        }

        @Override
        public Condition within(Timed rows) {
            return DSL.trueCondition();
        }

        @Override
        public int place(Row row, int column) {
            return 0;
        }
    }
}
