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
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.collaboration.Order;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Status;
import app.lodestar.storage.StorageEngine;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryServiceIT {

    @RegisterExtension static final Houses HOUSES = new Houses();

    @ParameterizedTest
    @EnumSource
    void aBlankFrameworkHoldsWhatTheDraftSays(StorageEngine engine) {
        var ana = guest(engine);
        var id = created(library(engine).createBlank(ana, FrameworkId.random(), draft("Shops")));
        var root = open(engine, ana, id).root();
        assertThat(root.text(Field.TITLE)).isEqualTo("Shops");
        assertThat(root.text(Field.SLUG)).isEqualTo("shops");
        assertThat(root.choice(Field.MODE, Mode.class)).contains(Mode.PRACTICE);
        assertThat(root.choice(Field.STATUS, Status.class)).contains(Status.DRAFT);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedLeavesNothingBehind(StorageEngine engine) {
        var ana = guest(engine);
        for (var title : List.of("", " ", "\u200b", "x".repeat(Limits.TITLE + 1), "a\u0000b")) {
            assertThat(library(engine).createBlank(ana, FrameworkId.random(), draft(title)))
                    .isInstanceOf(Creation.Refused.class);
        }
        assertThat(all(engine, ana)).isEmpty();
    }

    /** D18: the second click carries the same id. */
    @ParameterizedTest
    @EnumSource
    void aDoubleClickOnCreateMakesOneFramework(StorageEngine engine) throws Exception {
        var ana = guest(engine);
        var id = FrameworkId.random();
        Callable<Creation> click = () -> library(engine).createBlank(ana, id, draft("Shops"));
        assertThat(atOnce(click, click)).containsOnly(new Creation.Created(id));
        assertThat(click.call()).isEqualTo(new Creation.Created(id));
        assertThat(all(engine, ana)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateBecomesAFrameworkWithTheShapeItShows(StorageEngine engine) {
        var ana = guest(engine);
        var templates = HOUSES.bean(engine, Templates.class);
        assertThat(templates.all()).hasSize(6);
        for (var template : templates.all()) {
            var id =
                    created(
                            library(engine)
                                    .createFromTemplate(
                                            ana,
                                            FrameworkId.random(),
                                            template.key(),
                                            draft("My " + template.key())));
            var made = open(engine, ana, id);
            assertThat(made.root().label()).isEqualTo("My " + template.key());
            assertThat(Shape.of(made)).isEqualTo(template.shape());
            assertThat(made.root().text(Field.QUESTION)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void openingAnExampleMakesACopyOfTheirOwn(StorageEngine engine) {
        var ana = guest(engine);
        var ben = guest(engine);
        var examples = HOUSES.bean(engine, Examples.class);
        assertThat(examples.all())
                .extracting(Example::key)
                .containsExactly("instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage");
        for (var example : examples.all()) {
            var id = library(engine).openExample(ana, example.key());
            var copy = open(engine, ana, id);
            assertThat(copy.root().label()).isEqualTo(example.title());
            assertThat(Shape.of(copy)).isEqualTo(example.shape());
            assertThat(withoutIdentity(copy))
                    .isEqualTo(withoutIdentity(examples.read(example.key())));
            assertThatThrownBy(() -> open(engine, ben, id))
                    .isInstanceOf(FrameworkNotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopyHasTheContentAndANameAndSlugOfItsOwn(StorageEngine engine) {
        var ana = guest(engine);
        var original = library(engine).openExample(ana, "instagram-shops");
        var copy = open(engine, ana, library(engine).copy(ana, original));
        assertThat(copy.root().label()).isEqualTo("Copy of Instagram Shops");
        assertThat(copy.root().text(Field.SLUG)).isEqualTo("copy-of-instagram-shops");
        assertThat(Shape.of(copy)).isEqualTo(Shape.of(open(engine, ana, original)));
    }

    @ParameterizedTest
    @EnumSource
    void theCopyOfALongTitleStaysWithinTheLimit(StorageEngine engine) {
        var ana = guest(engine);
        var id =
                created(
                        library(engine)
                                .createBlank(
                                        ana,
                                        FrameworkId.random(),
                                        draft("é".repeat(Limits.TITLE))));
        var title = open(engine, ana, library(engine).copy(ana, id)).root().label();
        assertThat(title).startsWith("Copy of éé").endsWith("é…").hasSize(Limits.TITLE);
    }

    @ParameterizedTest
    @EnumSource
    void slugsAreUniqueInAWorkspaceHoweverManyAreMadeAtOnce(StorageEngine engine) throws Exception {
        var ana = guest(engine);
        Callable<Creation> make =
                () -> library(engine).createBlank(ana, FrameworkId.random(), draft("Shops"));
        var made = atOnce(make, make, make, make, make, make);
        assertThat(made.stream().map(m -> slug(engine, ana, created(m))))
                .containsExactlyInAnyOrder(
                        "shops", "shops-2", "shops-3", "shops-4", "shops-5", "shops-6");
        var ben = guest(engine);
        var his = created(library(engine).createBlank(ben, FrameworkId.random(), draft("Shops")));
        assertThat(slug(engine, ben, his)).isEqualTo("shops");
    }

    @ParameterizedTest
    @EnumSource
    void aPurgedFrameworkGivesItsSlugBack(StorageEngine engine) {
        var ana = guest(engine);
        var id = library(engine).openExample(ana, "instagram-shops");
        HOUSES.bean(engine, FrameworkService.class).bin(ana.id(), id);
        library(engine).purge(ana, id);
        assertThat(all(engine, ana)).isEmpty();
        assertThat(slug(engine, ana, library(engine).openExample(ana, "instagram-shops")))
                .isEqualTo("instagram-shops");
    }

    @ParameterizedTest
    @EnumSource
    void aRenameIsAnEditThatCanBeUndone(StorageEngine engine) {
        var ana = guest(engine);
        var id = library(engine).openExample(ana, "instagram-shops");
        assertThat(library(engine).rename(ana, id, "Shops, next year"))
                .isEqualTo(new Renaming.Renamed("Shops, next year"));
        assertThat(all(engine, ana))
                .extracting(FrameworkSummary::title)
                .containsExactly("Shops, next year");
        HOUSES.bean(engine, FrameworkService.class).undo(ana.id(), id);
        assertThat(open(engine, ana, id).root().label()).isEqualTo("Instagram Shops");
    }

    /** E1, E2. */
    @ParameterizedTest
    @EnumSource
    void aTitleThatCannotStandLeavesTheOldOne(StorageEngine engine) {
        var ana = guest(engine);
        var id = library(engine).openExample(ana, "instagram-shops");
        assertThat(refusal(library(engine).rename(ana, id, "\u2003")))
                .isEqualTo(Refusal.Code.BLANK);
        assertThat(refusal(library(engine).rename(ana, id, ""))).isEqualTo(Refusal.Code.BLANK);
        assertThat(refusal(library(engine).rename(ana, id, "x".repeat(1_000_000))))
                .isIn(Refusal.Code.TOO_LONG, Refusal.Code.TOO_LARGE);
        assertThat(open(engine, ana, id).root().label()).isEqualTo("Instagram Shops");
    }

    /** E6, E9: one name however it is spelled. */
    @ParameterizedTest
    @EnumSource
    void theSearchKnowsANameInEverySpelling(StorageEngine engine) {
        var ana = guest(engine);
        library(engine).createBlank(ana, FrameworkId.random(), draft("Cafe\u0301 Straße"));
        for (var words : List.of("caf\u00e9", "CAFE\u0301", "strasse", "STRASSE café")) {
            assertThat(search(engine, ana, words)).as(words).hasSize(1);
        }
        assertThat(search(engine, ana, "%")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFromAFileKeepsItsSlugWhereThatIsFree(StorageEngine engine) {
        var ana = guest(engine);
        var file = HOUSES.bean(engine, Examples.class).read("instagram-shops");
        var first = library(engine).keep(ana, FrameworkId.random(), file);
        var second = library(engine).keep(ana, FrameworkId.random(), file);
        assertThat(library(engine).keep(ana, second, file)).isEqualTo(second);
        assertThat(slug(engine, ana, first)).isEqualTo("instagram-shops");
        assertThat(slug(engine, ana, second)).isEqualTo("instagram-shops-2");
        assertThat(withoutIdentity(open(engine, ana, second))).isEqualTo(withoutIdentity(file));
    }

    private static LibraryService library(StorageEngine engine) {
        return HOUSES.bean(engine, LibraryService.class);
    }

    private static Person guest(StorageEngine engine) {
        return HOUSES.bean(engine, AccountService.class).startGuest();
    }

    private static MetricFramework open(StorageEngine engine, Person reader, FrameworkId id) {
        return HOUSES.bean(engine, FrameworkService.class).open(reader.id(), id).framework();
    }

    private static List<FrameworkSummary> all(StorageEngine engine, Person reader) {
        return search(engine, reader, "");
    }

    private static List<FrameworkSummary> search(
            StorageEngine engine, Person reader, String words) {
        return HOUSES.bean(engine, FrameworkDirectory.class)
                .list(reader.id(), Folder.ALL, words, Order.TITLE, 0, 100);
    }

    private static String slug(StorageEngine engine, Person reader, FrameworkId id) {
        return open(engine, reader, id).root().text(Field.SLUG);
    }

    private static Draft draft(String title) {
        return new Draft(title, "", Mode.PRACTICE);
    }

    private static FrameworkId created(Creation creation) {
        return switch (creation) {
            case Creation.Created(FrameworkId id) -> id;
            case Creation.Refused(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Refusal.Code refusal(Renaming renaming) {
        return switch (renaming) {
            case Renaming.Refused(Refusal refusal) -> refusal.code();
            case Renaming.Renamed(String title) -> throw new AssertionError(title);
        };
    }

    /** The document without what a copy has of its own. */
    private static String withoutIdentity(MetricFramework framework) {
        return FrameworkJson.write(framework)
                .lines()
                .filter(line -> !line.startsWith("  \"id\"") && !line.startsWith("  \"slug\""))
                .collect(Collectors.joining("\n"));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(List.of(calls));
            return IntStream.range(0, calls.length)
                    .mapToObj(i -> results.get(i).resultNow())
                    .toList();
        }
    }
}
