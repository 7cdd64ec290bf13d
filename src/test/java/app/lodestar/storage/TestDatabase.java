package app.lodestar.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** One database made for one test. */
public record TestDatabase(String url, String user, String password, @Nullable Path folder)
        implements AutoCloseable {

    /** Unpooled connections to this database. */
    public DataSource dataSource() {
        return DataSourceBuilder.create()
                .type(DriverManagerDataSource.class)
                .url(url)
                .username(user)
                .password(password)
                .build();
    }

    /** What to hand to {@code SpringApplication.run} so that it uses this database. */
    public String[] springArguments() {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password,
            "--lodestar.data=" + (folder == null ? "." : folder)
        };
    }

    void migrate() {
        Flyway.configure()
                .dataSource(dataSource())
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor())
                .load()
                .migrate();
    }

    private String vendor() {
        return url.startsWith("jdbc:h2:") ? "h2" : "postgresql";
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
