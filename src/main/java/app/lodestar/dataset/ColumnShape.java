package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;
import java.util.Arrays;

/** What the cells of one column, all of them, can be read as. */
final class ColumnShape {

    private static final int ENOUGH = 10_000;

    private final long[] fits = new long[Fit.COUNT];
    private long values;
    private long nulls;
    private long impossible;
    private int seen;
    private boolean text;

    void addNull() {
        nulls++;
    }

    /** Takes the cell's bits of {@link Fit}. */
    void add(int fit) {
        values++;
        seen |= fit;
        if ((fit & Fit.IMPOSSIBLE) != 0) {
            impossible++;
        }
        int rest = fit & Fit.ALL;
        while (rest != 0) {
            fits[Integer.numberOfTrailingZeros(rest)]++;
            rest &= rest - 1;
        }
        if (values == ENOUGH) {
            text = Arrays.stream(fits).max().orElse(0) < ENOUGH / 2;
        }
    }

    /** Whether the column is so surely text that its cells need not be looked at any more. */
    boolean isText() {
        return text;
    }

    /** Counts a cell of a column that is surely text. */
    void addText() {
        values++;
    }

    long values() {
        return values;
    }

    long nulls() {
        return nulls;
    }

    /** How many cells look like a day or a time that is in no calendar. */
    long impossible() {
        return impossible;
    }

    /** Whether every value, and at least one, has this bit of {@link Fit}. */
    boolean all(int bit) {
        return values > 0 && count(bit) == values;
    }

    /** How many values have this bit of {@link Fit}. */
    long count(int bit) {
        return fits[Integer.numberOfTrailingZeros(bit)];
    }

    /** Whether any value has this flag of {@link Fit}. */
    boolean any(int flag) {
        return (seen & flag) != 0;
    }

    /** The narrowest type that every value can be read as; text for a column without values. */
    ColumnType type(Reading reading) {
        if (all(Fit.BOOL)) {
            return ColumnType.BOOL;
        }
        if (all(Fit.INT)) {
            return ColumnType.INT;
        }
        if (all(reading.decimalFit())) {
            return ColumnType.DECIMAL;
        }
        if (all(reading.dateFit())) {
            return ColumnType.DATE;
        }
        return all(reading.timeFit()) ? ColumnType.TIMESTAMP : ColumnType.STRING;
    }

    /** How many values cannot be read as the type. */
    long misfits(ColumnType type, Reading reading) {
        return switch (type) {
            case STRING -> 0;
            case BOOL -> values - count(Fit.BOOL);
            case INT -> values - count(Fit.INT);
            case DECIMAL -> values - count(reading.decimalFit());
            case DATE -> values - count(reading.dateFit()) + impossible;
            case TIMESTAMP -> values - count(reading.timeFit()) + impossible;
        };
    }
}
