package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.Intervals;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.engine.JdbcEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.util.DoubleComparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same plan on PostgreSQL says the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceIT {
    private final SampleData data = SampleData.make();
    private final Conformance conformance = new Conformance(data);
    private @Nullable EmbeddedPostgres server;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ALL,",
        "DAY,",
        "WEEK,",
        "WEEK_FROM_SUNDAY,",
        "MONTH,",
        "QUARTER,",
        "ALL,at",
        "WEEK,event",
        "MONTH,country"
    })
    void postgresAndDuckDbAgree(Grain grain, @Nullable String by) throws SQLException {
        String database = "d_" + grain + "_" + by;
        try (var postgres = postgres(database);
                var duckDb = TestEngines.duckDb(data.tables())) {
            Map<String, MetricSeries> there = conformance.run(postgres, grain, by);
            if (by == null) {
                conformance.compare(there, grain);
            }
            Map<String, MetricSeries> here = conformance.run(duckDb, grain, by);
            here.forEach((key, series) -> agree(key, series, there.get(key)));
        }
    }

    @Test
    void intervalsRestOnTheSameSums() throws SQLException {
        try (var postgres = postgres("evidence");
                var duckDb = TestEngines.duckDb(data.tables())) {
            for (String formula :
                    List.of(
                            "avg(orders.amount)",
                            "quantile(orders.amount, 0.9)",
                            "sum(orders.amount cap 50) / unique(orders.user_id)",
                            "unique(orders.user_id) / unique(events.user_id)",
                            "(2 * count(orders) - count(events)) / count(events)",
                            "share(count(orders) where status = \"paid\")")) {
                for (String unit : Arrays.asList(null, "user_id")) {
                    assertThat(Intervals.of(Evidences.of(postgres, data, formula, unit)))
                            .as(formula + " by " + unit)
                            .usingRecursiveComparison()
                            .withComparatorForType(
                                    new DoubleComparator(Conformance.TOLERANCE), Double.class)
                            .isEqualTo(Intervals.of(Evidences.of(duckDb, data, formula, unit)));
                }
            }
        }
    }

    @Test
    void windowsThatOverlapAndSegmentsOfSeveralColumnsAgree() throws SQLException {
        try (var postgres = postgres("windows");
                var duckDb = TestEngines.duckDb(data.tables())) {
            for (String formula :
                    List.of(
                            "rolling(median(orders.amount), 28 days)",
                            "rolling(sum(orders.amount cap percentile 90), 10 days)",
                            "count(orders)")) {
                for (Grain grain : List.of(Grain.DAY, Grain.WEEK_FROM_SUNDAY)) {
                    for (var split : List.of(List.<String>of(), List.of("country", "status"))) {
                        agree(
                                formula + grain + split,
                                Evidences.series(duckDb, data, formula, null, grain, split),
                                Evidences.series(postgres, data, formula, null, grain, split));
                    }
                }
            }
        }
    }

    private static void agree(String key, MetricSeries here, @Nullable MetricSeries there) {
        assertThat(there).isNotNull();
        assertThat(there.values()).as(key).hasSameSizeAs(here.values());
        for (int i = 0; i < here.values().size(); i++) {
            MetricValue a = here.values().get(i);
            MetricValue b = there.values().get(i);
            assertThat(b)
                    .as(key)
                    .usingRecursiveComparison()
                    .ignoringFields("value", "evidence")
                    .isEqualTo(a);
            if (a.value() != null) {
                assertThat(b.value())
                        .as(key + " " + a)
                        .isCloseTo(
                                a.value(),
                                within(Conformance.TOLERANCE * Math.max(1, Math.abs(a.value()))));
            }
        }
    }

    private JdbcEngine postgres(String database) throws SQLException {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\"");
        }
        return TestEngines.postgres(
                server.getDatabase("postgres", database).getConnection(), data.tables());
    }
}
