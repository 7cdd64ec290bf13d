package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import app.lodestar.scoring.engine.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How a query tells which window a row belongs to: there is only one; the calendar tells; or a row
 * may be in several and is joined with each of them.
 */
sealed interface Placing {

    /** What identifies the window of a row of a table; null where there is only one. */
    @Nullable Field<?> window(Timed rows);

    /** The table of a query, with the windows beside it where rows are joined with them. */
    Table<?> from(Table<?> table, Timed rows, Clock clock);

    /** Which rows of a table are in any window. */
    Condition within(Timed rows);

    /** Whether the query has one result row for each window a row is in. */
    boolean repeatsRows();

    /** Which window a result row is about; -1 for none of them. */
    int place(Row row, int column);

    /** The best way for a frame. */
    static Placing of(Frame frame) {
        if (frame.windows().size() == 1) {
            return new One(frame.windows().getFirst());
        }
        return frame.buckets()
                .<Placing>map(buckets -> new Calendar(frame.hull(), buckets))
                .orElseGet(() -> new Joined(frame));
    }

    record One(Window only) implements Placing {
        @Override
        public @Nullable Field<?> window(Timed rows) {
            return null;
        }

        @Override
        public Table<?> from(Table<?> table, Timed rows, Clock clock) {
            return table;
        }

        @Override
        public Condition within(Timed rows) {
            return rows.within(only);
        }

        @Override
        public boolean repeatsRows() {
            return false;
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
        public Table<?> from(Table<?> table, Timed rows, Clock clock) {
            return table;
        }

        @Override
        public Condition within(Timed rows) {
            return rows.within(hull);
        }

        @Override
        public boolean repeatsRows() {
            return false;
        }

        @Override
        public int place(Row row, int column) {
            var start = row.day(column);
            return start == null ? -1 : buckets.places().getOrDefault(start, -1);
        }
    }

    record Joined(Frame frame) implements Placing {
        private static final String WINDOWS = "windows";

        @Override
        public Field<?> window(Timed rows) {
            return place();
        }

        private static Field<Integer> place() {
            return field(name(WINDOWS, "place"), Integer.class);
        }

        @Override
        public Table<?> from(Table<?> table, Timed rows, Clock clock) {
            List<Row3<Integer, LocalDateTime, LocalDateTime>> lines = new ArrayList<>();
            for (int i = 0; i < frame.windows().size(); i++) {
                Window window = frame.windows().get(i);
                lines.add(
                        DSL.row(
                                inline(i),
                                DSL.val(clock.start(window.from())),
                                DSL.val(clock.start(window.to()))));
            }
            @SuppressWarnings({"unchecked", "rawtypes"})
            Table<?> windows =
                    DSL.values(lines.toArray(Row3[]::new)).as(WINDOWS, "place", "opens", "closes");
            return table.join(windows)
                    .on(
                            rows.within(
                                    field(name(WINDOWS, "opens"), LocalDateTime.class),
                                    field(name(WINDOWS, "closes"), LocalDateTime.class)));
        }

        @Override
        public Condition within(Timed rows) {
            return rows.within(frame.hull());
        }

        @Override
        public boolean repeatsRows() {
            return true;
        }

        @Override
        public int place(Row row, int column) {
            return Math.toIntExact(row.count(column));
        }
    }

    /** A table that is seen whole by every window. */
    record Whole() implements Placing {
        @Override
        public @Nullable Field<?> window(Timed rows) {
            return null;
        }

        @Override
        public Table<?> from(Table<?> table, Timed rows, Clock clock) {
            return table;
        }

        @Override
        public Condition within(Timed rows) {
            return DSL.trueCondition();
        }

        @Override
        public boolean repeatsRows() {
            return false;
        }

        @Override
        public int place(Row row, int column) {
            return 0;
        }
    }
}
