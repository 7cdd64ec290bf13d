package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Status;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmitIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void whatWasSubmittedIsThereAfterARestart(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
            ana.sets(id("gmv"), Field.NAME, Value.of("Gross value"));
            MetricFramework before = ana.seen();
            store.restart();
            ana.look();
            assertThat(ana.seen()).isEqualTo(before);
            assertThat(ana.seen().node(id("gmv")).text(Field.NAME)).isEqualTo("Gross value");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResentOperationCountsOnceAlsoAfterARestart(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            Gesture typing = ana.gesture(ana.typing(id("gmv"), Field.DEFINITION, 0, "Orders"));
            Receipt first = ana.send(typing);
            Receipt second = ana.send(typing);
            store.restart();
            Receipt third = ana.send(typing);
            assertThat(second.acknowledgements()).isEqualTo(first.acknowledgements());
            assertThat(third.acknowledgements()).isEqualTo(first.acknowledgements());
            assertThat(third.sequence()).isEqualTo(first.sequence());
            assertThat(ana.seen().node(id("gmv")).text(Field.DEFINITION)).isEqualTo("Orders");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedOperationIsAnsweredTheSameOnResend(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().withMetric("gmv").build());
        Gesture circle = ana.gesture(new Operation.Move(id("gmv"), id("gmv"), null));
        Receipt first = ana.send(circle);
        ana.does(new Operation.Delete(id("gmv"), java.util.Set.of()));
        Receipt again = ana.send(circle);
        assertThat(refusal(first, 0)).isEqualTo(Refusal.Code.CYCLE);
        assertThat(again.acknowledgements()).isEqualTo(first.acknowledgements());
        assertThat(first.acknowledgements().getFirst().sequence()).isEqualTo(first.sequence());
    }

    @ParameterizedTest
    @EnumSource
    void aGestureIsCarriedOutWhollyOrNotAtAll(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().withMetric("gmv").build());
        MetricFramework before = ana.seen();
        Receipt receipt =
                ana.does(
                        new Operation.SetField(id("gmv"), Field.NAME, Value.of("Sales"), null),
                        new Operation.SetField(id("gmv"), Field.TIER, Value.of("BIGGEST"), null),
                        new Operation.SetField(ana.root(), Field.TITLE, Value.of("Shops"), null));
        assertThat(receipt.framework()).isEqualTo(before);
        assertThat(refusal(receipt, 0)).isEqualTo(Refusal.Code.PART_OF_REFUSED);
        assertThat(refusal(receipt, 1)).isEqualTo(Refusal.Code.NOT_A_CHOICE);
        assertThat(refusal(receipt, 2)).isEqualTo(Refusal.Code.PART_OF_REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void theOperationsOfAGestureSeeEachOther(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().build());
        NodeId node = NodeId.random();
        Receipt receipt =
                ana.does(
                        new Operation.Create(node, NodeKind.METRIC, null, null, Map.of()),
                        new Operation.SetField(node, Field.NAME, Value.of("Sales"), null));
        assertThat(receipt.framework().node(node).label()).isEqualTo("Sales");
    }

    @ParameterizedTest
    @EnumSource
    void typingOnAnOlderTextKeepsEveryLetter(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().withMetric("gmv").build());
        Author there = ana.elsewhere();
        ana.types(id("gmv"), Field.DEFINITION, 0, "orders");
        there.types(id("gmv"), Field.DEFINITION, 0, "paid ");
        ana.types(id("gmv"), Field.DEFINITION, 6, "!");
        assertThat(there.seen().node(id("gmv")).text(Field.DEFINITION)).isEqualTo("orderspaid ");
        assertThat(ana.seen().node(id("gmv")).text(Field.DEFINITION)).isEqualTo("orderspaid !");
    }

    @ParameterizedTest
    @EnumSource
    void typingAheadOfTheAnswersKeepsEveryLetter(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().withMetric("gmv").build());
        Author there = ana.elsewhere();
        NodeId gmv = id("gmv");
        Gesture first = ana.gesture(ana.typing(gmv, Field.DEFINITION, 0, "ab"));
        Operation onTop =
                new Operation.EditText(
                        gmv,
                        Field.DEFINITION,
                        app.lodestar.framework.TextChange.replace("ab", 1, 1, "-"));
        Gesture second = ana.gesture(onTop);
        there.types(gmv, Field.DEFINITION, 0, "x");
        ana.sendBlindly(first);
        there.types(gmv, Field.DEFINITION, 1, "y");
        ana.sendBlindly(second);
        ana.look();
        assertThat(ana.seen().node(gmv).text(Field.DEFINITION)).isEqualTo("xa-by");
    }

    @ParameterizedTest
    @EnumSource
    void anArchivedFrameworkTakesNothingButItsReturn(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        ana.sets(ana.root(), Field.STATUS, Value.of(Status.ARCHIVED));
        Receipt refused = ana.sets(ana.root(), Field.TITLE, Value.of("Other"));
        assertThat(refusal(refused, 0)).isEqualTo(Refusal.Code.ARCHIVED);
        assertThat(STORES.on(engine).frameworks().open(ana.person(), ana.id()).readOnly())
                .isNotNull();
        ana.sets(ana.root(), Field.STATUS, Value.of(Status.DRAFT));
        ana.sets(ana.root(), Field.TITLE, Value.of("Other"));
        assertThat(ana.seen().root().label()).isEqualTo("Other");
    }

    @ParameterizedTest
    @EnumSource
    void aGesturePastTheLimitsIsRefusedAndNotLogged(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().withMetric("gmv").build());
        long before = ana.sequence();
        String long1 = "x".repeat(200_000);
        String long2 = "é".repeat(140_000);
        Receipt fits = ana.types(ana.root(), Field.CONTRIBUTION, 0, long1);
        Receipt tooLarge = ana.types(ana.root(), Field.WHY_NOW, 0, long2);
        assertThat(ana.outcomes(fits)).containsExactly(Outcome.APPLIED);
        assertThat(refusal(tooLarge, 0)).isEqualTo(Refusal.Code.TOO_LARGE);
        assertThat(ana.sequence()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void aBaseSequencePastTheLogIsABug(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        Gesture ahead =
                new Gesture(
                        java.util.UUID.randomUUID(),
                        java.util.UUID.randomUUID(),
                        ana.sequence() + 1,
                        ana.gesture(new Operation.Restore(ana.root())).operations());
        assertThatThrownBy(() -> ana.send(ahead)).isInstanceOf(IllegalArgumentException.class);
        ana.sets(ana.root(), Field.TITLE, Value.of("Still at work"));
    }

    @ParameterizedTest
    @EnumSource
    void twoAuthorsAtOnceLeaveNoGapAndLoseNothing(StorageEngine engine) throws Exception {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().withMetric("gmv").build());
        long before = ana.sequence();
        Callable<List<Receipt>> typist =
                () -> {
                    Author author = ana.elsewhere();
                    List<Receipt> receipts = new ArrayList<>();
                    for (int i = 0; i < 200; i++) {
                        receipts.add(author.types(id("gmv"), Field.RESPONSE, 0, "x"));
                    }
                    return receipts;
                };
        List<Long> sequences = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(typist, typist))) {
                done.get().stream()
                        .flatMap(receipt -> receipt.acknowledgements().stream())
                        .forEach(answer -> sequences.add(answer.sequence()));
            }
        }
        ana.look();
        assertThat(sequences).doesNotHaveDuplicates().hasSize(400);
        assertThat(ana.sequence()).isEqualTo(before + 400);
        assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("x".repeat(400));
        Replay.assertSame(store, ana.id());
    }

    private static Refusal.Code refusal(Receipt receipt, int index) {
        return Objects.requireNonNull(receipt.acknowledgements().get(index).refusal()).code();
    }
}
