package app.lodestar.base;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a refused start as its one line, where Boot would print a page. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartRefusedReporter implements SpringBootExceptionReporter {

    /** The context is part of Boot's contract for reporters; it may not exist yet. */
    StartRefusedReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                System.err.println("lodestar: " + refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
