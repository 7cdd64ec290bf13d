package app.lodestar.scoring.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some days in a row.
 *
 * @param from the first day
 * @param to the day after the last; not before {@code from}
 */
record Window(LocalDate from, LocalDate to) {

    Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    LocalDate lastDay() {
        return to.minusDays(1);
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    boolean covers(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The days that belong to both; empty, somewhere, if there are none. */
    Window and(Window other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return end.isBefore(start) ? new Window(start, start) : new Window(start, end);
    }

    /** The smallest window around both. */
    Window to(Window other) {
        return new Window(
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
