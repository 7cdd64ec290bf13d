package app.lodestar.dataset;

/** Hears how far a reading is; may throw {@link CancelledException} to end it. */
@FunctionalInterface
interface RowListener {

    /** Nobody listens. */
    RowListener NONE = (_, _) -> {};

    /** So many rows have been read, from so many bytes of the file. */
    void read(long rows, long bytes);
}
