package app.lodestar.base;

import org.springframework.boot.ExitCodeGenerator;

/** The server must not start as it was asked to; the message is one line for the person who did. */
public final class StartRefusedException extends RuntimeException implements ExitCodeGenerator {

    private static final int WRONG_ARGUMENTS = 3;

    public StartRefusedException(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return WRONG_ARGUMENTS;
    }
}
