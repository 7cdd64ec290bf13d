package app.lodestar.scoring;

import java.util.Locale;

/** Where a guardrail stands against its limit. */
public enum GuardrailState {
    /** The whole interval lies beyond the limit. */
    BREACH,
    /**
     * The estimate lies beyond the limit and the interval crosses it; or no worse than the limit
     * was to be shown and is not.
     */
    AT_RISK,
    SAFE,
    /** There is no value, too little data, or no limit. */
    UNKNOWN;

    /**
     * The state of a value.
     *
     * @param toBeShown whether the whole interval must lie within, as non-inferiority asks
     */
    static GuardrailState of(
            Fence limit, double value, Uncertainty uncertainty, boolean toBeShown) {
        return switch (uncertainty) {
            case Uncertainty.Interval interval -> {
                if (limit.isWhollyLeft(interval)) {
                    yield BREACH;
                }
                boolean shown = limit.holds(interval.low()) && limit.holds(interval.high());
                yield !limit.holds(value) || (toBeShown && !shown) ? AT_RISK : SAFE;
            }
            case Uncertainty.Undefined _ -> !limit.holds(value) || toBeShown ? AT_RISK : SAFE;
        };
    }

    /** The word in files and on the command line: {@code at-risk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
