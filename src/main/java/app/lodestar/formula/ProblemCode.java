package app.lodestar.formula;

import java.util.Locale;

/** What can be wrong with a formula, or worth a warning. */
public enum ProblemCode {
    // reading
    TEXT_TOO_LONG,
    TOO_DEEP,
    TOO_MANY_PARTS,
    EMPTY,
    UNFINISHED,
    UNEXPECTED,
    MISSPELT_WORD,
    SQL_WORD,
    UNKNOWN_CHARACTER,
    UNCLOSED_BRACKET,
    UNOPENED_BRACKET,
    UNCLOSED_QUOTE,
    NUMBER_OUT_OF_RANGE,
    NO_SUCH_DATE,
    UNKNOWN_FUNCTION,
    // names
    UNKNOWN_TABLE,
    UNKNOWN_COLUMN,
    OTHER_TABLE,
    TABLE_NEEDED,
    COLUMN_NEEDED,
    COLUMN_ALONE,
    NO_TIME,
    // other metrics
    UNKNOWN_METRIC,
    METRIC_WITHOUT_FORMULA,
    METRIC_BROKEN,
    CYCLE,
    SELF_REFERENCE,
    TOO_MANY_METRICS,
    TOO_LARGE_TOGETHER,
    // how a function is called
    ARGUMENT_COUNT,
    ARGUMENT_FORM,
    MODIFIER_MISPLACED,
    MODIFIER_TWICE,
    MODIFIER_NEEDED,
    AGGREGATE_NEEDED,
    STEP_COUNT,
    CONSTANT_RANGE,
    SPAN_RANGE,
    TIME_BETWEEN_ALONE,
    // types and layers
    WRONG_TYPE,
    NOT_COMPARABLE,
    NOT_A_CONDITION,
    NOT_A_NUMBER,
    NESTED_AGGREGATE,
    METRIC_IN_ROW,
    NOT_ADDITIVE,
    NESTED_WINDOW,
    // warnings
    UNITS_DIFFER,
    DISTINCT_OF_DIFFERENT_THINGS,
    AVERAGE_OF_AVERAGES,
    AVERAGE_OF_RATIOS;

    /** The name outside of Java: {@code text-too-long}. Stays as it is once published. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
