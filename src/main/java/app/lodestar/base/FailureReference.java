package app.lodestar.base;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The short id that a person can quote and that finds the failure in the log. */
public record FailureReference(String value) {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReference.class);

    /** Writes the failure to the log under a new reference. */
    public static FailureReference log(Throwable failure) {
        var id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Failure {}", id, failure);
        return new FailureReference(id);
    }
}
