package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void stepsAreTakenBackAndDoneAgainAlsoAfterARestart(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
            MetricFramework before = ana.seen();
            NodeId made = NodeId.random();
            ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
            ana.does(
                    new Operation.Create(made, NodeKind.METRIC, id("gmv"), null, Map.of()),
                    new Operation.SetField(made, Field.NAME, Value.of("Orders"), null));
            ana.types(made, Field.DEFINITION, 0, "Paid orders");
            MetricFramework after = ana.seen();
            store.restart();
            for (int i = 0; i < 3; i++) {
                assertThat(ana.undoes().leftovers()).isEmpty();
            }
            assertThat(Visible.of(ana.seen())).isEqualTo(Visible.of(before));
            assertThat(state(store, ana)).isEqualTo(new UndoState(false, true));
            store.restart();
            for (int i = 0; i < 3; i++) {
                assertThat(ana.redoes().leftovers()).isEmpty();
            }
            assertThat(ana.seen()).isEqualTo(after);
            assertThat(state(store, ana)).isEqualTo(new UndoState(true, false));
            Replay.assertSame(store, ana.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewStepEndsRedoing(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        ana.undoes();
        assertThat(state(store, ana)).isEqualTo(new UndoState(false, true));
        ana.sets(ana.root(), Field.QUESTION, Value.of("Why?"));
        assertThat(state(store, ana)).isEqualTo(new UndoState(true, false));
        assertThat(ana.redoes().receipt().acknowledgements()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatOthersWroteOverIsLeftAndNamed(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().withMetric("gmv").build());
        Author ben = store.colleague(ana);
        ana.does(
                new Operation.SetField(id("gmv"), Field.NAME, Value.of("Sales"), Value.of("gmv")),
                new Operation.SetField(id("gmv"), Field.OWNER_ROLE, Value.of("Ana"), null));
        ben.sets(id("gmv"), Field.NAME, Value.of("Gross sales"));
        UndoReceipt undone = ana.undoes();
        assertThat(undone.leftovers())
                .containsExactly(new Leftover.ChangedSince(id("gmv"), Field.NAME, ben.person()));
        assertThat(ana.seen().node(id("gmv")).text(Field.NAME)).isEqualTo("Gross sales");
        assertThat(ana.seen().node(id("gmv")).text(Field.OWNER_ROLE)).isEmpty();
        ana.redoes();
        assertThat(ana.seen().node(id("gmv")).text(Field.OWNER_ROLE)).isEqualTo("Ana");
        assertThat(state(store, ben)).isEqualTo(new UndoState(true, false));
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersPutIntoANewMetricKeepsIt(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        Author ben = store.colleague(ana);
        NodeId made = NodeId.random();
        NodeId inside = NodeId.random();
        ana.does(new Operation.Create(made, NodeKind.METRIC, null, null, Map.of()));
        ben.does(new Operation.Create(inside, NodeKind.METRIC, made, null, Map.of()));
        assertThat(ana.undoes().leftovers())
                .containsExactly(new Leftover.ChangedSince(made, null, ben.person()));
        assertThat(ana.seen().findLive(made)).isPresent();
        assertThat(ana.seen().findLive(inside)).isPresent();
        assertThat(state(store, ana)).isEqualTo(new UndoState(false, false));
        ben.undoes();
        assertThat(ben.seen().findLive(inside)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itemsComeBackToTheirPlaces(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        NodeId root = ana.root();
        for (String item : new String[] {"a", "b", "c"}) {
            ana.does(new Operation.AddItem(root, Field.SCOPE_IN, item));
        }
        ana.does(new Operation.RemoveItem(root, Field.SCOPE_IN, "b"));
        ana.undoes();
        assertThat(ana.seen().root().items(Field.SCOPE_IN)).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @EnumSource
    void aHundredStepsAndMoreGoBackAndTheDayBeforeIsForgotten(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("0").build());
        for (int i = 1; i <= 120; i++) {
            ana.sets(ana.root(), Field.TITLE, Value.of(Integer.toString(i)));
        }
        for (int i = 1; i <= 110; i++) {
            ana.undoes();
        }
        assertThat(ana.seen().root().label()).isEqualTo("10");
        store.clock().move(Duration.ofHours(24));
        assertThat(state(store, ana)).isEqualTo(new UndoState(false, false));
        assertThat(ana.undoes().receipt().acknowledgements()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void gesturesOfThousandsOfOperationsHideNoOlderStep(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("0").build());
        ana.sets(ana.root(), Field.TITLE, Value.of("1"));
        for (int i = 0; i < 2; i++) {
            ana.does(IntStream.range(0, 2_100).mapToObj(_ -> metric()).toArray(Operation[]::new));
        }
        assertThat(state(store, ana)).isEqualTo(new UndoState(true, false));
        for (int i = 0; i < 3; i++) {
            assertThat(ana.undoes().leftovers()).isEmpty();
        }
        assertThat(ana.seen().root().label()).isEqualTo("0");
        assertThat(ana.seen().metrics()).isEmpty();
        assertThat(state(store, ana)).isEqualTo(new UndoState(false, true));
        for (int i = 0; i < 3; i++) {
            ana.redoes();
        }
        assertThat(ana.seen().root().label()).isEqualTo("1");
        assertThat(ana.seen().metrics()).hasSize(4_200);
        assertThat(state(store, ana)).isEqualTo(new UndoState(true, false));
    }

    @ParameterizedTest
    @EnumSource
    void goingToAndFroHidesNoOlderStep(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("0").build());
        for (int i = 1; i <= 100; i++) {
            ana.sets(ana.root(), Field.TITLE, Value.of(Integer.toString(i)));
        }
        for (int i = 0; i < 210; i++) {
            ana.undoes();
            ana.redoes();
        }
        for (int i = 0; i < 100; i++) {
            ana.undoes();
        }
        assertThat(ana.seen().root().label()).isEqualTo("0");
    }

    private static Operation metric() {
        return new Operation.Create(NodeId.random(), NodeKind.METRIC, null, null, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheFrameworkCameWithIsNoStep(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        assertThat(state(store, ana)).isEqualTo(new UndoState(false, false));
        assertThat(ana.undoes().receipt().acknowledgements()).isEmpty();
        assertThat(ana.seen().metrics()).hasSize(1);
    }

    private static UndoState state(Store store, Author author) {
        return store.frameworks().undoState(author.person(), author.id());
    }
}
