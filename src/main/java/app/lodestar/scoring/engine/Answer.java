package app.lodestar.scoring.engine;

import java.util.List;

/** What became of a select. */
public sealed interface Answer {

    /** All its rows. */
    record Rows(List<Row> rows) implements Answer {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Why there are no rows. */
    enum Failure implements Answer {
        /** The deadline passed; the query was stopped. */
        TIMED_OUT,
        /** More rows than an answer may have. */
        TOO_MANY_ROWS,
        /** It needed more memory or disk than it may have. */
        OUT_OF_MEMORY,
        /** A number left the range that the engine can hold. */
        OUT_OF_RANGE
    }
}
