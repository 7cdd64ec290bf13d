package app.lodestar.base;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How long PostgreSQL lets a server keep others waiting. A server that stands still in the middle
 * of a transaction holds what it locked: after ten seconds the database takes that back, and
 * nothing of it was acknowledged. Whoever waits for a lock gives up after ten seconds, as on H2.
 */
final class DatabasePatience implements EnvironmentPostProcessor {

    private static final String PATIENCE =
            "set idle_in_transaction_session_timeout = '10s'; set lock_timeout = '10s'";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.strip().toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "databasePatience",
                                    Map.of(
                                            "spring.datasource.hikari.connection-init-sql",
                                            PATIENCE)));
        }
    }
}
