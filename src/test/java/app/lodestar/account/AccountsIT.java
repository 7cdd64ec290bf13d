package app.lodestar.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.LodestarApplication;
import app.lodestar.storage.StorageEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts on each database. */
class AccountsIT {

    private static final String PASSWORD = "a fine long sentence";

    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @EnumSource
    void aGuestBecomesAMemberAndStaysTheSamePerson(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    var accounts = application.getBean(AccountService.class);
                    var guest = accounts.startGuest();
                    assertThat(guest.guest()).isTrue();
                    assertThat(guest.name()).matches("Guest [0-9A-F]{4}");

                    var outcome = accounts.claim(guest.id(), "Ana", PASSWORD);
                    var ana = new Person(guest.id(), "Ana", false, guest.workspace());
                    assertThat(outcome).isEqualTo(new SignUpOutcome.SignedUp(ana));
                    assertThat(accounts.find(guest.id())).contains(ana);
                    assertThat(accounts.claim(guest.id(), "Ben", PASSWORD))
                            .isEqualTo(new SignUpOutcome.AlreadySignedUp());

                    var workspaces = application.getBean(Workspaces.class);
                    assertThat(workspaces.isMember(ana.id(), ana.workspace())).isTrue();
                    assertThat(workspaces.personal(ana.id())).isEqualTo(ana.workspace());
                    assertThat(workspaces.of(ana.id())).containsExactly(ana.workspace());
                    assertThat(workspaces.isMember(accounts.startGuest().id(), ana.workspace()))
                            .isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoWantOneNameAtOnceOneGetsIt(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    var accounts = application.getBean(AccountService.class);
                    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                        var outcomes =
                                people
                                        .invokeAll(
                                                List.of(
                                                        () -> accounts.signUp("Straße", PASSWORD),
                                                        () -> accounts.signUp("STRASSE", PASSWORD),
                                                        () -> accounts.signUp("strasse", PASSWORD)))
                                        .stream()
                                        .map(AccountsIT::result)
                                        .toList();
                        assertThat(outcomes)
                                .filteredOn(SignUpOutcome.SignedUp.class::isInstance)
                                .hasSize(1);
                        assertThat(outcomes)
                                .filteredOn(SignUpOutcome.Refused.class::isInstance)
                                .hasSize(2);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void aMemberSignsInByNameInAnyCase(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    application.getBean(AccountService.class).signUp("Ana@Example.org", PASSWORD);
                    var service = application.getBean(SignInService.class);
                    assertThat(service.check("ANA@example.ORG", PASSWORD, "1"))
                            .isInstanceOf(SignInOutcome.Right.class);
                    assertThat(service.check("ana@example.org", PASSWORD + " ", "1"))
                            .isEqualTo(new SignInOutcome.Wrong());
                    assertThat(service.check("nobody", PASSWORD, "1"))
                            .isEqualTo(new SignInOutcome.Wrong());
                });
    }

