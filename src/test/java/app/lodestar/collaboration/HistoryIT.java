package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who did what when, and any moment of it. */
class HistoryIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void p8AnyMomentCanBeSeenAlsoAfterARestart(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
            Map<Long, MetricFramework> states = new HashMap<>();
            states.put(ana.sequence(), ana.seen());
            RandomOperations random = new RandomOperations(7);
            for (int i = 0; i < 60; i++) {
                Operation operation = random.next(ana.seen());
                if (!(operation instanceof Operation.SetField)) {
                    ana.does(operation);
                    states.put(ana.sequence(), ana.seen());
                }
            }
            store.restart();
            states.forEach((sequence, state) ->
                    assertThat(seen(store, ana, sequence).framework()).isEqualTo(state));
            assertThat(at(store, ana, 0)).isInstanceOf(Moment.Unknown.class);
            assertThat(at(store, ana, -1)).isInstanceOf(Moment.Unknown.class);
            assertThat(at(store, ana, ana.sequence() + 1)).isInstanceOf(Moment.Unknown.class);
            assertThat(at(store, ana, Long.MAX_VALUE)).isInstanceOf(Moment.Unknown.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void p8AMomentBeforeEverySnapshotCanBeSeen(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        long early = ana.sequence();
        MetricFramework then = ana.seen();
        for (int i = 0; i < Snapshots.EVERY + 20; i++) {
            ana.types(ana.root(), Field.WHY_NOW, 0, "x");
        }
        store.bean(Snapshots.class).keep(ana.id(), ana.sequence(), ana.seen());
        assertThat(seen(store, ana, early).framework()).isEqualTo(then);
        assertThat(seen(store, ana, early + 30).framework().root().text(Field.WHY_NOW)).hasSize(30);
        assertThat(seen(store, ana, ana.sequence()).framework()).isEqualTo(ana.seen());
    }

    @ParameterizedTest
    @EnumSource
    void whoDidWhatIsToldByPersonAndTenMinutes(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        Author ben = store.colleague(ana);
        long made = ana.sequence();
        store.clock().move(Duration.ofHours(2));
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        ben.look();
        ben.types(id("gmv"), Field.DEFINITION, 0, "Paid");
        ana.look();
        NodeId added = NodeId.random();
        ana.does(new Operation.Create(added, NodeKind.METRIC, null, null, Map.of()));
        ana.sets(ana.root(), Field.TITLE, Value.of(" "));
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        store.clock().move(Duration.ofMinutes(40));
        ana.undoes();
        List<Activity> told = told(store, ana, 100);
        assertThat(told)
                .extracting(Activity::author)
                .containsExactly(ana.person(), ana.person(), ben.person(), ana.person());
        assertThat(told)
                .extracting(Activity::via)
                .containsExactly(Via.UNDO, Via.DIRECT, Via.DIRECT, Via.IMPORT);
        assertThat(told.get(1).acts()).isEqualTo(Map.of(Activity.Act.SET, 1, Activity.Act.MADE, 1));
        assertThat(told.get(1).touched())
                .containsExactly(
                        new Activity.Touch(added, null),
                        new Activity.Touch(ana.root(), Field.TITLE));
        assertThat(told.get(1).last()).isEqualTo(made + 3);
        assertThat(told.get(2).acts()).isEqualTo(Map.of(Activity.Act.WRITTEN, 1));
        assertThat(told.getLast().last()).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource
    void itIsToldTheSameWhereverOneBeginsToRead(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        Author ben = store.colleague(ana);
        for (int i = 0; i < 60; i++) {
            store.clock().move(Duration.ofMinutes(3));
            Author author = i % 3 == 0 ? ben : ana;
            author.look();
            author.types(ana.root(), Field.WHY_NOW, 0, "x");
        }
        List<Activity> whole = told(store, ana, 1_000);
        List<Activity> inPages = new ArrayList<>();
        long next = Long.MAX_VALUE;
        while (next > 0) {
            Activity.Page page = history(store).activity(ben.person(), ana.id(), next, 4);
            inPages.addAll(page.activities());
            next = page.next();
        }
        assertThat(inPages).isEqualTo(whole);
        assertThat(whole.stream().mapToInt(a -> a.acts().values().stream().mapToInt(n -> n).sum()))
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void oneGoesFromGestureToGesture(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        long first = ana.sequence();
        ana.does(
                new Operation.AddItem(ana.root(), Field.SCOPE_IN, "a"),
                new Operation.AddItem(ana.root(), Field.SCOPE_IN, "b"));
        long second = ana.sequence();
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        long third = ana.sequence();
        assertThat(seen(store, ana, second).earlier()).isEqualTo(first);
        assertThat(seen(store, ana, second).later()).isEqualTo(third);
        assertThat(seen(store, ana, first).later()).isEqualTo(second);
        assertThat(seen(store, ana, first).earlier()).isZero();
        assertThat(seen(store, ana, third).later()).isEqualTo(third);
        assertThat(seen(store, ana, third).by()).isEqualTo(ana.person());
    }

    @ParameterizedTest
    @EnumSource
    void aStateNobodyTouchedForHalfAnHourIsKept(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        store.clock().move(Duration.ofMinutes(29));
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        assertThat(history(store).versions(ana.person(), ana.id())).isEmpty();
        long quiet = ana.sequence();
        store.clock().move(Duration.ofMinutes(30));
        ana.sets(ana.root(), Field.TITLE, Value.of(" "));
        assertThat(history(store).versions(ana.person(), ana.id())).isEmpty();
        ana.sets(ana.root(), Field.TITLE, Value.of("Shops"));
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        assertThat(history(store).versions(ana.person(), ana.id()))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.kind()).isEqualTo(VersionKind.AUTO);
                    assertThat(version.reason()).isEqualTo(VersionReason.QUIET);
                    assertThat(version.author()).isNull();
                    assertThat(version.sequence()).isBetween(quiet, quiet + 1);
                    assertThat(seen(store, ana, version.sequence()).framework().root().label())
                            .isEqualTo("Stores");
                });
    }

    @ParameterizedTest
    @EnumSource
    void aNamedVersionIsItsAuthorsToRenameAndUnname(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        Author ben = store.colleague(ana);
        FrameworkHistory history = history(store);
        VersionId version = VersionId.random();
        assertThat(history.name(ana.person(), ana.id(), version, 1, " First draft ", ""))
                .isInstanceOf(VersionOutcome.Kept.class);
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        assertThat(history.rename(ben.person(), ana.id(), version, "Ben's", ""))
                .isInstanceOf(VersionOutcome.Unknown.class);
        history.unname(ben.person(), ana.id(), version);
        assertThat(history.rename(ana.person(), ana.id(), version, "Draft", "for Ben"))
                .isInstanceOf(VersionOutcome.Kept.class);
        assertThat(history.versions(ben.person(), ana.id()))
                .extracting(Version::name, Version::note, Version::sequence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Draft", "for Ben", 1L));
        history.unname(ana.person(), ana.id(), version);
        history.unname(ana.person(), ana.id(), version);
        assertThat(history.versions(ana.person(), ana.id())).isEmpty();
        assertThat(seen(store, ana, 1).framework()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void versionsGoWithTheirFramework(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        history(store).name(ana.person(), ana.id(), VersionId.random(), 1, "Draft", "");
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        history(store).restore(ana.person(), ana.id(), UUID.randomUUID(), 1);
        store.frameworks().bin(ana.person(), ana.id());
        store.frameworks().purge(ana.person(), ana.id());
        assertThat(
                        store.sql()
                                .sql(
                                        "select count(*) from framework_version where framework_id"
                                                + " = ?")
                                .param(ana.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatADamagedLogStillHoldsCanBeSeenAndNotRestored(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        long whole = ana.sequence();
        ana.sets(ana.root(), Field.TITLE, Value.of("Lost"));
        ana.sets(ana.root(), Field.TITLE, Value.of("Later"));
        for (String statement :
                List.of(
                        "update framework set purging = true where id = ?",
                        "delete from operation where seq = "
                                + (whole + 1)
                                + " and framework_id = ?",
                        "update framework set purging = false where id = ?")) {
            store.sql().sql(statement).param(ana.id().value()).update();
        }
        store.bean(Hubs.class).forget(ana.id());
        assertThat(seen(store, ana, whole).framework().root().label()).isEqualTo("Shops");
        assertThat(at(store, ana, whole + 1)).isInstanceOf(Moment.Unreadable.class);
        assertThat(at(store, ana, whole + 2)).isInstanceOf(Moment.Unreadable.class);
        assertThat(told(store, ana, 10)).hasSize(2);
        assertThat(history(store).restore(ana.person(), ana.id(), UUID.randomUUID(), whole))
                .isInstanceOf(RestoreOutcome.Refused.class);
    }

    private static FrameworkHistory history(Store store) {
        return store.bean(FrameworkHistory.class);
    }

    private static List<Activity> told(Store store, Author reader, int atLeast) {
        return history(store)
                .activity(reader.person(), reader.id(), Long.MAX_VALUE, atLeast)
                .activities();
    }

    private static Moment at(Store store, Author reader, long sequence) {
        return history(store).at(reader.person(), reader.id(), sequence);
    }

    private static Moment.Seen seen(Store store, Author reader, long sequence) {
        return (Moment.Seen) at(store, reader, sequence);
    }
}
