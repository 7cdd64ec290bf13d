package app.lodestar.scoring.plan;

import app.lodestar.formula.Measure;
import app.lodestar.scoring.engine.Row;
import java.util.List;
import java.util.Map;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** One select that answers one or several leaves. */
interface Query {

    /**
     * A measure that the engine computes.
     *
     * @param frame the days it is computed over
     * @param purpose what is to be known of it
     */
    record Leaf(Measure measure, Frame frame, Purpose purpose) {
        Leaf(Measure measure, Frame frame) {
            this(measure, frame, new Purpose.Value());
        }
    }

    /** What a query is to find out about a measure. */
    sealed interface Purpose {

        record Value() implements Purpose {}

        /**
         * How a sum, or a ratio of two sums, varies between units.
         *
         * @param bottom null for a sum by itself
         * @param unit the column that names a unit; null for the rows
         */
        record Variation(Added top, @Nullable Added bottom, @Nullable String unit)
                implements Purpose {}

        /**
         * Between which of the values a quantile surely lies.
         *
         * @param unit the column of those whose values go together; null for none
         */
        record Ranks(@Nullable String unit) implements Purpose {}
    }

    List<Leaf> leaves();

    Select<?> select();

    /** What the rows say of each of its leaves. */
    Map<Leaf, Facts> read(List<Row> rows);

    /** Queries for the same leaves that share nothing; itself if it has one leaf. */
    List<Query> apart();
}
