package app.lodestar.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.LodestarApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
        try (var database = engine.freshDatabase();
                var application =
                        new SpringApplicationBuilder(LodestarApplication.class)
                                .properties("server.port=0")
                                .run(database.springArguments())) {
            assertThat(application.isRunning()).isTrue();
        }
    }
}
