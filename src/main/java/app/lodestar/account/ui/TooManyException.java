package app.lodestar.account.ui;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A try to sign in that was not heard: there were too many, by this person or by all. */
final class TooManyException extends AuthenticationException {

    static final Duration BUSY = Duration.ofSeconds(10);

    private final Duration pause;

    TooManyException(Duration pause) {
        super("Too many tries");
        this.pause = pause;
    }

    TooManyException(Duration pause, Throwable cause) {
        super("Too many tries", cause);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
