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
        var refusal = StartRefusal.of(failure);
        refusal.ifPresent(line -> System.err.println("lodestar: " + line));
        return refusal.isPresent();
    }
}
