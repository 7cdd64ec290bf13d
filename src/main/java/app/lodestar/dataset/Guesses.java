package app.lodestar.dataset;

import java.util.List;

/** What all of a file says about how it is to be read. */
final class Guesses {

    private Guesses() {}

    /**
     * The reading with what leaves no doubt: a decimal comma if columns need one and none needs a
     * point, an order of day and month if columns need it and none needs the other.
     */
    static Reading refined(Reading guess, TextShape shape) {
        var columns = shape.columns();
        boolean comma =
                needs(columns, Fit.COMMA, Fit.POINT) && !needs(columns, Fit.POINT, Fit.COMMA);
        boolean dayFirst = needs(columns, Fit.TIME_DAY_FIRST, Fit.TIME_MONTH_FIRST);
        boolean monthFirst = needs(columns, Fit.TIME_MONTH_FIRST, Fit.TIME_DAY_FIRST);
        var reading = guess.withDecimalComma(comma);
        if (dayFirst == monthFirst) {
            return reading;
        }
        return reading.withDayOrder(dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
    }

    /** Whether days could be read in either order and nobody has said which. */
    static boolean isAmbiguous(Reading reading, TextShape shape) {
        return reading.dayOrder() == null
                && shape.columns().stream().anyMatch(Guesses::isAmbiguous);
    }

    private static boolean isAmbiguous(ColumnShape column) {
        return column.all(Fit.TIME_DAY_FIRST)
                && column.all(Fit.TIME_MONTH_FIRST)
                && !column.all(Fit.TIME);
    }

    private static boolean needs(List<ColumnShape> columns, int one, int other) {
        return columns.stream().anyMatch(column -> column.all(one) && !column.all(other));
    }
}
