package app.lodestar.scoring.plan;

import app.lodestar.formula.TimeSpan;
import java.time.LocalDate;

/** Other days than those of the periods, for measures that look back. */
record Reach(Coverage coverage) {
    private static final int SECONDS_A_DAY = 86_400;

    /** So many days that end with each window, or with the last day in the data. */
    Frame trailing(Frame frame, int days) {
        return frame.map(window -> new Window(end(window).minusDays(days), end(window)));
    }

    Frame upToLastDay(Frame frame) {
        return frame.map(window ->
                end(window).isBefore(window.from())
                        ? window
                        : new Window(window.from(), end(window)));
    }

    /** From the first day in the data. */
    Frame fromTheStart(Frame frame) {
        Window days = coverage.days();
        return days == null
                ? frame
                : frame.map(window ->
                        end(window).isBefore(days.from())
                                ? window
                                : new Window(days.from(), end(window)));
    }

    /** The windows moved back. */
    static Frame earlier(Frame frame, TimeSpan span) {
        return frame.map(window -> earlier(window, span));
    }

    private static Window earlier(Window window, TimeSpan span) {
        if (span.unit().isCalendar()) {
            int months = Spans.months(span);
            return new Window(window.from().minusMonths(months), window.to().minusMonths(months));
        }
        long days = (long) Math.ceil(Spans.seconds(span) / SECONDS_A_DAY);
        return new Window(window.from().minusDays(days), window.to().minusDays(days));
    }

    private LocalDate end(Window window) {
        Window days = coverage.days();
        return days == null || window.to().isBefore(days.to()) ? window.to() : days.to();
    }
}
