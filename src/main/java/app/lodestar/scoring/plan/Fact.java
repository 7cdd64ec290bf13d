package app.lodestar.scoring.plan;

import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is in one window and segment.
 *
 * @param value finite; null where it is unknown
 * @param n rows or keys; -1 for a constant, which rests on none
 * @param reason null exactly where there is a value
 * @param cut whether data are missing for a part of an earlier period it compares with
 */
record Fact(
        @Nullable Double value, long n, @Nullable Reason reason, Evidence evidence, boolean cut) {
    private static final Evidence NONE = new Evidence.None();

    static Fact constant(double value) {
        return of(value, -1);
    }

    /** A value; unknown if it is too large to hold. */
    static Fact of(double value, long n) {
        return of(value, n, NONE);
    }

    static Fact of(double value, long n, Evidence evidence) {
        return Double.isFinite(value)
                ? new Fact(value == 0 ? 0.0 : value, n, null, evidence, false)
                : unknown(Reason.OVERFLOW, n);
    }

    static Fact unknown(Reason reason) {
        return unknown(reason, 0);
    }

    static Fact unknown(Reason reason, long n) {
        return new Fact(null, n, reason, NONE, false);
    }

    boolean isKnown() {
        return value != null;
    }

    /** The value. */
    double number() {
        if (value == null) {
            throw new IllegalStateException("unknown: " + reason);
        }
        return value;
    }

    Fact withN(long other) {
        return new Fact(value, other, reason, evidence, cut);
    }

    Fact cutAlso(boolean also) {
        return cut || !also ? this : new Fact(value, n, reason, evidence, true);
    }
}
