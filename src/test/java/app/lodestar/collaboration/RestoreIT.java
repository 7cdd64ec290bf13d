package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Status;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way back to an earlier moment, and back from there. */
class RestoreIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void p8RestoringMakesItWhatItWasAndErasesNothing(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
            Author ben = store.colleague(ana);
            long moment = ana.sequence();
            MetricFramework then = ana.seen();
            RandomOperations random = new RandomOperations(3);
            for (int i = 0; i < 80; i++) {
                Author author = i % 2 == 0 ? ana : ben;
                author.look();
                Operation operation = random.next(author.seen());
                if (!(operation instanceof Operation.SetField set)
                        || (set.field() != Field.STATUS && set.field() != Field.EDITION)) {
                    author.does(operation);
                }
            }
            ana.look();
            MetricFramework before = ana.seen();
            long head = ana.sequence();
            UUID restore = UUID.randomUUID();
            RestoreOutcome.Restored restored =
                    (RestoreOutcome.Restored)
                            history(store).restore(ana.person(), ana.id(), restore, moment);
            assertThat(json(restored.receipt().framework())).isEqualTo(json(then));
            ana.look();
            assertThat(ana.sequence()).isEqualTo(head + restored.operations());
            assertThat(seen(store, ana, head)).isEqualTo(before);
            assertThat(history(store).versions(ben.person(), ana.id()))
                    .extracting(Version::kind, Version::sequence, Version::ofSequence)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    VersionKind.RESTORED, ana.sequence(), moment),
                            org.assertj.core.groups.Tuple.tuple(VersionKind.AUTO, head, null));
            store.restart();
            Replay.assertSame(store, opened(store, ana));
            UndoReceipt back = history(store).takeBack(ana.person(), ana.id(), restore);
            assertThat(back.leftovers()).isEmpty();
            assertThat(json(back.receipt().framework())).isEqualTo(json(before));
            assertThat(back.receipt().sequence()).isGreaterThan(ana.sequence());
            Replay.assertSame(store, opened(store, ana));
        }
    }

    @ParameterizedTest
    @EnumSource
    void restoresAreNotInTheUndoStack(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        long moment = ana.sequence();
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        UUID restore = UUID.randomUUID();
        history(store).restore(ana.person(), ana.id(), restore, moment);
        history(store).takeBack(ana.person(), ana.id(), restore);
        assertThat(store.frameworks().undoState(ana.person(), ana.id()))
                .isEqualTo(new UndoState(true, false));
        ana.undoes();
        assertThat(ana.seen().root().label()).isEqualTo("Shops");
    }

    @ParameterizedTest
    @EnumSource
    void whatComesBackIsItselfAndNoCopy(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana =
                Author.of(
                        store,
                        aFramework().withMetric("gmv").withMetricUnder("gmv", "carts").build());
        long moment = ana.sequence();
        ana.does(new Operation.Delete(id("gmv"), Set.of(id("carts"))));
        NodeId since = NodeId.random();
        ana.does(
                new Operation.Create(
                        since, NodeKind.METRIC, null, null, Map.of(Field.KEY, Value.of("gmv"))));
        history(store).restore(ana.person(), ana.id(), UUID.randomUUID(), moment);
        ana.look();
        assertThat(ana.seen().metrics())
                .extracting(Node::id)
                .containsExactly(id("gmv"), id("carts"));
        assertThat(ana.seen().node(since).isDeleted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aRestoreApprovesNothingAndArchivesNothing(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        ana.sets(ana.root(), Field.STATUS, Value.of(Status.ARCHIVED));
        long archived = ana.sequence();
        assertThat(refusals(store, ana, 1)).containsExactly(Refusal.Code.ARCHIVED);
        ana.sets(ana.root(), Field.STATUS, Value.of(Status.DRAFT));
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        history(store).restore(ana.person(), ana.id(), UUID.randomUUID(), archived);
        ana.look();
        assertThat(ana.seen().root().label()).isEqualTo("Shops");
        assertThat(ana.seen().root().text(Field.STATUS)).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @EnumSource
    void badInputD4TakingBackARestoreLeavesWhatOthersDidSince(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().withMetric("gmv").build());
        Author ben = store.colleague(ana);
        long moment = ana.sequence();
        ana.sets(id("gmv"), Field.NAME, Value.of("Sales"));
        ana.sets(id("gmv"), Field.OWNER_ROLE, Value.of("Ana"));
        UUID restore = UUID.randomUUID();
        history(store).restore(ana.person(), ana.id(), restore, moment);
        ben.look();
        ben.sets(id("gmv"), Field.NAME, Value.of("Gross sales"));
        assertThat(
                        history(store)
                                .takeBack(ben.person(), ana.id(), restore)
                                .receipt()
                                .acknowledgements())
                .isEmpty();
        UndoReceipt back = history(store).takeBack(ana.person(), ana.id(), restore);
        assertThat(back.leftovers())
                .containsExactly(new Leftover.ChangedSince(id("gmv"), Field.NAME, ben.person()));
        Node gmv = back.receipt().framework().node(id("gmv"));
        assertThat(gmv.text(Field.NAME)).isEqualTo("Gross sales");
        assertThat(gmv.text(Field.OWNER_ROLE)).isEqualTo("Ana");
        assertThat(
                        history(store)
                                .takeBack(ana.person(), ana.id(), restore)
                                .receipt()
                                .acknowledgements())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void badInputD18ADoubleClickRestoresOnceAndNamesOnce(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        UUID restore = UUID.randomUUID();
        VersionId version = VersionId.random();
        for (int i = 0; i < 2; i++) {
            assertThat(history(store).restore(ana.person(), ana.id(), restore, 1))
                    .isInstanceOf(RestoreOutcome.Restored.class);
            assertThat(history(store).name(ana.person(), ana.id(), version, 1, "Draft", ""))
                    .isInstanceOf(VersionOutcome.Kept.class);
        }
        assertThat(history(store).versions(ana.person(), ana.id()))
                .extracting(Version::kind)
                .containsExactly(VersionKind.RESTORED, VersionKind.AUTO, VersionKind.NAMED);
        assertThat(
                        history(store)
                                .activity(ana.person(), ana.id(), Long.MAX_VALUE, 10)
                                .activities()
                                .stream()
                                .filter(a -> a.via() == Via.RESTORE))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void badInputD23ARestoreSentAgainMuchLaterDoesNothingMore(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().titled("Shops").build());
            UUID nothing = UUID.randomUUID();
            assertThat(history(store).restore(ana.person(), ana.id(), nothing, 1))
                    .isInstanceOf(RestoreOutcome.Unchanged.class);
            ana.look();
            ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
            UUID restore = UUID.randomUUID();
            history(store).restore(ana.person(), ana.id(), restore, 1);
            ana.look();
            ana.sets(ana.root(), Field.TITLE, Value.of("Later"));
            store.restart();
            assertThat(history(store).restore(ana.person(), ana.id(), restore, 1))
                    .isInstanceOf(RestoreOutcome.Restored.class);
            assertThat(history(store).restore(ana.person(), ana.id(), nothing, 1))
                    .isInstanceOf(RestoreOutcome.Unchanged.class);
            ana.look();
            assertThat(ana.seen().root().label()).isEqualTo("Later");
        }
    }

    private static List<Refusal.Code> refusals(Store store, Author author, long sequence) {
        RestoreOutcome outcome =
                history(store).restore(author.person(), author.id(), UUID.randomUUID(), sequence);
        return outcome instanceof RestoreOutcome.Refused(List<Refusal> refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static FrameworkId opened(Store store, Author author) {
        store.frameworks().open(author.person(), author.id());
        return author.id();
    }

    private static MetricFramework seen(Store store, Author reader, long sequence) {
        return ((Moment.Seen) history(store).at(reader.person(), reader.id(), sequence))
                .framework();
    }

    private static String json(MetricFramework framework) {
        return FrameworkJson.write(framework);
    }

    private static FrameworkHistory history(Store store) {
        return store.bean(FrameworkHistory.class);
    }
}
