package app.lodestar.collaboration;

import java.util.Locale;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bus that the database can carry. */
@Configuration(proxyBeanMethods = false)
class BusConfiguration {

    @Bean
    ChangeBus changeBus(JdbcConnectionDetails database, JdbcTemplate sql, CatchUp catchUp) {
        return database.getJdbcUrl().strip().toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")
                ? new PostgresBus(sql, database, catchUp, System::nanoTime)
                : new LocalBus(catchUp);
    }
}
