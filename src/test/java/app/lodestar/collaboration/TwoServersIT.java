package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Two servers on one PostgreSQL, each a process, with people on both in one framework. */
class TwoServersIT {
    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final Duration PAUSE =
            Duration.ofSeconds(Integer.getInteger("lodestar.pause", 4));

    /** Three writers, each with so many milliseconds between edits. */
    private static final String WRITE = "write 100";

    @RegisterExtension private static final Pair SERVERS = new Pair();

    @Test
    void p6BothServersShowEachOthersEditsWithinASecond() throws Exception {
        SERVERS.a.ask(WRITE, "writing");
        SERVERS.b.ask(WRITE, "writing");
        Thread.sleep(Duration.ofSeconds(6));
        rest();
        for (ServerProcess server : List.of(SERVERS.a, SERVERS.b)) {
            assertThat(server.ask("note", "noted")).as("pages drawn anew").isEqualTo("0");
        }
        int acknowledged = Journal.read(SERVERS.folder, "a").acknowledged().size();
        List<Long> ways = new ArrayList<>(ways("a", "b"));
        ways.addAll(ways("b", "a"));
        ways.sort(Long::compare);
        long p95 = ways.get(ways.size() * 95 / 100);
        System.err.printf(
                Locale.ROOT,
                "Two servers, %d edits from sending on one to seen on the other: p50 %d, p95 %d, max %d ms%n",
                ways.size(),
                ways.get(ways.size() / 2),
                p95,
                ways.getLast());
        assertThat(acknowledged).isGreaterThan(50);
        assertThat(p95).as("milliseconds").isLessThan(1_000);
    }

    @Test
    void p6AListenerThatIsKilledUnderLoadHasCaughtUpWithinFiveSeconds() throws Exception {
        SERVERS.a.ask(WRITE, "writing");
        SERVERS.b.ask(WRITE, "writing");
        Thread.sleep(Duration.ofSeconds(1));
        assertThat(SERVERS.killListeners()).isEqualTo(2);
        rest();
    }

    @Test
    void p6WhatAKilledServerAcknowledgedIsOnTheOtherWhichTakesItsResends() throws Exception {
        SERVERS.b.ask(WRITE, "writing");
        try (ServerProcess doomed = SERVERS.start("doomed")) {
            doomed.ask("write 0", "writing");
            Thread.sleep(Duration.ofSeconds(2));
            doomed.kill();
        }
        SERVERS.b.ask("pause", "paused");
        assertThat(Journal.read(SERVERS.folder, "doomed").acknowledged()).hasSizeGreaterThan(10);
        String verified = SERVERS.b.ask("verify", "verified");
        System.err.printf("One of two servers killed: acknowledged and unanswered %s%n", verified);
        rest();
    }

    @Test
    void p6AServerThatStoodStillCatchesUp() throws Exception {
        SERVERS.a.ask(WRITE, "writing");
        SERVERS.b.ask(WRITE, "writing");
        Thread.sleep(Duration.ofSeconds(1));
        SERVERS.a.signal("STOP");
        Thread.sleep(PAUSE);
        SERVERS.a.signal("CONT");
        rest();
        assertThat(SERVERS.a.ask("verify", "verified")).endsWith(" 0");
    }

    /** Nobody writes any more: within five seconds both show all of it, and the same. */
    private static void rest() throws Exception {
        SERVERS.a.ask("pause", "paused");
        long head = Long.parseLong(SERVERS.b.ask("pause", "paused"));
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        for (ServerProcess server : List.of(SERVERS.a, SERVERS.b)) {
            long seen = Long.parseLong(server.ask("seen", "seen"));
            while (seen < head && System.nanoTime() < deadline) {
                Thread.sleep(20);
                seen = Long.parseLong(server.ask("seen", "seen"));
            }
            assertThat(seen).as("seen within %s", CATCH_UP).isGreaterThanOrEqualTo(head);
        }
        assertThat(SERVERS.a.ask("hash", "hash")).isEqualTo(SERVERS.b.ask("hash", "hash"));
    }

    /** Milliseconds from sending on one server until the other saw it. */
    private static List<Long> ways(String from, String to) throws IOException {
        Map<Long, Long> seen = new HashMap<>();
        for (String line : Files.readAllLines(SERVERS.folder.resolve(to + ".seen"))) {
            String[] parts = line.split(" ", 2);
            seen.put(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        List<Long> ways = new ArrayList<>();
        for (Journal.Acknowledged answer : Journal.read(SERVERS.folder, from).acknowledged()) {
            Long at = seen.get(answer.sequence());
            if (at != null && at > answer.sentNanos()) {
                ways.add(Duration.ofNanos(at - answer.sentNanos()).toMillis());
            }
        }
        return ways;
    }

    /** The two servers, which all tests of this class share. */
    @SuppressWarnings("NullAway.Init") // set before any test
    private static final class Pair implements BeforeAllCallback, AfterAllCallback {
        private TestDatabase database;
        private Path folder;
        private ServerProcess a;
        private ServerProcess b;

        @Override
        public void beforeAll(ExtensionContext context) throws IOException {
            folder = Files.createTempDirectory("lodestar-servers-");
            database = StorageEngine.POSTGRESQL.freshDatabase();
            a = start("a");
            b = start("b");
        }

        ServerProcess start(String name) {
            return ServerProcess.start(folder, name, database);
        }

        int killListeners() {
            return JdbcClient.create(database.dataSource())
                    .sql(
                            """
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where application_name = ? and datname = current_database()\
                            """)
                    .param(PostgresEar.NAME)
                    .query(Integer.class)
                    .single();
        }

        @Override
        public void afterAll(ExtensionContext context) throws IOException {
            a.close();
            b.close();
            database.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
