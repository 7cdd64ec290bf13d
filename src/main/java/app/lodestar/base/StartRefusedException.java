package app.lodestar.base;

/** The server must not start as it was asked to; the message is one line for the person who did. */
final class StartRefusedException extends RuntimeException {

    private final String line;

    StartRefusedException(String line) {
        super(line);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return line;
    }
}
