package app.lodestar.scoring;

import java.util.List;

/**
 * Why something cannot be said, as a code of the bundle ({@code scoring.why.<code>}) and its
 * arguments.
 */
public record Why(Code code, List<String> details) {

    /** The closed set of reasons; in brackets what the details are. */
    public enum Code {
        /** Nothing was measured. */
        NO_DATA,
        /** The metric has no formula. */
        NO_FORMULA,
        /** Its formula cannot be run [the code of a problem, its arguments]. */
        FORMULA_PROBLEM,
        /** Only a comparison of its arms can judge it. */
        COMPARATIVE,
        /** Its span is not made of whole days and weeks [the span]. */
        SPAN_NOT_IN_DAYS,
        /** The engine has no value [the code of a {@link Reason}]. */
        NO_VALUE,
        /** Fewer than two units. */
        TOO_FEW,
        /** Every unit has the same value. */
        VARIANCE_0,
        /** Fewer units than are asked for [n, minimum]. */
        TOO_LITTLE_DATA,
        /** The denominator adds up to 0. */
        DENOMINATOR_0,
        /** Too few units for the interval of this quantile [n]. */
        QUANTILE_TOO_FEW,
        /** Sums beyond what can be reckoned with. */
        NOT_FINITE,
        /** No interval can be had for a formula of this kind. */
        NO_INTERVAL,
        /** The data do not cover the whole period. */
        PARTIAL,
        /** The period is younger than the maturity lag. */
        PROVISIONAL,
        /** A control is out of range [its name]. */
        WITHHELD,
        NO_TARGET,
        NO_BASELINE,
        NO_MARGIN,
        NO_DIRECTION,
        NO_LIMIT,
        /** How far from the range is too far cannot be told. */
        NO_TOLERANCE,
        /** Baseline and target are the same number. */
        BASELINE_IS_TARGET,
        /** Too little of the weight is known. */
        LOW_COVERAGE,
        NORTH_STAR_UNKNOWN,
        /** No metric carries weight. */
        NO_WEIGHT
    }

    public Why {
        details = List.copyOf(details);
    }

    static Why of(Code code, String... details) {
        return new Why(code, List.of(details));
    }

    static Why tooLittleData(long n, long minimum) {
        return of(Code.TOO_LITTLE_DATA, Long.toString(n), Long.toString(minimum));
    }
}
