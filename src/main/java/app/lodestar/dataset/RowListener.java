package app.lodestar.dataset;

/** Hears how far a reading is; may throw {@link CancelledException} to end it. */
@FunctionalInterface
interface RowListener {

    /** Nobody listens. */
    RowListener NONE = _ -> {};

    /** So many rows have been read, those left out not counted. */
    void rows(long rows);
}
