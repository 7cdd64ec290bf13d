package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two servers on one PostgreSQL, and what is the same on one. */
class ChangeBusIT {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void whatIsWrittenOnOneServerIsHeardOnTheOtherPieceByPiece() throws Exception {
        try (Store here = new Store(StorageEngine.POSTGRESQL);
                Store there = here.second()) {
            Author ana = Author.of(here, aFramework().withMetric("gmv").build());
            BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            try (var _ = there.frameworks().subscribe(ana.person(), ana.id(), heard::add)) {
                awaitHints(there);
                long before = ana.sequence();
                ana.types(id("gmv"), Field.RESPONSE, 0, "a");
                ana.sets(ana.root(), Field.TITLE, Value.of("Shops"));
                awaitSequence(heard, ana.sequence());
                assertThat(there.bean(Hubs.class).of(ana.id()).sequence())
                        .isEqualTo(ana.sequence());
                News news = there.frameworks().news(ana.person(), ana.id(), before);
                assertThat(news.framework()).isEqualTo(ana.seen());
                assertThat(news.changes().orElseThrow())
                        .hasSize(2)
                        .hasOnlyElementsOfTypes(Change.Spliced.class, Change.Put.class);
            }
        }
    }

    /** Looking alone must do it, for a hint may come after the page has looked. */
    @Test
    void aPageThatLooksBeforeTheHintIsToldPreciselyToo() {
        try (Store here = new Store(StorageEngine.POSTGRESQL);
                Store there = here.second()) {
            Author ana = Author.of(here, aFramework().withMetric("gmv").build());
            there.frameworks().open(ana.person(), ana.id());
            long before = ana.sequence();
            ana.types(id("gmv"), Field.RESPONSE, 0, "a");
            News news = there.frameworks().news(ana.person(), ana.id(), before);
            assertThat(news.sequence()).isEqualTo(ana.sequence());
            assertThat(news.changes().orElseThrow()).hasSize(1);
        }
    }

    @Test
    void p6AListenerThatIsKilledHasCaughtUpWithinFiveSeconds() throws Exception {
        try (Store here = new Store(StorageEngine.POSTGRESQL);
                Store there = here.second()) {
            Author ana = Author.of(here, aFramework().withMetric("gmv").build());
            BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            try (var _ = there.frameworks().subscribe(ana.person(), ana.id(), heard::add)) {
                awaitHints(there);
                assertThat(
                                here.sql()
                                        .sql(
                                                """
                                                select count(pg_terminate_backend(pid))
                                                from pg_stat_activity
                                                where application_name = ?
                                                    and datname = current_database()\
                                                """)
                                        .param(PostgresEar.NAME)
                                        .query(Integer.class)
                                        .single())
                        .isEqualTo(2);
                ana.types(id("gmv"), Field.RESPONSE, 0, "a");
                awaitSequence(heard, ana.sequence());
                awaitHints(there);
                awaitHints(here);
            }
        }
    }

    /** What hints do quickly, looking does in the end: here no hint of the writing was sent. */
    @Test
    void withoutAnyHintALookFindsWhatWasWritten() throws Exception {
        try (Store here = new Store(StorageEngine.POSTGRESQL);
                Store there = here.second()) {
            Author ana = Author.of(here, aFramework().titled("Shops").build());
            BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            try (var _ = there.frameworks().subscribe(ana.person(), ana.id(), heard::add)) {
                appendUnsaid(here, ana, "{\"v\":1,\"changes\":[],\"notices\":[]}");
                awaitSequence(heard, ana.sequence() + 1);
            }
        }
    }

