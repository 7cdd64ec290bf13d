package app.lodestar.scoring.plan;

import app.lodestar.scoring.engine.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
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

    /**
     * Windows of one length, so far apart that no row is in two of them.
     *
     * @param step from the first day of one to that of the next; at least {@code length}
     * @param places in the frame, in order
     */
    record Spaced(LocalDate first, int step, int length, List<Integer> places) implements Placing {
        public Spaced {
            places = List.copyOf(places);
        }

        /**
         * Windows that begin equally far apart, in as few lots as there are windows over a day;
         * those at the end that are of another length, or cut, are in none.
         */
        static List<Spaced> of(List<Window> windows) {
            Window begin = windows.getFirst();
            long apart =
                    windows.size() < 2
                            ? 0
                            : ChronoUnit.DAYS.between(begin.from(), windows.get(1).from());
            if (apart <= 0 || begin.isEmpty()) {
                return List.of();
            }
            int regular = 1;
            while (regular < windows.size()
                    && windows.get(regular).from().equals(begin.from().plusDays(apart * regular))
                    && windows.get(regular).days() == begin.days()) {
                regular++;
            }
            int lots = Math.toIntExact((begin.days() + apart - 1) / apart);
            List<Spaced> spaced = new ArrayList<>();
            for (int lot = 0; lot < lots && lot < regular; lot++) {
                List<Integer> places = new ArrayList<>();
                for (int place = lot; place < regular; place += lots) {
                    places.add(place);
                }
                spaced.add(
                        new Spaced(
                                windows.get(lot).from(),
                                Math.toIntExact(lots * apart),
                                Math.toIntExact(begin.days()),
                                places));
            }
            return spaced;
        }

        @Override
        public Field<?> window(Timed rows) {
            return DSL.floor(
                            rows.daysAfter(first)
                                    .cast(SQLDataType.DOUBLE)
                                    .div(DSL.inline((double) step)))
                    .cast(SQLDataType.INTEGER);
        }

        @Override
        public Condition within(Timed rows) {
            Window hull = new Window(first, first.plusDays((places.size() - 1L) * step + length));
            return rows.within(hull).and(rows.daysAfter(first).mod(step).lt(length));
        }

        @Override
        public int place(Row row, int column) {
            long lot = row.count(column);
            return lot >= 0 && lot < places.size() ? places.get((int) lot) : -1;
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
