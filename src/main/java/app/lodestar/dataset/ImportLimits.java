package app.lodestar.dataset;

/**
 * How large a file may be; this is the one place with these numbers.
 *
 * @param bytes of the file
 * @param rows without the header
 * @param columns that the header may name
 * @param lineBytes of one line, in UTF-8
 */
public record ImportLimits(long bytes, long rows, int columns, int lineBytes) {

    private static final int COLUMNS = 500;
    private static final int LINE = 1_000_000;
    private static final long MEGABYTE = 1_000_000;

    /** For somebody without an account: 25 MB, 200,000 rows. */
    public static final ImportLimits GUEST = of(25 * MEGABYTE, 200_000);

    /** For somebody with an account, unless the server says otherwise: 200 MB, 5 million rows. */
    public static final ImportLimits MEMBER = of(200 * MEGABYTE, 5_000_000);

    /** The most that a server can be set to: 2 GB, 50 million rows. */
    public static final ImportLimits MOST = of(2_000 * MEGABYTE, 50_000_000);

    /** For files that lie on the machine already: no bound but those of a line and of columns. */
    static final ImportLimits LOCAL = of(Long.MAX_VALUE, Long.MAX_VALUE);

    static ImportLimits of(long bytes, long rows) {
        return new ImportLimits(bytes, rows, COLUMNS, LINE);
    }
}
