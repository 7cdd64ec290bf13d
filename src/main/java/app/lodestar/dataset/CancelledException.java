package app.lodestar.dataset;

/** The person no longer wants it; ends a reading from inside. */
final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CancelledException() {
        super("cancelled", null, false, false);
    }
}
