package app.lodestar.bench.protocol;

import org.jspecify.annotations.Nullable;

/** A page and the server do not agree any more on what was said. */
public final class OutOfStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfStepException(String what) {
        this(what, null);
    }

    OutOfStepException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
