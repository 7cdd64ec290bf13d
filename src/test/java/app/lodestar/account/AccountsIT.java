package app.lodestar.account;

import static app.lodestar.account.AccountHouse.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts on each database. */
class AccountsIT {

    @ParameterizedTest
    @EnumSource
    void aGuestBecomesAMemberAndStaysTheSamePerson(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var guest = house.accounts().startGuest();
            assertThat(guest.guest()).isTrue();
            assertThat(guest.name()).matches("Guest [0-9A-F]{4}");

            var outcome = house.accounts().claim(guest.id(), "Ana", PASSWORD);
            var ana = new Person(guest.id(), "Ana", false, guest.workspace());
            assertThat(outcome).isEqualTo(new SignUpOutcome.SignedUp(ana));
            assertThat(house.accounts().find(guest.id())).contains(ana);
            assertThat(house.accounts().claim(guest.id(), "Ben", PASSWORD))
                    .isEqualTo(new SignUpOutcome.AlreadySignedUp());

            var workspaces = house.bean(Workspaces.class);
            assertThat(workspaces.isMember(ana.id(), ana.workspace())).isTrue();
            assertThat(workspaces.personal(ana.id())).isEqualTo(ana.workspace());
            assertThat(workspaces.of(ana.id())).containsExactly(ana.workspace());
            assertThat(workspaces.isMember(house.accounts().startGuest().id(), ana.workspace()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoWantOneNameAtOnceOneGetsIt(StorageEngine engine) {
        try (var house = AccountHouse.on(engine);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    people
                            .invokeAll(
                                    List.of(
                                            () -> house.accounts().signUp("Straße", PASSWORD),
                                            () -> house.accounts().signUp("STRASSE", PASSWORD),
                                            () -> house.accounts().signUp("strasse", PASSWORD)))
                            .stream()
                            .map(AccountsIT::result)
                            .toList();
            assertThat(outcomes).filteredOn(SignUpOutcome.SignedUp.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(SignUpOutcome.Refused.class::isInstance).hasSize(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMemberSignsInByNameInAnyCase(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            house.accounts().signUp("Ana@Example.org", PASSWORD);
            var service = house.bean(SignInService.class);
            assertThat(service.check("ANA@example.ORG", PASSWORD, "1"))
                    .isInstanceOf(SignInOutcome.Right.class);
            assertThat(service.check("ana@example.org", PASSWORD + " ", "1"))
                    .isEqualTo(new SignInOutcome.Wrong());
            assertThat(service.check("nobody", PASSWORD, "1")).isEqualTo(new SignInOutcome.Wrong());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewPasswordSignsEveryOtherBrowserOut(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var ana = house.member("ana");
            var here = house.signIns().start(ana.id(), "Firefox, Linux");
            var there = house.signIns().start(ana.id(), "Safari, iPhone");

            assertThat(
                            house.accounts()
                                    .changePassword(
                                            ana, here.id(), "wrong", "another fine one", "1"))
                    .isEqualTo(new ChangeOutcome.WrongPassword());
            assertThat(house.accounts().changePassword(ana, here.id(), PASSWORD, "password", "1"))
                    .isEqualTo(new ChangeOutcome.Refused(PasswordProblem.COMMON));
            assertThat(house.signIns().find(there.secret())).isPresent();

            assertThat(
                            house.accounts()
                                    .changePassword(
                                            ana, here.id(), PASSWORD, "another fine one", "1"))
                    .isEqualTo(new ChangeOutcome.Changed());
            assertThat(house.signIns().find(there.secret())).isEmpty();
            assertThat(house.signIns().list(ana.id()))
                    .extracting(SignInSummary::id)
                    .containsExactly(here.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSignInEndsWhenItIsIdleOrOldAndAGuestsDoesNot(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var ana = house.signIns().start(house.member("ana").id(), "");
            var guest = house.signIns().start(house.accounts().startGuest().id(), "");
            var used = house.signIns().start(house.member("ben").id(), "");
            for (var minutes = 0; minutes < 11 * 60 + 40; minutes += 20) {
                house.clock().move(Duration.ofMinutes(20));
                assertThat(house.signIns().touch(used.id())).isTrue();
            }
            assertThat(house.signIns().find(ana.secret())).isEmpty();
            house.clock().move(Duration.ofMinutes(20));
            assertThat(house.signIns().touch(used.id())).isFalse();
            house.clock().move(Duration.ofDays(399));
            assertThat(house.signIns().find(guest.secret())).isPresent();
            house.clock().move(Duration.ofDays(1));
            assertThat(house.signIns().find(guest.secret())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEndsTheSignInOfAnother(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var ana = house.signIns().start(house.member("ana").id(), "");
            house.signIns().end(house.member("ben").id(), ana.id());
            assertThat(house.signIns().find(ana.secret())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResetLinkWorksOnceAndNotForLong(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var ana = house.member("ana");
            assertThat(house.links().create("nobody")).isEmpty();
            assertThat(house.links().create("")).isEmpty();

            var replaced = secret(house.links().create("ANA").orElseThrow());
            var secret = secret(house.links().create("ana").orElseThrow());
            assertThat(
                            house.database()
                                    .sql("select token_hash from reset_link")
                                    .query()
                                    .listOfRows())
                    .hasSize(1)
                    .asString()
                    .doesNotContain(secret);
            assertThat(house.links().use(replaced, "another fine one"))
                    .isEqualTo(new ResetOutcome.LinkGone());
            assertThat(house.links().use(secret, "short"))
                    .isEqualTo(new ResetOutcome.Refused(PasswordProblem.TOO_SHORT));
            assertThat(house.links().nameFor(secret)).contains("ana");

            var browser = house.signIns().start(ana.id(), "");
            assertThat(house.links().use(secret, "another fine one"))
                    .isEqualTo(new ResetOutcome.Reset());
            assertThat(house.links().use(secret, "another fine one"))
                    .isEqualTo(new ResetOutcome.LinkGone());
            assertThat(house.signIns().find(browser.secret())).isEmpty();
            assertThat(house.bean(SignInService.class).check("ana", "another fine one", "1"))
                    .isInstanceOf(SignInOutcome.Right.class);

            var late = secret(house.links().create("ana").orElseThrow());
            house.clock().move(ResetLinks.GOOD_FOR);
            assertThat(house.links().use(late, "yet another one"))
                    .isEqualTo(new ResetOutcome.LinkGone());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedAccountLeavesNothingBehind(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var ana = house.member("ana");
            house.signIns().start(ana.id(), "");
            house.links().create("ana");
            assertThat(house.accounts().delete(ana, "wrong", "1"))
                    .isEqualTo(new DeleteOutcome.WrongPassword());
            assertThat(house.accounts().delete(ana, PASSWORD, "1"))
                    .isEqualTo(new DeleteOutcome.Deleted());
            assertThat(house.accounts().delete(house.accounts().startGuest(), "", "1"))
                    .isEqualTo(new DeleteOutcome.Deleted());
            for (var table :
                    List.of("person", "membership", "workspace", "sign_in", "reset_link")) {
                assertThat(
                                house.database()
                                        .sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single())
                        .as(table)
                        .isZero();
            }
            assertThat(house.accounts().signUp("ana", PASSWORD))
                    .isInstanceOf(SignUpOutcome.SignedUp.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatARoomCannotLetGoKeepsTheAccount(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var guest = house.accounts().startGuest();
            house.bean(AccountHouse.Objector.class).object();
            assertThatThrownBy(() -> house.accounts().delete(guest, "", "1"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(house.accounts().find(guest.id())).contains(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFileToTakeAwayHoldsTheAccountAndNoSecret(StorageEngine engine) {
        try (var house = AccountHouse.on(engine)) {
            var ana = house.member("ana");
            var ticket = house.signIns().start(ana.id(), "Firefox, Linux");
            var file = house.bean(AccountExport.class).write(ana);
            assertThat(file)
                    .contains(
                            "\"name\" : \"ana\"",
                            "Firefox, Linux",
                            ana.workspace().value().toString())
                    .doesNotContain(ticket.secret(), "pbkdf2", Secrets.hash(ticket.secret()));
        }
    }

    private static String secret(ResetLink link) {
        return link.path().substring(ResetLinks.PATH.length());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
