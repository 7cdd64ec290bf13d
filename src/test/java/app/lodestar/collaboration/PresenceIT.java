package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.account.Workspaces;
import app.lodestar.framework.Field;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told of whom. */
class PresenceIT {
    private final Store store = new Store(StorageEngine.H2_FILE);
    private final Presence presence = store.bean(Presence.class);
    private final Author ana = Author.of(store, aFramework().titled("Shops").build());
    private final Author ben = store.colleague(ana);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachIsToldWhoElseIsThereAndWhere() {
        try (Seat of = enter(ana.person(), "Ana")) {
            assertThat(of.others()).isEmpty();
            store.clock().move(Duration.ofSeconds(1));
            try (Seat bens = enter(ben.person(), "Ben")) {
                assertThat(told).containsExactly("Ana");
                assertThat(names(of)).containsExactly("Ben");
                assertThat(names(bens)).containsExactly("Ana");
                told.clear();
                Spot spot = Spot.of(ana.root(), Field.TITLE);
                bens.moveTo(spot, null);
                assertThat(told).containsExactly("Ana");
                assertThat(of.others().getFirst().spot()).isEqualTo(spot);
                told.clear();
                bens.moveTo(spot, null);
                assertThat(told).as("nothing that did not change").isEmpty();
            }
            assertThat(told).containsExactly("Ana");
            assertThat(of.others()).isEmpty();
        }
    }

    @Test
    void aWindowOutOfReachIsNotThereUntilItIsBack() {
        AtomicBoolean connected = new AtomicBoolean(true);
        try (Seat of = enter(ana.person(), "Ana");
                Seat _ =
                        presence.enter(
                                person(ben.person(), "Ben"),
                                ana.id(),
                                UUID.randomUUID(),
                                connected::get,
                                () -> {})) {
            connected.set(false);
            presence.look();
            assertThat(of.others()).isEmpty();
            connected.set(true);
            presence.look();
            assertThat(names(of)).containsExactly("Ben");
        }
    }

    @Test
    void whoIsThereThroughAnotherServerIsSeenToo() throws InterruptedException {
        try (Store one = new Store(StorageEngine.POSTGRESQL);
                Store other = one.second()) {
            Author author = Author.of(one, aFramework().titled("Shops").build());
            Semaphore news = new Semaphore(0);
            try (Seat seat = enter(one, author, "Ana", news::release)) {
                try (Seat there = enter(other, author, "Ana elsewhere", news::release)) {
                    there.moveTo(Spot.of(author.root(), Field.TITLE), new Selection(1, 3, 7));
                    await(news, () -> at(seat).contains("Ana elsewhere " + there(author)));
                    assertThat(seat.others().getFirst().selection())
                            .isEqualTo(new Selection(1, 3, 7));
                    await(news, () -> names(there).equals(List.of("Ana")));
                }
                await(news, () -> seat.others().isEmpty());
            }
        }
    }

    private static String there(Author author) {
        return Spot.of(author.root(), Field.TITLE).toString();
    }

    private static List<String> at(Seat seat) {
        return seat.others().stream().map(each -> each.name() + " " + each.spot()).toList();
    }

    private static Seat enter(Store store, Author author, String name, Runnable listener) {
        Person person =
                new Person(
                        author.person(),
                        name,
                        false,
                        store.bean(Workspaces.class).personal(author.person()));
        return store.bean(Presence.class)
                .enter(person, author.id(), UUID.randomUUID(), () -> true, listener);
    }

    private static void await(Semaphore news, BooleanSupplier condition)
            throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(news.tryAcquire(20, TimeUnit.SECONDS)).as("told of it").isTrue();
        }
    }

    @Test
    void whoeverMayNotReadTheFrameworkIsNotToldWhoIsThere() {
        try (Seat _ = enter(ana.person(), "Ana")) {
            PersonId stranger = store.somebody();
            assertThatExceptionOfType(FrameworkNotFoundException.class)
                    .isThrownBy(() -> enter(stranger, "Eve"));
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aSpotIsReadAsItWasWritten() {
        for (Spot spot :
                List.of(
                        Spot.anywhere(),
                        new Spot(ana.root(), null),
                        Spot.of(ana.root(), Field.TITLE))) {
            assertThat(Spot.of(spot.toString())).isEqualTo(spot);
        }
        for (String nonsense : List.of("x", ana.root() + "/", ana.root() + "/NOT_A_FIELD", "/")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as(nonsense)
                    .isThrownBy(() -> Spot.of(nonsense));
        }
    }

    private Seat enter(PersonId id, String name) {
        return presence.enter(
                person(id, name), ana.id(), UUID.randomUUID(), () -> true, () -> told.add(name));
    }

    private Person person(PersonId id, String name) {
        return new Person(id, name, false, store.bean(Workspaces.class).personal(id));
    }

    private static List<String> names(Seat seat) {
        return seat.others().stream().map(Present::name).toList();
    }
}
