package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Servers that are killed while people write, at moments that nobody chose. */
class KilledServerIT {
    private static final long SEED = Long.getLong("lodestar.seed", System.nanoTime());
    private static final int CONTROL_KILLS = 4;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource
    void p1AnEditShownAsSavedSurvivesKillsOfTheServer(StorageEngine engine, @TempDir Path folder)
            throws Exception {
        int kills =
                switch (engine) {
                    case H2_FILE -> Integer.getInteger("lodestar.kills.h2", 1);
                    case POSTGRESQL -> Integer.getInteger("lodestar.kills.postgresql", 1);
                };
        List<String> verified = new ArrayList<>();
        try (TestDatabase database = engine.freshDatabase()) {
            for (int kill = 0; kill <= kills; kill++) {
                try (ServerProcess server = ServerProcess.start(folder, "server", database)) {
                    verified.add(server.ask("verify", "verified"));
                    if (kill < kills) {
                        writeUntilKilled(server);
                    }
                }
            }
            assertThat(Journal.read(folder).acknowledged()).hasSizeGreaterThan(kills * 3);
        }
        System.err.printf(
                Locale.ROOT,
                "%s, seed %d: acknowledged and unanswered at each start: %s%n",
                engine,
                SEED,
                verified);
    }

    /** The same with the settings that H2 has by itself; the guard at the start refuses them. */
    @Test
    void p1TheDefaultUrlOfH2LosesEditsInTheSameTest(@TempDir Path folder) throws Exception {
        int lost = 0;
        for (int kill = 0; kill < CONTROL_KILLS && lost == 0; kill++) {
            Path own = Files.createDirectory(folder.resolve("life-" + kill));
            TestDatabase database =
                    new TestDatabase("jdbc:h2:file:" + own.resolve("app"), "sa", "", own);
            try (ServerProcess server = ServerProcess.start(own, "server", database)) {
                writeUntilKilled(server);
            }
            lost = lost(own, database);
        }
        assertThat(lost).as("acknowledged edits that are gone").isPositive();
        System.err.printf(Locale.ROOT, "H2 by default: %d acknowledged edits lost%n", lost);
    }

    private void writeUntilKilled(ServerProcess server) throws InterruptedException {
        server.ask("write 0", "writing");
        Thread.sleep(Duration.ofMillis(300 + random.nextInt(1_500)));
        server.kill();
    }

    private static int lost(Path folder, TestDatabase database) {
        Set<UUID> kept =
                new HashSet<>(
                        JdbcClient.create(database.dataSource())
                                .sql("select op_id from operation")
                                .query(UUID.class)
                                .list());
        return (int)
                Journal.read(folder).acknowledged().stream()
                        .filter(answer -> !kept.contains(answer.opId()))
                        .count();
    }
}
