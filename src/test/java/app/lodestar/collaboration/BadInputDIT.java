package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.Person;
import app.lodestar.framework.Field;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;

/**
 * Bad inputs of clocks, doubles, crashes and databases that go away, by their numbers in the list.
 */
class BadInputDIT {
    private static final int MOST_TRIES = 300;

    @ParameterizedTest
    @EnumSource
    void badInputD1WhoWritesOnADeletedPieceCanLearnWhoDeletedIt(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            assertThat(store.frameworks().deletedBy(ana.person(), ana.id(), id("gmv"))).isEmpty();
            ana.does(new Operation.Delete(id("gmv"), Set.of()));
            ana.types(id("gmv"), Field.RESPONSE, 0, "x");
            assertThat(store.frameworks().deletedBy(ana.person(), ana.id(), id("gmv")))
                    .map(Person::id)
                    .contains(ana.person());
        }
    }

    @ParameterizedTest
    @EnumSource
    void badInputD17AClockThatJumpsADayChangesNoOrder(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            ana.types(id("gmv"), Field.RESPONSE, 0, "a");
            store.clock().move(Duration.ofDays(-1));
            ana.types(id("gmv"), Field.RESPONSE, 1, "b");
            store.clock().move(Duration.ofDays(2));
            ana.types(id("gmv"), Field.RESPONSE, 2, "c");
            store.clock().move(Duration.ofDays(-1));
            ana.types(id("gmv"), Field.RESPONSE, 3, "d");
            store.bean(Hubs.class).sweep();
            store.restart();
            ana.look();
            assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("abcd");
            Replay.assertSame(store, ana.id());
            assertThat(ana.undoes().leftovers()).isEmpty();
            assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("abc");
        }
    }

    @ParameterizedTest
    @EnumSource
    void badInputD18OneGestureSentTwiceAtOnceCountsOnce(StorageEngine engine) throws Exception {
        try (Store store = new Store(engine)) {
            Store other = engine == StorageEngine.POSTGRESQL ? store.second() : store;
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            long before = ana.sequence();
            Gesture gesture = ana.gesture(ana.typing(id("gmv"), Field.RESPONSE, 0, "x"));
            List<Callable<Receipt>> clicks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                FrameworkService server = (i % 2 == 0 ? store : other).frameworks();
                clicks.add(() -> server.submit(ana.person(), ana.id(), gesture));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Receipt> click : threads.invokeAll(clicks)) {
                    assertThat(click.get().acknowledgements())
                            .singleElement()
                            .satisfies(
                                    answer -> assertThat(answer.sequence()).isEqualTo(before + 1));
                }
            }
            ana.look();
            assertThat(ana.sequence()).isEqualTo(before + 1);
            assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("x");
            if (other != store) {
                other.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void badInputD23AnEditWhoseAnswerWasLostIsStoredOnce(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            Gesture gesture = ana.gesture(ana.typing(id("gmv"), Field.RESPONSE, 0, "x"));
            Receipt neverSeen = ana.sendBlindly(gesture);
            store.restart();
            Receipt again = ana.send(gesture);
            assertThat(again.acknowledgements()).isEqualTo(neverSeen.acknowledgements());
            assertThat(again.sequence()).isEqualTo(neverSeen.sequence());
            if (engine == StorageEngine.POSTGRESQL) {
                try (Store other = store.second()) {
                    assertThat(
                                    other.frameworks()
                                            .submit(ana.person(), ana.id(), gesture)
                                            .acknowledgements())
                            .isEqualTo(neverSeen.acknowledgements());
                }
            }
            assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("x");
        }
    }

    @Test
    void badInputF6ConnectionsThatAreCutWhilePeopleWriteLoseAndDoubleNothing() throws Exception {
        try (Store store = new Store(StorageEngine.POSTGRESQL)) {
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            long before = ana.sequence();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> writers = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    writers.add(
                            threads.submit(() -> {
                                Author author = ana.elsewhere();
                                for (int n = 0; n < 40; n++) {
                                    insist(
                                            author,
                                            author.gesture(
                                                    author.typing(
                                                            id("gmv"), Field.RESPONSE, 0, "x")));
                                }
                                return author.sequence();
                            }));
                }
                for (int i = 0; i < 5; i++) {
                    Thread.sleep(100);
                    cutAllConnections(store);
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            ana.look();
            assertThat(ana.sequence()).isEqualTo(before + 120);
            assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("x".repeat(120));
            Replay.assertSame(store, ana.id());
        }
    }

    @Test
    void badInputF6ADatabaseThatIsAwayAcknowledgesNothingAndIsFoundAgain(@TempDir Path folder)
            throws Exception {
        EmbeddedPostgres postgres = postgres(folder, 0);
        int port = postgres.getPort();
        TestDatabase database =
                new TestDatabase(
                        postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", null);
        try (Store store = new Store(database)) {
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            ChangeBusIT.awaitHints(store);
            Gesture gesture = ana.gesture(ana.typing(id("gmv"), Field.RESPONSE, 0, "x"));
            postgres.close();
            assertThatThrownBy(() -> ana.sendBlindly(gesture)).isInstanceOf(RuntimeException.class);
            awaitHealth(store, Status.DOWN);
            postgres = postgres(folder, port);
            insist(ana, gesture);
            awaitHealth(store, Status.UP);
            ChangeBusIT.awaitHints(store);
            assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("x");
            ana.sets(ana.root(), Field.TITLE, Value.of("Shops"));
            Replay.assertSame(store, ana.id());
        } finally {
            postgres.close();
        }
    }

    private static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("data"))
                        .setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }

    private static void awaitHealth(Store store, Status status) throws InterruptedException {
        for (int i = 0;
                i < MOST_TRIES && !store.bean(BusHealth.class).health().getStatus().equals(status);
                i++) {
            Thread.sleep(100);
        }
        assertThat(store.bean(BusHealth.class).health().getStatus()).isEqualTo(status);
    }

    /** Sends it until there is an answer. */
    private static Receipt insist(Author author, Gesture gesture) throws InterruptedException {
        for (int i = 1; ; i++) {
            try {
                return author.send(gesture);
            } catch (RuntimeException away) {
                if (i == MOST_TRIES) {
                    throw away;
                }
                Thread.sleep(100);
            }
        }
    }

    private static void cutAllConnections(Store store) {
        try {
            store.sql()
                    .sql(
                            """
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()\
                            """)
                    .query(Integer.class)
                    .single();
        } catch (RuntimeException theOneCutBefore) {
            // The pool handed out a connection that was cut already; the next time will do.
        }
    }
}
