package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.framework.MetricFramework;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class PeopleIT {
    @RegisterExtension static final Stores STORES = new Stores();

    private static final MetricFramework CONTENT = aFramework().titled("Shops").build();

    private static String fresh(String start) {
        return start + UUID.randomUUID().toString().substring(0, 8);
    }

    private static FrameworkPeople people(Store store) {
        return store.bean(FrameworkPeople.class);
    }

    @ParameterizedTest
    @EnumSource
    void theOwnerComesFirstAndTheOthersByName(StorageEngine engine) {
        Store store = STORES.on(engine);
        Person zoe = store.member(fresh("zoe"));
        FrameworkId id = store.frameworks().create(zoe.id(), CONTENT);
        Person ben = store.member(fresh("ben"));
        Person ana = store.member(fresh("Ana"));
        people(store).add(zoe, id, ben.name(), Role.VIEWER);
        people(store).add(zoe, id, ana.name(), Role.EDITOR);
        List<Participant> expected =
                List.of(
                        new Participant(zoe.id(), zoe.name(), Role.OWNER),
                        new Participant(ana.id(), ana.name(), Role.EDITOR),
                        new Participant(ben.id(), ben.name(), Role.VIEWER));
        for (Person reader : List.of(zoe, ana, ben)) {
            assertThat(people(store).list(reader.id(), id)).isEqualTo(expected);
        }
        assertThatThrownBy(() -> people(store).list(store.somebody(), id))
                .isInstanceOf(FrameworkNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachWishIsAnsweredInItsOwnWords(StorageEngine engine) {
        Store store = STORES.on(engine);
        Person ana = store.member(fresh("ana"));
        FrameworkId id = store.frameworks().create(ana.id(), CONTENT);
        Person ben = store.member(fresh("ben"));
        Participant viewer = new Participant(ben.id(), ben.name(), Role.VIEWER);
        assertThat(
                        people(store)
                                .add(
                                        ana,
                                        id,
                                        "  " + ben.name().toUpperCase(java.util.Locale.ROOT),
                                        Role.VIEWER))
                .isEqualTo(new Sharing.Shared(viewer));
        assertThat(people(store).add(ana, id, ben.name(), Role.EDITOR))
                .isEqualTo(new Sharing.AlreadyIn(viewer));
        assertThat(people(store).add(ana, id, ana.name(), Role.EDITOR))
                .isEqualTo(new Sharing.IsOwner(ana.name()));
        assertThat(people(store).add(ana, id, fresh("nobody"), Role.EDITOR))
                .isEqualTo(new Sharing.NoSuchAccount());
        assertThat(people(store).add(ana, id, "Guest", Role.EDITOR))
                .isEqualTo(new Sharing.NoSuchAccount());
        assertThat(people(store).add(ana, id, "", Role.EDITOR))
                .isEqualTo(new Sharing.NoSuchAccount());
        assertThat(people(store).change(ana.id(), id, ben.id(), Role.COMMENTER))
                .isEqualTo(
                        new Sharing.Shared(new Participant(ben.id(), ben.name(), Role.COMMENTER)));
        assertThat(people(store).leave(ana.id(), id)).isEqualTo(new Sharing.IsOwner(ana.name()));
        assertThat(people(store).remove(ana.id(), id, ben.id()))
                .isEqualTo(new Sharing.Removed(ben.name()));
        assertThat(people(store).remove(ana.id(), id, ben.id())).isEqualTo(new Sharing.NotIn());
        assertThat(people(store).change(ana.id(), id, ben.id(), Role.EDITOR))
                .isEqualTo(new Sharing.NotIn());
        assertThatThrownBy(() -> people(store).add(ana, id, ben.name(), Role.OWNER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aGuestSharesNothingUntilTheyHaveAnAccount(StorageEngine engine) {
        Store store = STORES.on(engine);
        Person ana = store.member(fresh("ana"));
        Person guest = new Person(ana.id(), "Guest 1", true, ana.workspace());
        FrameworkId id = store.frameworks().create(ana.id(), CONTENT);
        assertThat(people(store).add(guest, id, ana.name(), Role.VIEWER))
                .isEqualTo(new Sharing.GuestAsked());
    }

    @ParameterizedTest
    @EnumSource
    void whoLeavesIsOutAndCanBeLetInAgain(StorageEngine engine) {
        Store store = STORES.on(engine);
        Person ana = store.member(fresh("ana"));
        FrameworkId id = store.frameworks().create(ana.id(), CONTENT);
        Author ben = store.sharing(ana, id, fresh("ben"), Role.EDITOR);
        assertThat(people(store).leave(ben.person(), id)).isInstanceOf(Sharing.Removed.class);
        assertThatThrownBy(ben::look).isInstanceOf(FrameworkNotFoundException.class);
        assertThatThrownBy(() -> people(store).leave(ben.person(), id))
                .isInstanceOf(FrameworkNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoTriesNamesHasToWaitAndWhoKnowsThemHasNot(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Person ana = store.member("ana");
            FrameworkId id = store.frameworks().create(ana.id(), CONTENT);
            for (int i = 0; i < 12; i++) {
                store.member("friend" + i);
                assertThat(people(store).add(ana, id, "friend" + i, Role.VIEWER))
                        .isInstanceOf(Sharing.Shared.class);
            }
            for (int i = 0; i < 8; i++) {
                assertThat(people(store).add(ana, id, "nobody" + i, Role.VIEWER))
                        .isEqualTo(new Sharing.NoSuchAccount());
            }
            assertThat(people(store).add(ana, id, "ana", Role.VIEWER))
                    .isInstanceOf(Sharing.Throttled.class);
            store.clock().move(Duration.ofSeconds(6));
            assertThat(people(store).add(ana, id, "nobody", Role.VIEWER))
                    .isEqualTo(new Sharing.NoSuchAccount());
            store.clock().move(Duration.ofSeconds(6));
            assertThat(people(store).add(ana, id, "ana", Role.VIEWER))
                    .isInstanceOf(Sharing.Throttled.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFrameworkIsSharedWithSoManyAndNoMore(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Person ana = store.member("ana");
            FrameworkId id = store.frameworks().create(ana.id(), CONTENT);
            for (int i = 0; i < FrameworkPeople.MOST; i++) {
                store.member("friend" + i);
                people(store).add(ana, id, "friend" + i, Role.VIEWER);
            }
            store.member("late");
            assertThat(people(store).add(ana, id, "late", Role.VIEWER))
                    .isEqualTo(new Sharing.Full(FrameworkPeople.MOST));
            assertThat(people(store).list(ana.id(), id)).hasSize(FrameworkPeople.MOST + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsHoldWhatIsSharedUnderItsOwnersName(StorageEngine engine) {
        Store store = STORES.on(engine);
        Person ana = store.member(fresh("ana"));
        FrameworkId id = store.frameworks().create(ana.id(), CONTENT);
        Person ben = store.member(fresh("ben"));
        store.frameworks().create(ben.id(), aFramework().titled("Ben's own").build());
        people(store).add(ana, id, ben.name(), Role.COMMENTER);
        assertThat(list(store, ben, Folder.MINE, ""))
                .extracting("title")
                .containsExactly("Ben's own");
        assertThat(list(store, ben, Folder.ALL, ""))
                .extracting("title")
                .containsExactly("Ben's own", "Shops");
        assertThat(list(store, ben, Folder.ALL, "shops")).hasSize(1);
        assertThat(list(store, ben, Folder.SHARED, ""))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.id()).isEqualTo(id);
                    assertThat(each.role()).isEqualTo(Role.COMMENTER);
                    assertThat(each.owners()).containsExactly(ana.name());
                });
        assertThat(list(store, ana, Folder.SHARED, "")).isEmpty();
        assertThat(list(store, ana, Folder.ALL, ""))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.role()).isEqualTo(Role.OWNER);
                    assertThat(each.owners()).isEmpty();
                });
        store.frameworks().bin(ana.id(), id);
        for (Folder folder : List.of(Folder.SHARED, Folder.BIN)) {
            assertThat(list(store, ben, folder, "")).isEmpty();
        }
        store.frameworks().unbin(ana.id(), id);
        people(store).remove(ana.id(), id, ben.id());
        assertThat(list(store, ben, Folder.SHARED, "")).isEmpty();
        assertThat(list(store, ben, Folder.ALL, "shops")).isEmpty();
    }

    private static List<FrameworkSummary> list(
            Store store, Person reader, Folder folder, String search) {
        List<FrameworkSummary> rows =
                store.directory().list(reader.id(), folder, search, Order.TITLE, 0, 99);
        assertThat(store.directory().count(reader.id(), folder, search)).isEqualTo(rows.size());
        return rows;
    }

    @ParameterizedTest
    @EnumSource
    void nothingStaysOfWhatIsGone(StorageEngine engine) {
        Store store = STORES.on(engine);
        Person ana = store.member(fresh("ana"));
        FrameworkId purged = store.frameworks().create(ana.id(), CONTENT);
        FrameworkId kept = store.frameworks().create(ana.id(), CONTENT);
        Person ben = store.member(fresh("ben"));
        people(store).add(ana, purged, ben.name(), Role.EDITOR);
        people(store).add(ana, kept, ben.name(), Role.EDITOR);
        store.frameworks().bin(ana.id(), purged);
        store.frameworks().purge(ana.id(), purged);
        assertThat(shares(store, ben.id())).isOne();
        delete(store, ben);
        assertThat(shares(store, ben.id())).isZero();
        assertThat(people(store).list(ana.id(), kept)).hasSize(1);
        Person chidi = store.member(fresh("chidi"));
        people(store).add(ana, kept, chidi.name(), Role.VIEWER);
        delete(store, ana);
        assertThat(shares(store, chidi.id())).isZero();
    }

    private static void delete(Store store, Person person) {
        new TransactionTemplate(store.bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ -> store.publish(new AccountDeleted(person.id(), person.workspace())));
    }

    private static int shares(Store store, PersonId person) {
        return store.sql()
                .sql("select count(*) from framework_member where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource
    void aPersonTakesAwayWhatIsSharedWithThemByName(StorageEngine engine) {
        Store store = STORES.on(engine);
        Person ana = store.member(fresh("ana"));
        FrameworkId id = store.frameworks().create(ana.id(), CONTENT);
        Person ben = store.member(fresh("ben"));
        people(store).add(ana, id, ben.name(), Role.VIEWER);
        JsonNode shares = store.bean(PersonalShares.class).of(ben);
        assertThat(shares).hasSize(1);
        assertThat(shares.get(0).get("framework").asString()).isEqualTo(id.toString());
        assertThat(shares.get(0).get("title").asString()).isEqualTo("Shops");
        assertThat(shares.get(0).get("role").asString()).isEqualTo("VIEWER");
        assertThat(store.bean(PersonalShares.class).of(ana)).isEmpty();
        assertThat(store.bean(PersonalFrameworks.class).of(ben)).isEmpty();
    }
}
