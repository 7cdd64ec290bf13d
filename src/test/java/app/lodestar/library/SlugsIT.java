package app.lodestar.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.FrameworkDirectory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Order;
import app.lodestar.collaboration.RefusedContentException;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One slug, one framework of a workspace, also after it was changed and changed back. */
class SlugsIT {

    @RegisterExtension static final Houses HOUSES = new Houses();

    @ParameterizedTest
    @EnumSource
    void aSlugThatAnotherFrameworkHasIsRefusedAndNothingIsWritten(StorageEngine engine) {
        var ana = guest(engine);
        make(engine, ana, "Shops");
        var messaging = make(engine, ana, "Messaging");
        assertThat(
                        HOUSES.bean(engine, LibraryService.class)
                                .changeSlug(
                                        ana,
                                        messaging,
                                        "shops",
                                        () -> {
                                            throw new AssertionError("written");
                                        })
                                .map(Refusal::code))
                .contains(Refusal.Code.DUPLICATE_SLUG);
        assertThat(change(engine, ana, messaging, "messages")).isEmpty();
        assertThat(change(engine, ana, messaging, "messages")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSlugThatAFrameworkHadStaysItsOwnUntilItIsDeletedForGood(StorageEngine engine) {
        var ana = guest(engine);
        var shops = make(engine, ana, "Shops");
        var other = make(engine, ana, "Other");
        assertThat(change(engine, ana, shops, "stores")).isEmpty();
        assertThat(change(engine, ana, other, "shops")).contains(Refusal.Code.DUPLICATE_SLUG);
        assertThat(change(engine, ana, other, "stores")).contains(Refusal.Code.DUPLICATE_SLUG);
        assertThat(change(engine, ana, shops, "shops")).isEmpty();
        var frameworks = HOUSES.bean(engine, FrameworkService.class);
        frameworks.bin(ana.id(), shops);
        HOUSES.bean(engine, LibraryService.class).purge(ana, shops);
        assertThat(change(engine, ana, other, "shops")).isEmpty();
        assertThat(change(engine, ana, other, "stores")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSlugThatCouldNotBeWrittenIsFreeAgain(StorageEngine engine) {
        var ana = guest(engine);
        var shops = make(engine, ana, "Shops");
        var other = make(engine, ana, "Other");
        var archived = new Refusal(Refusal.Code.ARCHIVED, null, List.of());
        assertThat(
                        HOUSES.bean(engine, LibraryService.class)
                                .changeSlug(ana, shops, "stores", () -> Optional.of(archived)))
                .contains(archived);
        assertThat(change(engine, ana, other, "stores")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSlugOfAnotherFormIsRefused(StorageEngine engine) {
        var ana = guest(engine);
        var shops = make(engine, ana, "Shops");
        for (var wrong : List.of("", "ab", "Shops", "a b c", "x".repeat(65), "caf\u00e9")) {
            assertThat(change(engine, ana, shops, wrong))
                    .as(wrong)
                    .contains(Refusal.Code.BAD_FORMAT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyThoseOfTheWorkspaceCount(StorageEngine engine) {
        var ana = guest(engine);
        var ben = guest(engine);
        var shops = make(engine, ana, "Shops");
        var theirs = make(engine, ben, "Messaging");
        assertThat(change(engine, ben, theirs, "shops")).isEmpty();
        assertThatThrownBy(() -> change(engine, ben, shops, "mine"))
                .isInstanceOf(FrameworkNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedWholeHoldsNoSlug(StorageEngine engine) {
        var ana = guest(engine);
        var empty = MetricFramework.empty(NodeId.random());
        var endless = Value.of("?".repeat(Limits.LINE + 1));
        var refused = new Change.Put(empty.id(), Field.QUESTION, null, endless).apply(empty);
        assertThatThrownBy(() ->
                        HOUSES.bean(engine, LibraryService.class)
                                .keep(ana, FrameworkId.random(), refused))
                .isInstanceOf(RefusedContentException.class);
        assertThat(
                        HOUSES.bean(engine, FrameworkDirectory.class)
                                .list(ana.id(), Folder.ALL, "", Order.TITLE, 0, 1))
                .isEmpty();
        assertThat(
                        HOUSES.bean(engine, JdbcClient.class)
                                .sql("select count(*) from slug where workspace_id = ?")
                                .param(ana.workspace().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private static Optional<Refusal.Code> change(
            StorageEngine engine, Person author, FrameworkId id, String slug) {
        return HOUSES.bean(engine, LibraryService.class)
                .changeSlug(author, id, slug, Optional::empty)
                .map(Refusal::code);
    }

    private static FrameworkId make(StorageEngine engine, Person author, String title) {
        var id = FrameworkId.random();
        HOUSES.bean(engine, LibraryService.class)
                .createBlank(author, id, new Draft(title, "", Mode.PRACTICE));
        return id;
    }

    private static Person guest(StorageEngine engine) {
        return HOUSES.bean(engine, AccountService.class).startGuest();
    }
}
