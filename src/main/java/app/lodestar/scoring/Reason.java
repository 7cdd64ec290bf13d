package app.lodestar.scoring;

import java.util.Locale;

/** Why there is no value. */
public enum Reason {
    /** The data cover no day that the value would need. */
    NO_DATA,
    /** There is no row, or no key, to take a value from. */
    NO_ROWS,
    DIVISION_BY_ZERO,
    /** A logarithm of 0 or less. */
    LOGARITHM,
    /** A number too large to hold. */
    OVERFLOW,
    /** Over half of the first events have no answer yet. */
    UNANSWERED,
    /** Every key is too young to tell whether it came back. */
    TOO_YOUNG,
    /** The range as a whole has no earlier period to compare with. */
    NO_PREVIOUS,
    /** The formula says so itself. */
    UNKNOWN_BY_FORMULA,
    /** A table in the formula lacks the column that splits or filters. */
    NO_SUCH_COLUMN,
    /** A step has no time column. */
    NO_TIME,
    /** The query was stopped at its deadline. */
    TIMED_OUT,
    /** The answer has more rows than may be read. */
    TOO_MANY_ROWS,
    /** The query needed more memory than it may have. */
    OUT_OF_MEMORY;

    /** The name outside of Java: {@code division-by-zero}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its sentence in the bundle. */
    public String messageKey() {
        return "scoring.reason." + code();
    }
}
