package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people and clocks get wrong about the past. */
class HistoryBadInputIT {
    @RegisterExtension static final Stores STORES = new Stores();

    /** Every door to the past of a framework, for someone. */
    private static List<Consumer<PersonId>> doors(Store store, FrameworkId id, VersionId version) {
        FrameworkHistory history = store.bean(FrameworkHistory.class);
        return List.of(
                p -> history.activity(p, id, Long.MAX_VALUE, 10),
                p -> history.versions(p, id),
                p -> history.at(p, id, 1),
                p -> history.name(p, id, VersionId.random(), 1, "Mine", ""),
                p -> history.rename(p, id, version, "Mine", ""),
                p -> history.unname(p, id, version),
                p -> history.restore(p, id, UUID.randomUUID(), 1),
                p -> history.takeBack(p, id, UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource
    void badInputD12ThePastOfWhatIsNotYoursLooksAsIfItWereNotThere(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        VersionId version = VersionId.random();
        store.bean(FrameworkHistory.class).name(ana.person(), ana.id(), version, 1, "Draft", "");
        assertThat(doors(store, ana.id(), version))
                .hasSize(
                        (int)
                                java.util.Arrays.stream(FrameworkHistory.class.getDeclaredMethods())
                                        .filter(m ->
                                                java.lang.reflect.Modifier.isPublic(
                                                        m.getModifiers()))
                                        .count());
        PersonId stranger = store.somebody();
        for (Consumer<PersonId> door : doors(store, ana.id(), version)) {
            assertThatThrownBy(() -> door.accept(stranger))
                    .isInstanceOf(FrameworkNotFoundException.class);
            door.accept(ana.person());
        }
        for (Consumer<PersonId> door : doors(store, FrameworkId.random(), version)) {
            assertThatThrownBy(() -> door.accept(ana.person()))
                    .isInstanceOf(FrameworkNotFoundException.class);
        }
        store.frameworks().bin(ana.person(), ana.id());
        for (Consumer<PersonId> door : doors(store, ana.id(), version)) {
            assertThatThrownBy(() -> door.accept(ana.person()))
                    .isInstanceOf(FrameworkNotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void badInputD12AVersionOfAnotherFrameworkIsNotThisOnes(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        Author ben = Author.of(store, aFramework().titled("Messages").build());
        FrameworkHistory history = store.bean(FrameworkHistory.class);
        VersionId version = VersionId.random();
        history.name(ana.person(), ana.id(), version, 1, "Draft", "");
        assertThat(history.name(ben.person(), ben.id(), version, 1, "Ben's", ""))
                .isInstanceOf(VersionOutcome.Unknown.class);
        assertThat(history.rename(ben.person(), ben.id(), version, "Ben's", ""))
                .isInstanceOf(VersionOutcome.Unknown.class);
        history.unname(ben.person(), ben.id(), version);
        assertThat(history.versions(ana.person(), ana.id()))
                .extracting(Version::name)
                .containsExactly("Draft");
    }

    @ParameterizedTest
    @EnumSource
    void badInputD14WhoMayNoLongerWriteRestoresAndNamesNothing(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        Author ben = store.colleague(ana);
        ana.sets(ana.root(), Field.TITLE, Value.of("Stores"));
        store.sql()
                .sql("delete from membership where person_id = ? and workspace_id <> ?")
                .params(
                        ben.person().value(),
                        store.bean(app.lodestar.account.Workspaces.class)
                                .personal(ben.person())
                                .value())
                .update();
        FrameworkHistory history = store.bean(FrameworkHistory.class);
        assertThatThrownBy(() -> history.restore(ben.person(), ana.id(), UUID.randomUUID(), 1))
                .isInstanceOf(FrameworkNotFoundException.class);
        assertThatThrownBy(
                        () -> history.name(ben.person(), ana.id(), VersionId.random(), 1, "B", ""))
                .isInstanceOf(FrameworkNotFoundException.class);
        ana.look();
        assertThat(ana.seen().root().label()).isEqualTo("Stores");
        assertThat(history.versions(ana.person(), ana.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void badInputD17AClockThatGoesBackDoesNotReorderThePast(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("0").build());
        for (int i = 1; i <= 6; i++) {
            store.clock().move(Duration.ofDays(i % 2 == 0 ? -1 : 1));
            ana.sets(ana.root(), Field.TITLE, Value.of(Integer.toString(i)));
        }
        List<Activity> told =
                store.bean(FrameworkHistory.class)
                        .activity(ana.person(), ana.id(), Long.MAX_VALUE, 100)
                        .activities();
        assertThat(told).extracting(Activity::last).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(told).hasSize(7);
        assertThat(told).allMatch(a -> !a.from().isAfter(a.until()));
    }

    @ParameterizedTest
    @EnumSource
    void badInputE1AndE2AndE8NamesThatAreNone(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        assertThat(refusal(store, ana, "", "")).isEqualTo(Refusal.Code.BLANK);
        assertThat(refusal(store, ana, " \u00A0\u200B ", "")).isEqualTo(Refusal.Code.BLANK);
        assertThat(refusal(store, ana, "x".repeat(1_000_000), "")).isEqualTo(Refusal.Code.TOO_LONG);
        assertThat(refusal(store, ana, "x\u0000", "")).isEqualTo(Refusal.Code.BAD_CHARACTERS);
        assertThat(refusal(store, ana, "\uD800", "")).isEqualTo(Refusal.Code.BAD_CHARACTERS);
        assertThat(refusal(store, ana, "two\nlines", "")).isEqualTo(Refusal.Code.BAD_CHARACTERS);
        assertThat(refusal(store, ana, "Draft", "x".repeat(2_001)))
                .isEqualTo(Refusal.Code.TOO_LONG);
        assertThat(refusal(store, ana, "Draft", "\u0000")).isEqualTo(Refusal.Code.BAD_CHARACTERS);
        assertThat(store.bean(FrameworkHistory.class).versions(ana.person(), ana.id())).isEmpty();
        String longest = "😀".repeat(80);
        assertThat(
                        store.bean(FrameworkHistory.class)
                                .name(ana.person(), ana.id(), VersionId.random(), 1, longest, ""))
                .isInstanceOf(VersionOutcome.Kept.class);
    }

    @ParameterizedTest
    @EnumSource
    void momentsThatNeverWereAreNeitherNamedNorRestored(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        FrameworkHistory history = store.bean(FrameworkHistory.class);
        for (long none : List.of(0L, -1L, Long.MIN_VALUE, ana.sequence() + 1, Long.MAX_VALUE)) {
            assertThat(history.name(ana.person(), ana.id(), VersionId.random(), none, "Draft", ""))
                    .isInstanceOf(VersionOutcome.Unknown.class);
            assertThat(history.restore(ana.person(), ana.id(), UUID.randomUUID(), none))
                    .isInstanceOf(RestoreOutcome.Unknown.class);
        }
        assertThat(history.activity(ana.person(), ana.id(), Long.MIN_VALUE + 1, 10).activities())
                .isEmpty();
    }

    private static Refusal.Code refusal(Store store, Author author, String name, String note) {
        return ((VersionOutcome.Refused)
                        store.bean(FrameworkHistory.class)
                                .name(
                                        author.person(),
                                        author.id(),
                                        VersionId.random(),
                                        1,
                                        name,
                                        note))
                .refusal()
                .code();
    }
}
