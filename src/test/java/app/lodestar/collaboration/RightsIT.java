package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.Person;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.OrderKey;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P11: nobody without the right can change or read. */
class RightsIT {
    @RegisterExtension static final Stores STORES = new Stores();

    /** A framework with someone who owns it. */
    private record Shop(Store store, Person owner, FrameworkId id) {
        static Shop on(StorageEngine engine) {
            Store store = STORES.on(engine);
            Person owner = store.member("owner" + FrameworkId.random());
            return new Shop(store, owner, store.frameworks().create(owner.id(), content()));
        }

        Author with(Role role) {
            return store.sharing(
                    owner, id, role.name().toLowerCase(java.util.Locale.ROOT) + other(), role);
        }

        private static String other() {
            return FrameworkId.random().toString();
        }

        FrameworkPeople people() {
            return store.bean(FrameworkPeople.class);
        }

        long head() {
            return store.frameworks().open(owner.id(), id).sequence();
        }
    }

    private static MetricFramework content() {
        return aFramework()
                .titled("Shops")
                .withMetric("gmv")
                .withMetric("orders")
                .with(new Operation.AddItem(id("framework"), Field.PLATFORMS, "IOS"))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void p11EachKindOfOperationNeedsTheRightToWrite(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        assertThat(
                        operations(new Author(shop.store(), shop.owner().id(), shop.id())).stream()
                                .map(Object::getClass))
                .containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
        for (Role role : List.of(Role.COMMENTER, Role.VIEWER)) {
            Author reader = shop.with(role);
            long before = shop.head();
            for (Operation operation : operations(reader)) {
                Receipt receipt = reader.does(operation);
                assertThat(refusals(receipt))
                        .as("%s as %s", operation, role)
                        .containsExactly(Refusal.Code.READ_ONLY);
                assertThat(receipt.acknowledgements().getFirst().sequence()).isZero();
            }
            assertThat(shop.head()).isEqualTo(before);
        }
        Author editor = shop.with(Role.EDITOR);
        for (Operation operation : operations(editor)) {
            assertThat(editor.outcomes(editor.does(operation)))
                    .as("%s as editor", operation)
                    .doesNotContain(Outcome.REJECTED);
        }
    }

    private static List<Operation> operations(Author author) {
        NodeId root = author.root();
        NodeId gmv = metric(author, "gmv");
        NodeId orders = metric(author, "orders");
        NodeId fresh = NodeId.random();
        Node planted =
                new Node(
                        NodeId.random(),
                        NodeKind.METRIC,
                        null,
                        OrderKey.after(author.seen().metrics().getLast().order()),
                        null,
                        Map.of(Field.NAME, Value.of("planted")));
        return List.of(
                new Operation.SetField(root, Field.TITLE, Value.of("Other"), Value.of("Shops")),
                new Operation.EditText(root, Field.WHY_NOW, TextChange.replace("", 0, 0, "now")),
                new Operation.AddItem(root, Field.PLATFORMS, "ANDROID"),
                new Operation.RemoveItem(root, Field.PLATFORMS, "IOS"),
                new Operation.Create(
                        fresh, NodeKind.METRIC, null, null, Map.of(Field.NAME, Value.of("new"))),
                new Operation.Move(gmv, null, orders),
                new Operation.Delete(gmv, Set.of()),
                new Operation.Restore(gmv),
                new Operation.Plant(List.of(planted)));
    }

    private static NodeId metric(Author author, String key) {
        return author.seen().metrics().stream()
                .filter(node -> node.text(Field.KEY).equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @ParameterizedTest
    @EnumSource
    void p11WhatEachRoleMayDoApartFromWriting(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        FrameworkService frameworks = shop.store().frameworks();
        for (Role role : Role.GIVEN) {
            Author them = shop.with(role);
            assertThat(frameworks.open(them.person(), them.id()).role()).isEqualTo(role);
            assertThat(frameworks.open(them.person(), them.id()).readOnly() == null)
                    .isEqualTo(role.mayWrite());
            assertThat(frameworks.news(them.person(), them.id(), 0).role()).isEqualTo(role);
            assertThat(frameworks.workspace(them.person(), them.id()))
                    .isEqualTo(shop.owner().workspace());
            assertNotThere(() -> frameworks.bin(them.person(), them.id()));
            assertNotThere(() -> frameworks.unbin(them.person(), them.id()));
            frameworks.bin(shop.owner().id(), them.id());
            assertNotThere(() -> frameworks.open(them.person(), them.id()));
            assertNotThere(() -> frameworks.unbin(them.person(), them.id()));
            assertNotThere(() -> frameworks.purge(them.person(), them.id()));
            frameworks.unbin(shop.owner().id(), them.id());
            assertThat(shop.people().add(person(them), them.id(), "nobody", Role.VIEWER))
                    .isEqualTo(new Sharing.NotYours());
            assertThat(shop.people().change(them.person(), them.id(), them.person(), Role.EDITOR))
                    .isEqualTo(new Sharing.NotYours());
            assertThat(shop.people().remove(them.person(), them.id(), shop.owner().id()))
                    .isEqualTo(new Sharing.NotYours());
        }
    }

    private static Person person(Author author) {
        return new Person(
                author.person(),
                "them",
                false,
                new app.lodestar.account.WorkspaceId(author.person().value()));
    }

    @ParameterizedTest
    @EnumSource
    void p11WhoeverMayNotReadLearnsNothingOfThePeopleAndChangesNone(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        Author ben = shop.with(Role.VIEWER);
        Person outsider = shop.store().member("outsider" + FrameworkId.random());
        FrameworkPeople people = shop.people();
        for (FrameworkId id : List.of(shop.id(), FrameworkId.random())) {
            assertNotThere(() -> people.list(outsider.id(), id));
            assertNotThere(() -> people.add(outsider, id, outsider.name(), Role.EDITOR));
            assertNotThere(() -> people.change(outsider.id(), id, ben.person(), Role.EDITOR));
            assertNotThere(() -> people.remove(outsider.id(), id, ben.person()));
            assertNotThere(() -> people.leave(outsider.id(), id));
        }
        assertThat(people.list(shop.owner().id(), shop.id()))
                .extracting(Participant::role)
                .containsExactly(Role.OWNER, Role.VIEWER);
    }

    @ParameterizedTest
    @EnumSource
    void p11WhoIsLetOutDuringASessionIsRefusedAndHearsNothingMore(StorageEngine engine)
            throws Exception {
        Shop shop = Shop.on(engine);
        Author owner = new Author(shop.store(), shop.owner().id(), shop.id());
        Author ben = shop.with(Role.EDITOR);
        FrameworkService frameworks = shop.store().frameworks();
        List<Long> heard = new CopyOnWriteArrayList<>();
        CountDownLatch told = new CountDownLatch(1);
        FrameworkListener listener =
                new FrameworkListener() {
                    @Override
                    public void advanced(long sequence) {
                        heard.add(sequence);
                    }

                    @Override
                    public void rightsChanged() {
                        told.countDown();
                    }
                };
        try (var _ = frameworks.subscribe(ben.person(), ben.id(), listener)) {
            owner.types(owner.root(), Field.WHY_NOW, 0, "a");
            assertThat(heard).hasSize(1);
            Gesture late = ben.gesture(ben.typing(ben.root(), Field.WHY_NOW, 0, "b"));
            shop.people().remove(shop.owner().id(), shop.id(), ben.person());
            assertThat(told.await(1, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            assertNotThere(() -> ben.send(late));
            assertNotThere(() -> frameworks.news(ben.person(), ben.id(), 0));
            assertNotThere(() -> frameworks.undo(ben.person(), ben.id()));
            assertNotThere(() -> frameworks.redo(ben.person(), ben.id()));
            assertNotThere(() -> frameworks.undoState(ben.person(), ben.id()));
            assertNotThere(() -> frameworks.workspace(ben.person(), ben.id()));
            assertNotThere(() -> shop.people().list(ben.person(), ben.id()));
            assertNotThere(() -> frameworks.subscribe(ben.person(), ben.id(), listener));
            shop.store().bean(Hubs.class).awaitHousekeeping();
            heard.clear();
            owner.types(owner.root(), Field.WHY_NOW, 0, "c");
            assertThat(heard).isEmpty();
        }
    }

    /** Whoever follows is answered from memory, which must not outlive a right. */
    @ParameterizedTest
    @EnumSource
    void p11WhoeverFollowsSeesAtOnceWhatTheyMayDoFromNowOn(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        Author ben = shop.with(Role.EDITOR);
        FrameworkService frameworks = shop.store().frameworks();
        try (var _ = frameworks.subscribe(ben.person(), ben.id(), _ -> {})) {
            assertThat(frameworks.news(ben.person(), ben.id(), 0).role()).isEqualTo(Role.EDITOR);
            shop.people().change(shop.owner().id(), shop.id(), ben.person(), Role.VIEWER);
            assertThat(frameworks.news(ben.person(), ben.id(), 0).role()).isEqualTo(Role.VIEWER);
            shop.people().remove(shop.owner().id(), shop.id(), ben.person());
            assertNotThere(() -> frameworks.news(ben.person(), ben.id(), 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void newsSaysWhetherAnyOfItIsTheReadersOwn(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        Author owner = new Author(shop.store(), shop.owner().id(), shop.id());
        Author ben = shop.with(Role.EDITOR);
        FrameworkService frameworks = shop.store().frameworks();
        try (var _ = frameworks.subscribe(ben.person(), ben.id(), _ -> {})) {
            long before = shop.head();
            owner.types(owner.root(), Field.WHY_NOW, 0, "a");
            News others = frameworks.news(ben.person(), ben.id(), before);
            assertThat(others.changes()).hasValueSatisfying(all -> assertThat(all).hasSize(1));
            assertThat(others.own()).isFalse();
            Author elsewhere = ben.elsewhere();
            elsewhere.types(elsewhere.root(), Field.WHY_NOW, 0, "b");
            assertThat(frameworks.news(ben.person(), ben.id(), before).own()).isTrue();
            assertThat(frameworks.news(owner.person(), owner.id(), before).own()).isTrue();
            assertThat(frameworks.news(owner.person(), owner.id(), before + 1).own()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void badInputD14WhoMayOnlyReadFromNowOnIsToldSoAndKeepsTheAnswersTheyHad(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        Author ben = shop.with(Role.EDITOR);
        Gesture taken = ben.gesture(ben.typing(ben.root(), Field.WHY_NOW, 0, "before"));
        Receipt first = ben.send(taken);
        shop.people().change(shop.owner().id(), shop.id(), ben.person(), Role.VIEWER);
        long head = shop.head();
        assertThat(refusals(ben.types(ben.root(), Field.WHY_NOW, 6, " after")))
                .containsExactly(Refusal.Code.READ_ONLY);
        assertThat(ben.sendBlindly(taken).acknowledgements()).isEqualTo(first.acknowledgements());
        assertThat(shop.store().frameworks().undoState(ben.person(), ben.id()))
                .isEqualTo(new UndoState(false, false));
        assertThat(ben.undoes().leftovers())
                .singleElement()
                .isInstanceOfSatisfying(
                        Leftover.Refused.class,
                        left ->
                                assertThat(left.refusal().code())
                                        .isEqualTo(Refusal.Code.READ_ONLY));
        assertThat(shop.head()).isEqualTo(head);
        shop.people().change(shop.owner().id(), shop.id(), ben.person(), Role.EDITOR);
        assertThat(refusals(ben.types(ben.root(), Field.WHY_NOW, 6, " after"))).isEmpty();
        assertThat(ben.seen().root().text(Field.WHY_NOW)).isEqualTo("before after");
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatIsHalfKnownIsAnsweredForThatHalfAlone(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        Author ben = shop.with(Role.EDITOR);
        Gesture first = ben.gesture(ben.typing(ben.root(), Field.WHY_NOW, 0, "x"));
        ben.send(first);
        shop.people().change(shop.owner().id(), shop.id(), ben.person(), Role.COMMENTER);
        List<Envelope> both = new ArrayList<>(first.operations());
        both.add(Envelope.of(ben.typing(ben.root(), Field.WHY_NOW, 1, "y")));
        Receipt answer =
                ben.sendBlindly(
                        new Gesture(first.groupId(), first.clientId(), first.baseSequence(), both));
        assertThat(ben.outcomes(answer)).containsExactly(Outcome.APPLIED, Outcome.REJECTED);
        assertThat(refusals(answer)).containsExactly(Refusal.Code.READ_ONLY);
    }

    @ParameterizedTest
    @EnumSource
    void badInputD14NoWriteSlipsInAfterTheChangeStands(StorageEngine engine) {
        Shop shop = Shop.on(engine);
        Author ben = shop.with(Role.EDITOR);
        CountDownLatch running = new CountDownLatch(5);
        var typing =
                CompletableFuture.supplyAsync(() -> {
                    List<Long> taken = new ArrayList<>();
                    while (true) {
                        Receipt receipt = ben.types(ben.root(), Field.WHY_NOW, 0, "x");
                        if (!refusals(receipt).isEmpty()) {
                            return taken;
                        }
                        taken.add(receipt.sequence());
                        running.countDown();
                    }
                });
        await(running);
        shop.people().change(shop.owner().id(), shop.id(), ben.person(), Role.VIEWER);
        long head = shop.head();
        List<Long> taken = typing.join();
        assertThat(taken)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(head));
        assertThat(shop.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @EnumSource
    void anotherServerAsksAnewAsWell(StorageEngine engine) {
        try (Store store = new Store(engine);
                Store elsewhere = store.second()) {
            Person owner = store.member("anywhere");
            FrameworkId id = store.frameworks().create(owner.id(), content());
            Author ben = store.sharing(owner, id, "benwhere", Role.EDITOR);
            Author there = new Author(elsewhere, ben.person(), id);
            assertThat(refusals(there.types(there.root(), Field.WHY_NOW, 0, "x"))).isEmpty();
            store.bean(FrameworkPeople.class).change(owner.id(), id, ben.person(), Role.VIEWER);
            assertThat(refusals(there.types(there.root(), Field.WHY_NOW, 0, "x")))
                    .containsExactly(Refusal.Code.READ_ONLY);
            store.bean(FrameworkPeople.class).remove(owner.id(), id, ben.person());
            assertNotThere(there::look);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertNotThere(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(FrameworkNotFoundException.class)
                .hasMessage(new FrameworkNotFoundException().getMessage());
    }

    private static List<Refusal.Code> refusals(Receipt receipt) {
        return receipt.acknowledgements().stream()
                .map(Acknowledgement::refusal)
                .filter(Objects::nonNull)
                .map(Refusal::code)
                .toList();
    }
}
