package app.lodestar.base;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Warns at the start when PostgreSQL is set so that a crash of its machine may take what it has
 * acknowledged. It starts all the same: the settings are the database's, and may be meant so.
 */
@Component
final class DurabilityNotice {

    private static final Logger LOG = LoggerFactory.getLogger(DurabilityNotice.class);

    private static final List<String> MUST_NOT_BE_OFF =
            List.of("synchronous_commit", "fsync", "full_page_writes");

    private final JdbcConnectionDetails database;
    private final JdbcOperations sql;

    DurabilityNotice(JdbcConnectionDetails database, JdbcOperations sql) {
        this.database = database;
        this.sql = sql;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        var url = database.getJdbcUrl().strip().toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:postgresql:")) {
            warning().forEach(LOG::warn);
        }
    }

    /** What to say of the database's settings: a sentence, or nothing. */
    Stream<String> warning() {
        var off =
                MUST_NOT_BE_OFF.stream()
                        .filter(setting ->
                                "off".equals(sql.queryForObject("show " + setting, String.class)))
                        .toList();
        return off.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        "PostgreSQL may lose what was shown as saved when its machine fails: switch on %s"
                                .formatted(String.join(", ", off)));
    }
}