    @ParameterizedTest
    @EnumSource
    void aNewPasswordSignsEveryOtherBrowserOut(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    var accounts = application.getBean(AccountService.class);
                    var signIns = application.getBean(SignIns.class);
                    var ana = member(accounts, "ana");
                    var here = signIns.start(ana.id(), "Firefox, Linux");
                    var there = signIns.start(ana.id(), "Safari, iPhone");

                    assertThat(
                                    accounts.changePassword(
                                            ana, here.id(), "wrong", "another fine one", "1"))
                            .isEqualTo(new ChangeOutcome.WrongPassword());
                    assertThat(accounts.changePassword(ana, here.id(), PASSWORD, "password", "1"))
                            .isEqualTo(new ChangeOutcome.Refused(PasswordProblem.COMMON));
                    assertThat(signIns.find(there.secret())).isPresent();

                    assertThat(
                                    accounts.changePassword(
                                            ana, here.id(), PASSWORD, "another fine one", "1"))
                            .isEqualTo(new ChangeOutcome.Changed());
                    assertThat(signIns.find(there.secret())).isEmpty();
                    assertThat(signIns.list(ana.id()))
                            .extracting(SignInSummary::id)
                            .containsExactly(here.id());
                });
    }

    @ParameterizedTest
    @EnumSource
    void aSignInEndsWhenItIsIdleOrOldAndAGuestsDoesNot(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    var accounts = application.getBean(AccountService.class);
                    var signIns = application.getBean(SignIns.class);
                    var ana = signIns.start(member(accounts, "ana").id(), "");
                    var guest = signIns.start(accounts.startGuest().id(), "");
                    var used = signIns.start(member(accounts, "ben").id(), "");
                    for (var minutes = 0; minutes < 11 * 60 + 40; minutes += 20) {
                        clock.move(Duration.ofMinutes(20));
                        assertThat(signIns.touch(used.id())).isTrue();
                    }
                    assertThat(signIns.find(ana.secret())).isEmpty();
                    clock.move(Duration.ofMinutes(20));
                    assertThat(signIns.touch(used.id())).isFalse();
                    clock.move(Duration.ofDays(399));
                    assertThat(signIns.find(guest.secret())).isPresent();
                    clock.move(Duration.ofDays(1));
                    assertThat(signIns.find(guest.secret())).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEndsTheSignInOfAnother(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    var accounts = application.getBean(AccountService.class);
                    var signIns = application.getBean(SignIns.class);
                    var ana = signIns.start(member(accounts, "ana").id(), "");
                    signIns.end(member(accounts, "ben").id(), ana.id());
                    assertThat(signIns.find(ana.secret())).isPresent();
                });
    }

    @ParameterizedTest
    @EnumSource
    void aResetLinkWorksOnceAndNotForLong(StorageEngine engine) {
        with(
                engine,
                (application, database) -> {
                    var accounts = application.getBean(AccountService.class);
                    var links = application.getBean(ResetLinks.class);
                    var ana = member(accounts, "ana");
                    assertThat(links.create("nobody")).isEmpty();
                    assertThat(links.create("")).isEmpty();

                    var replaced = secret(links.create("ANA").orElseThrow());
                    var secret = secret(links.create("ana").orElseThrow());
                    assertThat(
                                    database.sql("select token_hash from reset_link")
                                            .query()
                                            .listOfRows())
                            .hasSize(1)
                            .asString()
                            .doesNotContain(secret);
                    assertThat(links.use(replaced, "another fine one"))
                            .isEqualTo(new ResetOutcome.LinkGone());
                    assertThat(links.use(secret, "short"))
                            .isEqualTo(new ResetOutcome.Refused(PasswordProblem.TOO_SHORT));
                    assertThat(links.nameFor(secret)).contains("ana");

                    var browser = application.getBean(SignIns.class).start(ana.id(), "");
                    assertThat(links.use(secret, "another fine one"))
                            .isEqualTo(new ResetOutcome.Reset());
                    assertThat(links.use(secret, "another fine one"))
                            .isEqualTo(new ResetOutcome.LinkGone());
                    assertThat(application.getBean(SignIns.class).find(browser.secret())).isEmpty();
                    assertThat(
                                    application
                                            .getBean(SignInService.class)
                                            .check("ana", "another fine one", "1"))
                            .isInstanceOf(SignInOutcome.Right.class);

                    var late = secret(links.create("ana").orElseThrow());
                    clock.move(ResetLinks.GOOD_FOR);
                    assertThat(links.use(late, "yet another one"))
                            .isEqualTo(new ResetOutcome.LinkGone());
                });
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedAccountLeavesNothingBehind(StorageEngine engine) {
        with(
                engine,
                (application, database) -> {
                    var accounts = application.getBean(AccountService.class);
                    var ana = member(accounts, "ana");
                    application.getBean(SignIns.class).start(ana.id(), "");
                    application.getBean(ResetLinks.class).create("ana");
                    assertThat(accounts.delete(ana, "wrong", "1"))
                            .isEqualTo(new DeleteOutcome.WrongPassword());
                    assertThat(accounts.delete(ana, PASSWORD, "1"))
                            .isEqualTo(new DeleteOutcome.Deleted());
                    assertThat(accounts.delete(accounts.startGuest(), "", "1"))
                            .isEqualTo(new DeleteOutcome.Deleted());
                    for (var table :
                            List.of("person", "membership", "workspace", "sign_in", "reset_link")) {
                        assertThat(
                                        database.sql("select count(*) from " + table)
                                                .query(Integer.class)
                                                .single())
                                .as(table)
                                .isZero();
                    }
                    assertThat(accounts.signUp("ana", PASSWORD))
                            .isInstanceOf(SignUpOutcome.SignedUp.class);
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatARoomCannotLetGoKeepsTheAccount(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    var accounts = application.getBean(AccountService.class);
                    var guest = accounts.startGuest();
                    application.getBean(Objector.class).objects = true;
                    assertThatThrownBy(() -> accounts.delete(guest, "", "1"))
                            .isInstanceOf(IllegalStateException.class);
                    assertThat(accounts.find(guest.id())).contains(guest);
                });
    }

    @ParameterizedTest
    @EnumSource
    void theFileToTakeAwayHoldsTheAccountAndNoSecret(StorageEngine engine) {
        with(
                engine,
                (application, _) -> {
                    var ana = member(application.getBean(AccountService.class), "ana");
                    var ticket =
                            application.getBean(SignIns.class).start(ana.id(), "Firefox, Linux");
                    var file = application.getBean(AccountExport.class).write(ana);
                    assertThat(file)
                            .contains(
                                    "\"name\" : \"ana\"",
                                    "Firefox, Linux",
                                    ana.workspace().value().toString())
                            .doesNotContain(
                                    ticket.secret(), "pbkdf2", Secrets.hash(ticket.secret()));
                });
    }

    private static Person member(AccountService accounts, String name) {
        return ((SignUpOutcome.SignedUp) accounts.signUp(name, PASSWORD)).person();
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

    private void with(
            StorageEngine engine, BiConsumer<ConfigurableApplicationContext, JdbcClient> test) {
        try (var database = engine.freshDatabase();
                var application =
                        new SpringApplicationBuilder(LodestarApplication.class, Objector.class)
                                .initializers(this::useStandingClock)
                                .run(
                                        Stream.of(
                                                        new String[] {"--server.port=0"},
                                                        database.springArguments())
                                                .flatMap(Stream::of)
                                                .toArray(String[]::new))) {
            test.accept(application, JdbcClient.create(database.dataSource()));
        }
    }

    private void useStandingClock(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        "standingClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    /** A room that may refuse to let an account go. */
    static class Objector {

        private boolean objects;

        @EventListener
        void hear(AccountDeleted deleted) {
            if (objects) {
                throw new IllegalStateException("Not " + deleted.person());
            }
        }
    }
}
