package app.lodestar.scoring.conformance;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.engine.Engine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Funnels, cohorts and the rows behind a value are the same on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepsOnPostgresIT {
    private final SampleData data = SampleData.make();
    private @Nullable EmbeddedPostgres server;
    private @Nullable Engine engine;

    @BeforeAll
    void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        engine = TestEngines.postgres(server.getPostgresDatabase().getConnection(), data.tables());
    }

    @AfterAll
    void stop() throws IOException {
        if (engine != null) {
            engine.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private Engine engine() {
        if (engine == null) {
            throw new IllegalStateException("not started");
        }
        return engine;
    }

    @Test
    void everyStepOfAFunnelIsReachedByAsManyAsPlainJavaSays() {
        new Pictures(data).compareFunnel(engine(), Grain.MONTH);
    }

    @Test
    void everyCellOfACohortIsWhatPlainJavaSays() {
        new Pictures(data).compareCohorts(engine(), Grain.WEEK);
    }

    @Test
    void everyRowIsUsedOrLeftOutForTheReasonThatPlainJavaGives() {
        RowLedgers ledgers = new RowLedgers(data, engine());
        ledgers.compareAggregates();
        ledgers.compareWindows();
        ledgers.compareSteps();
        ledgers.everythingAddsUpForAllDefinitions();
    }
}
