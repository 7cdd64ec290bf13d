package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.OrderKey;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs of the bad-input list that end at the write path, by their numbers there. */
class BadInputIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void badInputB1AMetricUnderItsOwnDescendantIsRefused(StorageEngine engine) {
        Author ana =
                Author.of(
                        STORES.on(engine),
                        aFramework().withMetric("gmv").withMetricUnder("gmv", "orders").build());
        MetricFramework before = ana.seen();
        Receipt receipt = ana.does(new Operation.Move(id("gmv"), id("orders"), null));
        assertThat(refusal(receipt).code()).isEqualTo(Refusal.Code.CYCLE);
        assertThat(refusal(receipt).details()).containsExactly("gmv", "orders", "gmv");
        assertThat(receipt.framework()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void badInputB4AMetricThatProtectsItselfIsRefused(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().withMetric("gmv").build());
        Receipt receipt =
                ana.does(new Operation.AddItem(id("gmv"), Field.PROTECTS, id("gmv").toString()));
        assertThat(refusal(receipt).code()).isEqualTo(Refusal.Code.SELF_REFERENCE);
    }

    @ParameterizedTest
    @EnumSource
    void badInputB14SiblingsOfTheSameNameAreAllowed(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        for (int i = 0; i < 2; i++) {
            ana.does(
                    new Operation.Create(
                            NodeId.random(),
                            NodeKind.METRIC,
                            null,
                            null,
                            Map.of(Field.NAME, Value.of("Orders"))));
        }
        assertThat(ana.seen().metrics())
                .extracting(Node::label)
                .containsExactly("Orders", "Orders");
    }

    @ParameterizedTest
    @EnumSource
    void badInputB15AnOutlineOf5000LinesIsOneStep(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        ana.does(outline(5_000));
        assertThat(ana.seen().metrics()).hasSize(5_000);
        assertThat(ana.undoes().leftovers()).isEmpty();
        assertThat(ana.seen().metrics()).isEmpty();
        ana.redoes();
        assertThat(ana.seen().metrics()).hasSize(5_000);
        Replay.assertSame(STORES.on(engine), ana.id());
    }

    @ParameterizedTest
    @EnumSource
    void badInputD11ANodeOfAnotherFrameworkIsNotFound(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        Author ben = Author.of(store, aFramework().titled("Messages").withMetric("gmv").build());
        MetricFramework before = ana.seen();
        for (NodeId foreign : List.of(id("gmv"), ben.root())) {
            Receipt receipt =
                    ana.does(new Operation.SetField(foreign, Field.TITLE, Value.of("x"), null));
            assertThat(refusal(receipt).code()).isEqualTo(Refusal.Code.NOT_FOUND);
        }
        ben.look();
        assertThat(ana.seen()).isEqualTo(before);
        assertThat(ben.seen().root().label()).isEqualTo("Messages");
    }

    @Test
    void badInputD12AnIdOfAnyOtherFormIsLikeAnUnknownOne() {
        for (String text :
                List.of("", "1", "%00", "\u0000", "1-1-1-1-1", "null", "../x", "é".repeat(5_000))) {
            assertThatThrownBy(() -> FrameworkId.of(text))
                    .isExactlyInstanceOf(FrameworkNotFoundException.class)
                    .hasMessage(new FrameworkNotFoundException().getMessage());
        }
        assertThat(FrameworkId.of("0190A5B0-1111-7000-8000-000000000001").toString())
                .isEqualTo("0190a5b0-1111-7000-8000-000000000001");
    }

    @ParameterizedTest
    @EnumSource
    void badInputD18ADoubleClickOnCreateMakesOneFramework(StorageEngine engine) throws Exception {
        Store store = STORES.on(engine);
        PersonId ana = store.somebody();
        FrameworkId wanted = FrameworkId.random();
        MetricFramework content = aFramework().titled("Shops").withMetric("gmv").build();
        Callable<FrameworkId> click = () -> store.frameworks().create(ana, wanted, content);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(click, click, click))) {
                assertThat(done.get()).isEqualTo(wanted);
            }
        }
        assertThat(store.directory().count(ana, Folder.ALL, "")).isOne();
        assertThat(store.frameworks().open(ana, wanted).framework().metrics()).hasSize(1);
        Replay.assertSame(store, wanted);
    }

    @ParameterizedTest
    @EnumSource
    void badInputE8CharactersNoDatabaseHoldsAreRefusedAlike(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        for (String text : List.of("a\u0000b", "a\uD800b", "a\uFFFFb")) {
            Receipt receipt = ana.sets(ana.root(), Field.TITLE, Value.of(text));
            assertThat(refusal(receipt).code()).isEqualTo(Refusal.Code.BAD_CHARACTERS);
        }
        assertThat(ana.seen().root().label()).isEqualTo("Shops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "${jndi:x}",
                "'; drop table operation",
                "😀ß\\n\""
            })
    void badInputE7WhatLooksLikeCodeIsKeptAsItIs(String text) {
        Author ana = Author.of(STORES.on(StorageEngine.H2_FILE), aFramework().titled("x").build());
        ana.sets(ana.root(), Field.TITLE, Value.of(text));
        assertThat(
                        STORES.on(StorageEngine.H2_FILE)
                                .directory()
                                .list(ana.person(), Folder.ALL, text, Order.TITLE, 0, 9))
                .extracting(FrameworkSummary::title)
                .containsExactly(text);
    }

    private static Operation[] outline(int lines) {
        List<Operation> operations = new ArrayList<>();
        NodeId parent = null;
        OrderKey order = null;
        List<Node> batch = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            order = OrderKey.after(order);
            NodeId node = NodeId.random();
            batch.add(
                    new Node(
                            node,
                            NodeKind.METRIC,
                            i % 10 == 0 ? null : parent,
                            order,
                            null,
                            Map.of(Field.NAME, Value.of("Line " + i))));
            parent = i % 10 == 0 ? node : parent;
            if (batch.size() == 50) {
                operations.add(new Operation.Plant(batch));
                batch = new ArrayList<>();
            }
        }
        return operations.toArray(Operation[]::new);
    }

    private static Refusal refusal(Receipt receipt) {
        return Objects.requireNonNull(receipt.acknowledgements().getFirst().refusal());
    }
}
