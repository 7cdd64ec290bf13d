package app.lodestar.scoring;

/** How far a value can be trusted; the first that applies, from below. */
public enum ValueState {
    OK,
    /** The last day of the period and the metric's maturity lag go beyond the data. */
    PROVISIONAL,
    /** A day of the period lies outside the data or outside the range asked for. */
    PARTIAL,
    /** There is no value; a reason says why. */
    UNKNOWN
}
