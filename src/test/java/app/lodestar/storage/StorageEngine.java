package app.lodestar.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The database engines that the product supports. Meant for {@code @ParameterizedTest @EnumSource}:
 * each call of {@link #freshDatabase} is an empty database of its own, to which the product's own
 * migrations have been applied.
 */
public enum StorageEngine {
    /** A file with the settings the product ships with. */
    H2_FILE {
        @Override
        TestDatabase create() {
            try {
                Path folder = Files.createTempDirectory("lodestar-h2-");
                return new TestDatabase(
                        "jdbc:h2:file:"
                                + folder.resolve("app")
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                        "sa",
                        "",
                        folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** A real server, started once a JVM and stopped when it ends. */
    POSTGRESQL {
        @Override
        TestDatabase create() {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = PostgresServer.SHARED.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var url = PostgresServer.SHARED.getJdbcUrl("postgres", name);
            return new TestDatabase(url, "postgres", "postgres", null);
        }
    };

    abstract TestDatabase create();

    /** An empty database with the product's schema; close it to drop what it holds on disk. */
    public final TestDatabase freshDatabase() {
        var database = create();
        database.migrate();
        return database;
    }

    /** Lazy, so that tests which need no PostgreSQL do not wait for one. */
    private static final class PostgresServer {

        static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
