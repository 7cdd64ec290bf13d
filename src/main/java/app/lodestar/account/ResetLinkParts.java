package app.lodestar.account;

import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The few parts of the application that make a reset link, without a server. Not a configuration by
 * annotation, so that the server's own search for parts passes it by.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class
})
@EntityScan("app.lodestar.account.internal")
@EnableJpaRepositories("app.lodestar.account.internal")
@Import({ResetLinks.class, SignIns.class, Passwords.class, CommonPasswords.class, Secrets.class})
class ResetLinkParts {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
