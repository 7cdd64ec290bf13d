package app.lodestar.base;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Refuses to start on a database that would lose acknowledged work: H2 in memory, or an H2 file
 * without {@code WRITE_DELAY=0}, whose default loses commits when the process is killed; and on an
 * H2 file that cannot be written or has lost its content.
 */
public final class StorageGuard
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var url = event.getEnvironment().getProperty("spring.datasource.url", "");
        refusal(url)
                .or(() -> isFile(url) ? DataFolder.refusal(url) : Optional.empty())
                .ifPresent(reason -> {
                    throw new StartRefusedException(reason);
                });
    }

    /** Why this JDBC URL is refused, in one line; empty if it is not. */
    static Optional<String> refusal(String url) {
        var plain = plain(url);
        if (plain.startsWith("JDBC:POSTGRESQL:")) {
            return Optional.empty();
        }
        if (!plain.startsWith("JDBC:H2:")) {
            return Optional.of(
                    "the database URL must begin with jdbc:postgresql: or jdbc:h2:file:");
        }
        if (!isFile(url)) {
            return Optional.of("an H2 database must be a file (jdbc:h2:file:...), or work is lost");
        }
        var durable =
                Stream.of(plain.split(";", -1))
                        .anyMatch(setting -> setting.strip().equals("WRITE_DELAY=0"));
        return durable
                ? Optional.empty()
                : Optional.of("an H2 file URL must carry ;WRITE_DELAY=0, or a crash loses work");
    }

    private static boolean isFile(String url) {
        return plain(url).startsWith("JDBC:H2:FILE:");
    }

    private static String plain(String url) {
        return url.strip().toUpperCase(Locale.ROOT);
    }
}
