package app.lodestar.framework;

/** What one metric is to another; the first five are arithmetic. */
public enum EdgeKind {
    SUM_TERM,
    FACTOR,
    NUMERATOR,
    DENOMINATOR,
    SEGMENT,
    INFLUENCE,
    PEER,
    PROTECTS;

    /** Whether the upper metric is computed from the lower one, so that circles make no sense. */
    public boolean isArithmetic() {
        return switch (this) {
            case SUM_TERM, FACTOR, NUMERATOR, DENOMINATOR, SEGMENT -> true;
            case INFLUENCE, PEER, PROTECTS -> false;
        };
    }
}
