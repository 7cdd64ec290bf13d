package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.MetricFramework;
import java.time.Instant;

/** What there is to see of a framework at a place in its log. */
public sealed interface Moment {

    /**
     * The framework as it stood right after an operation.
     *
     * @param sequence the place of the operation
     * @param by whose operation it was
     * @param earlier the place that the gesture before led to; 0 when it is the first
     * @param later the place that the next gesture led to; this one's when it is the last
     */
    record Seen(
            long sequence,
            MetricFramework framework,
            Instant at,
            PersonId by,
            long earlier,
            long later)
            implements Moment {}

    /** The stored log cannot be read as far as this; {@code damage} says why, for its keeper. */
    record Unreadable(long sequence, String damage) implements Moment {}

    /** There is no such place in the log. */
    record Unknown() implements Moment {}
}
