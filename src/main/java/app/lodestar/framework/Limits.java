package app.lodestar.framework;

import app.lodestar.formula.FormulaLimits;

/**
 * The maxima of a framework, stated once; everything past them is refused at the write, never cut.
 */
public final class Limits {
    /** Characters of a title. */
    public static final int TITLE = 120;

    /** Characters of a name. */
    public static final int NAME = 80;

    /** Characters of a one-line field that is not a name. */
    public static final int LINE = 300;

    /** Characters of a short paragraph. */
    public static final int PARAGRAPH = 2_000;

    /** Characters of a long Markdown field. */
    public static final int LONG_TEXT = 200_000;

    /** Characters of a formula. */
    public static final int FORMULA = 4_000;

    /** Characters of an address. */
    public static final int ADDRESS = 2_000;

    /** Entries of a tag list or a list of references. */
    public static final int ITEMS = 500;

    /** Metrics of a framework, counted with the deleted ones. */
    public static final int METRICS = 20_000;

    /** Pieces of a framework that are not metrics, counted with the deleted ones. */
    public static final int OTHER_NODES = 100_000;

    /** Levels of the metric outline. */
    public static final int DEPTH = 50;

    /** Bytes of one operation, as UTF-8 JSON. */
    public static final int OPERATION_BYTES = 256 * 1024;

    /** Operations of one gesture. */
    public static final int GROUP = 25_000;

    /** Combining marks on one character. */
    public static final int COMBINING_MARKS = 8;

    /** Bytes of a file to import. */
    public static final int IMPORT_BYTES = 20 * 1024 * 1024;

    /** Levels of nesting in a file to import. */
    public static final int IMPORT_DEPTH = 64;

    private Limits() {}

    /** A count as messages tell it: {@code 4,000}. */
    public static String written(int count) {
        return FormulaLimits.written(count);
    }
}
