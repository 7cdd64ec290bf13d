package app.lodestar.scoring.plan;

import app.lodestar.formula.TimeSpan;
import java.time.LocalDate;

/** Which days a measure looks at that looks beyond the period. */
record Windows(Coverage coverage) {
    private static final int SECONDS_A_DAY = 86_400;

    /** The days that end with the last of each window, of those that the data have. */
    Frame trailing(Frame frame, int days) {
        return frame.map(window -> new Window(end(window).minusDays(days), end(window)));
    }

    Frame upToLastDay(Frame frame) {
        return frame.map(window ->
                end(window).isBefore(window.from())
                        ? window
                        : new Window(window.from(), end(window)));
    }

    /** From the first day of the data. */
    Frame fromTheStart(Frame frame) {
        Window days = coverage.days();
        return days == null
                ? frame
                : frame.map(window ->
                        end(window).isBefore(days.from())
                                ? window
                                : new Window(days.from(), end(window)));
    }

    /** As many days, so long before. */
    static Window earlier(Window window, TimeSpan span) {
        if (span.unit().isCalendar()) {
            int months = RowSql.months(span);
            return new Window(window.from().minusMonths(months), window.to().minusMonths(months));
        }
        long days = (long) Math.ceil(RowSql.seconds(span) / SECONDS_A_DAY);
        return new Window(window.from().minusDays(days), window.to().minusDays(days));
    }

    private LocalDate end(Window window) {
        Window days = coverage.days();
        return days == null || window.to().isBefore(days.to()) ? window.to() : days.to();
    }
}
