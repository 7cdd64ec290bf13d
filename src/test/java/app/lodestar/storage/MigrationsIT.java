package app.lodestar.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.LodestarServer;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsIT {

    @ParameterizedTest
    @EnumSource
    void migratesAnEmptyDatabaseOnce(StorageEngine engine) {
        try (var database = engine.freshDatabase()) {
            var failed =
                    JdbcClient.create(database.dataSource())
                            .sql(
                                    "select count(*) from \"flyway_schema_history\" where not \"success\"")
                            .query(Integer.class)
                            .single();
            assertThat(failed).isZero();
            database.migrate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theApplicationsEntitiesFitTheSchema(StorageEngine engine) {
        try (var server = LodestarServer.start(engine)) {
            assertThat(server.bean(DataSource.class)).isNotNull();
        }
    }
}
