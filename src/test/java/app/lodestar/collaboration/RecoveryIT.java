package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void snapshotsOnlySaveTime(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        for (int i = 0; i < Snapshots.EVERY; i++) {
            ana.types(ana.root(), Field.WHY_NOW, i, "x");
        }
        awaitSnapshot(store, ana.id());
        ana.types(ana.root(), Field.WHY_NOW, 0, "tail ");
        MetricFramework whole = ana.seen();
        assertThat(reopened(store, ana)).isEqualTo(whole);
        change(store, "update snapshot set state = replace(state, 'x', 'y')", ana.id());
        assertThat(reopened(store, ana)).isEqualTo(whole);
        change(store, "update snapshot set format = 99", ana.id());
        assertThat(reopened(store, ana)).isEqualTo(whole);
        change(store, "delete from snapshot", ana.id());
        assertThat(reopened(store, ana)).isEqualTo(whole);
        Replay.assertSame(store, ana.id());
    }

    @ParameterizedTest
    @EnumSource
    void aLogThatEndsBeforeItsHeadIsReadOnly(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        MetricFramework before = ana.seen();
        change(store, "update framework set head_seq = head_seq + 1 where id = ?", ana.id());
        store.bean(Hubs.class).forget(ana.id());
        assertReadOnly(store, ana, before);
    }

    @ParameterizedTest
    @EnumSource
    void aLogWithAGapIsReadOnlyUpToTheGap(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        MetricFramework before = ana.seen();
        ana.sets(ana.root(), Field.TITLE, Value.of("Lost"));
        ana.sets(ana.root(), Field.QUESTION, Value.of("Why?"));
        long lost = ana.sequence() - 1;
        change(store, "update framework set purging = true where id = ?", ana.id());
        change(store, "delete from operation where seq = " + lost + " and framework_id = ?", ana);
        change(store, "update framework set purging = false where id = ?", ana.id());
        store.bean(Hubs.class).forget(ana.id());
        assertReadOnly(store, ana, before);
    }

    @ParameterizedTest
    @EnumSource
    void theStartNamesTheFrameworksWhoseLogIsNotWhole(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().titled("Shops").build());
            Author ben = Author.of(store, aFramework().titled("Ads").build());
            assertThat(store.bean(LogCheck.class).damaged()).isEmpty();
            change(store, "update framework set head_seq = head_seq + 1 where id = ?", ben.id());
            assertThat(store.bean(LogCheck.class).damaged()).containsExactly(ben.id());
            assertThat(ana.seen().root().label()).isEqualTo("Shops");
        }
    }

    private static void assertReadOnly(Store store, Author ana, MetricFramework readable) {
        OpenedFramework opened = store.frameworks().open(ana.person(), ana.id());
        assertThat(opened.framework()).isEqualTo(readable);
        assertThat(Objects.requireNonNull(opened.readOnly()).code())
                .isEqualTo(Refusal.Code.LOG_DAMAGED);
        Receipt refused =
                ana.sendBlindly(ana.gesture(ana.typing(id("gmv"), Field.RESPONSE, 0, "x")));
        assertThat(refused.acknowledgements())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(Objects.requireNonNull(answer.refusal()).code())
                            .isEqualTo(Refusal.Code.LOG_DAMAGED);
                    assertThat(answer.sequence()).isZero();
                });
        assertThat(ana.undoes().leftovers())
                .allMatch(leftover -> leftover instanceof Leftover.Refused);
        assertThat(store.frameworks().open(ana.person(), ana.id()).framework()).isEqualTo(readable);
    }

    private static MetricFramework reopened(Store store, Author author) {
        store.bean(Hubs.class).forget(author.id());
        return store.frameworks().open(author.person(), author.id()).framework();
    }

    private static void awaitSnapshot(Store store, FrameworkId id) {
        for (int i = 0; i < 100 && Replay.snapshots(store, id) == 0; i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(Replay.snapshots(store, id)).isOne();
    }

    private static void change(Store store, String statement, FrameworkId id) {
        String where = statement.contains(" where ") ? "" : " where framework_id = ?";
        List<Object> parameter = List.of(id.value());
        assertThat(store.sql().sql(statement + where).params(parameter).update()).isPositive();
    }

    private static void change(Store store, String statement, Author author) {
        change(store, statement, author.id());
    }
}
