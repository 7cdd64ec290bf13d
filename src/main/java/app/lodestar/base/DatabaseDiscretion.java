package app.lodestar.base;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps what people write out of the messages of PostgreSQL's driver, which end in logs: without
 * this, a failed statement or batch is named with the values of its row.
 */
final class DatabaseDiscretion implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.strip().toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "databaseDiscretion",
                                    Map.of(
                                            "spring.datasource.hikari.data-source-properties"
                                                    + ".logServerErrorDetail",
                                            "false")));
        }
    }
}
