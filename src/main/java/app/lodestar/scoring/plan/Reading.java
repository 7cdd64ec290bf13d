package app.lodestar.scoring.plan;

import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Rows;
import app.lodestar.scoring.RowLedger.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a measure goes through the rows of a table.
 *
 * @param of what is taken of each; null for the row itself
 * @param span whose rows count
 * @param tiers what the rows that are left after all that must still come through, in order
 */
record Reading(
        Rows rows,
        List<RowExpression.Cell> keys,
        @Nullable RowExpression of,
        Span span,
        List<Tier> tiers) {

    /** Of which days. */
    sealed interface Span {

        /** Those of a window; all of them in a table that periods see whole. */
        record Days(Window window) implements Span {}

        /** Those of a window, also in a table that periods see whole. */
        record StepDays(Window window) implements Span {}

        /** Any, but a row must have a time. */
        record AnyTime() implements Span {}
    }

    /** How many rows are left when a cause has left out some. */
    record Tier(Cause cause, Count left) {}

    /** Something known of a measure. */
    record Count(Measure measure, Kind kind) {}

    enum Kind {
        /** How many rows or keys it rests on. */
        NUMBER,
        /** How many of them count for its share. */
        PART,
        /** Its value, which is a number of rows. */
        VALUE,
        /** How many it rests on, where it has a value at all. */
        NUMBER_IF_KNOWN
    }

    /** Null where rows of all days count. */
    @Nullable Window days() {
        return switch (span) {
            case Span.Days(Window window) -> rows.table().timeColumn().isEmpty() ? null : window;
            case Span.StepDays(Window window) -> window;
            case Span.AnyTime _ -> null;
        };
    }

    /** Whether a row without a time cannot count. */
    boolean needsTime() {
        return span instanceof Span.AnyTime || days() != null;
    }

    Reading {
        keys = List.copyOf(keys);
        tiers = List.copyOf(tiers);
    }
}
