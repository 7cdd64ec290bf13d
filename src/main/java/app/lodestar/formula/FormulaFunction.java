package app.lodestar.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of the language; there are no others. */
public enum FormulaFunction {
    COUNT,
    UNIQUE,
    SUM,
    AVG,
    MIN,
    MAX,
    MEDIAN,
    QUANTILE,
    LATEST,
    MEAN_PER,
    SHARE,
    TOP_SHARE,
    FUNNEL,
    CONVERSIONS,
    RETENTION,
    TIME_BETWEEN,
    ACTIVE,
    ROLLING,
    CUMULATIVE,
    PREVIOUS,
    GROWTH,
    IF,
    COALESCE,
    UNKNOWN,
    ABS,
    ROUND,
    LN,
    EXP;

    /** As a formula writes it, without its bracket. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The function of that very name; upper and lower case differ. */
    public static Optional<FormulaFunction> of(String word) {
        return Arrays.stream(values()).filter(function -> function.word().equals(word)).findFirst();
    }

    /** Whether it also computes on the columns of one row, inside of an aggregate. */
    boolean standsInRows() {
        return switch (this) {
            case IF, COALESCE, UNKNOWN, ABS, ROUND, LN, EXP -> true;
            case COUNT,
                    UNIQUE,
                    SUM,
                    AVG,
                    MIN,
                    MAX,
                    MEDIAN,
                    QUANTILE,
                    LATEST,
                    MEAN_PER,
                    SHARE,
                    TOP_SHARE,
                    FUNNEL,
                    CONVERSIONS,
                    RETENTION,
                    TIME_BETWEEN,
                    ACTIVE,
                    ROLLING,
                    CUMULATIVE,
                    PREVIOUS,
                    GROWTH ->
                    false;
        };
    }

    static List<String> words() {
        return Arrays.stream(values()).map(FormulaFunction::word).toList();
    }
}