    /** As from a newer server, while servers are being replaced one by one. */
    @Test
    void whatThisServerCannotReadMakesTheFrameworkReadOnlyHere() throws Exception {
        try (Store here = new Store(StorageEngine.POSTGRESQL);
                Store there = here.second()) {
            Author ana = Author.of(here, aFramework().titled("Shops").build());
            BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            try (var _ = there.frameworks().subscribe(ana.person(), ana.id(), heard::add)) {
                appendUnsaid(here, ana, "{\"v\":2}");
                OpenedFramework opened = there.frameworks().open(ana.person(), ana.id());
                assertThat(opened.framework()).isEqualTo(ana.seen());
                assertThat(Objects.requireNonNull(opened.readOnly()).code())
                        .isEqualTo(Refusal.Code.LOG_DAMAGED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoShallLookAgainIsToldOnceTheReasonHolds(StorageEngine engine) throws Exception {
        try (Store here = new Store(engine)) {
            Store there = engine == StorageEngine.POSTGRESQL ? here.second() : here;
            Author ana = Author.of(here, aFramework().titled("Shops").build());
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            try (var _ = there.frameworks().subscribe(ana.person(), ana.id(), onRights(heard))) {
                awaitHints(there);
                heard.clear();
                TransactionTemplate transaction =
                        new TransactionTemplate(here.bean(PlatformTransactionManager.class));
                transaction.executeWithoutResult(status -> {
                    here.bean(ChangeBus.class).lookAgain(ana.id());
                    status.setRollbackOnly();
                });
                transaction.executeWithoutResult(_ -> {
                    here.bean(ChangeBus.class).lookAgain(ana.id());
                    assertThat(heard).isEmpty();
                });
                assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
                heard.clear();
                here.frameworks().bin(ana.person(), ana.id());
                assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
            }
            if (there != here) {
                there.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyServerHearsOfATopicInTheOrderOfPublishing(StorageEngine engine) throws Exception {
        try (Store here = new Store(engine)) {
            Store there = engine == StorageEngine.POSTGRESQL ? here.second() : here;
            BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
            BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();
            List<String> words =
                    IntStream.range(0, 50).mapToObj(i -> "word " + i + " \"é' 😀").toList();
            awaitHints(here);
            awaitHints(there);
            ChangeBus bus = here.bean(ChangeBus.class);
            try (var _ = bus.listen("presence", heardHere::add);
                    var _ = there.bean(ChangeBus.class).listen("presence", heardThere::add);
                    var _ =
                            bus.listen(
                                    "failing",
                                    _ -> {
                                        throw new IllegalStateException("a listener that fails");
                                    })) {
                bus.publish("failing", "x");
                assertThat(bus.state().others()).isEqualTo(there != here);
                words.forEach(word -> bus.publish("presence", word));
                bus.publish("other", "not for these");
                assertThat(take(heardHere, 50)).isEqualTo(words);
                assertThat(take(heardThere, 50)).isEqualTo(words);
            }
            bus.publish("presence", "too late");
            assertThat(heardHere).isEmpty();
            if (there != here) {
                there.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPayloadIsAsLongAsPostgresqlTakesAndNoLonger(StorageEngine engine) throws Exception {
        try (Store here = new Store(engine)) {
            awaitHints(here);
            ChangeBus bus = here.bean(ChangeBus.class);
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            String longest = "é".repeat((ChangeBus.MOST_BYTES - "presence".length()) / 2);
            try (var _ = bus.listen("presence", heard::add)) {
                bus.publish("presence", longest);
                assertThat(take(heard, 1)).containsExactly(longest);
                for (String wrong : List.of("", "two words", "Übung")) {
                    assertThatThrownBy(() -> bus.publish(wrong, "x"))
                            .isInstanceOf(IllegalArgumentException.class);
                }
                assertThatThrownBy(() -> bus.publish("presence", longest + "é"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void aHintWithoutATransactionIsABug() {
        try (Store here = new Store(StorageEngine.POSTGRESQL)) {
            ChangeBus bus = here.bean(ChangeBus.class);
            assertThatThrownBy(() -> bus.written(FrameworkId.random(), 1))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theHealthOfTheBusIsItsLag() throws Exception {
        try (Store here = new Store(StorageEngine.POSTGRESQL)) {
            awaitHints(here);
            var health = here.bean(BusHealth.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry("servers", "several")
                    .containsEntry("listening", true)
                    .containsEntry("operationsBehind", 0L);
            assertThat((long) Objects.requireNonNull(health.getDetails().get("lagMillis")))
                    .isLessThan(2_500);
        }
        try (Store alone = new Store(StorageEngine.H2_FILE)) {
            assertThat(alone.bean(BusHealth.class).health().getDetails())
                    .containsExactly(Map.entry("servers", "one"));
        }
    }

    private static FrameworkListener onRights(BlockingQueue<String> heard) {
        return new FrameworkListener() {
            @Override
            public void advanced(long sequence) {}

            @Override
            public void rightsChanged() {
                heard.add("rights");
            }
        };
    }

    /** Writes an entry to the log without a word to anyone. */
    private static void appendUnsaid(Store store, Author author, String effect) {
        TransactionTemplate transaction =
                new TransactionTemplate(store.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(_ -> {
            store.sql()
                    .sql(
                            """
                            insert into operation (framework_id, seq, op_id, group_id, author_id,
                                kind, payload, effect, base_seq, outcome, via, created_at)
                            select framework_id, seq + 1, gen_random_uuid(), group_id, author_id,
                                kind, payload, ?, base_seq, 'NOOP', via, created_at
                            from operation where framework_id = ? order by seq desc limit 1\
                            """)
                    .params(effect, author.id().value())
                    .update();
            store.sql()
                    .sql("update framework set head_seq = head_seq + 1 where id = ?")
                    .param(author.id().value())
                    .update();
        });
    }

    /** Until hints come in; one that is lost before that would be found by the next look only. */
    static void awaitHints(Store store) throws InterruptedException {
        for (int i = 0; i < 100 && !store.bean(ChangeBus.class).state().listening(); i++) {
            Thread.sleep(50);
        }
        assertThat(store.bean(ChangeBus.class).state().listening()).isTrue();
    }

    private static void awaitSequence(BlockingQueue<Long> heard, long sequence)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        @Nullable Long last = 0L;
        while (last != null && last < sequence) {
            last = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        assertThat(last).as("heard within %s", PATIENCE).isNotNull();
    }

    private static List<String> take(BlockingQueue<String> heard, int count)
            throws InterruptedException {
        List<String> taken = new ArrayList<>();
        while (taken.size() < count) {
            String next = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                break;
            }
            taken.add(next);
        }
        return taken;
    }
}
