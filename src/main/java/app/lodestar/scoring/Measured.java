package app.lodestar.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the data say of one metric: its value at its latest period fit to be scored, or nothing. */
public sealed interface Measured {

    /** Whether the data hold the whole period. */
    enum Completeness {
        COMPLETE,
        /** A day of the period lies outside the data. */
        PARTIAL,
        /** The period is younger than the metric's maturity lag. */
        PROVISIONAL
    }

    /**
     * A value.
     *
     * @param value finite, in the stored unit: fractions, seconds, plain currency
     * @param n how many rows or keys it rests on, of the denominator for a ratio
     * @param firstDay the first local day of the period; null for all the data
     * @param lastDay the last local day of the period; null for all the data
     */
    record Known(
            double value,
            Uncertainty uncertainty,
            long n,
            Completeness completeness,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay)
            implements Measured {
        public Known {
            if (!Double.isFinite(value) || n < 0) {
                throw new IllegalArgumentException(value + " from " + n);
            }
        }
    }

    /** No value. */
    record Unknown(Why why) implements Measured {}

    /** No value, as nothing was measured. */
    static Unknown nothing() {
        return new Unknown(Why.of(Why.Code.NO_DATA));
    }
}
