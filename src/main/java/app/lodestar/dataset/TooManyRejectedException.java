package app.lodestar.dataset;

/** More rows do not fit than may be left out; ends a reading from inside. */
final class TooManyRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyRejectedException() {
        super("too many rejected rows", null, false, false);
    }
}
