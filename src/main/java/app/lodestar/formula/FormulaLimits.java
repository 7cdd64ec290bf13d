package app.lodestar.formula;

import java.util.Locale;

/** How large a formula may be. */
public final class FormulaLimits {

    /** UTF-16 units of the text. */
    public static final int CHARACTERS = 4_000;

    /** Brackets, functions and operators inside of each other. */
    public static final int DEPTH = 50;

    /** Operations, calls, names and constants of one formula. */
    public static final int NODES = 500;

    /** References to other metrics, written or reached through others. */
    public static final int METRICS = 40;

    /** Nodes of a formula with every metric written out in place of its reference. */
    static final int NODES_TOGETHER = 20_000;

    /** Days of a window, a period, a rolling sum. */
    static final int DAYS = 36_600;

    private FormulaLimits() {}

    /** A count as messages tell it: {@code 4,000}. */
    public static String written(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
