package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Status;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectoryIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void aRowSaysWhatTheFrameworkIs(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana =
                Author.of(
                        store,
                        aFramework()
                                .titled("Shops")
                                .withMetric("gmv", Map.of(Field.TIER, Value.of(Tier.NORTH_STAR)))
                                .withMetric("orders", Map.of(Field.TIER, Value.of(Tier.CORE)))
                                .withMetric("visits", Map.of(Field.TIER, Value.of(Tier.CORE)))
                                .withMetric("sketch")
                                .build());
        ana.sets(ana.root(), Field.QUESTION, Value.of("Define success"));
        ana.sets(ana.root(), Field.MODE, Value.of(Mode.PRACTICE));
        ana.does(new Operation.Delete(id("visits"), Set.of()));
        FrameworkSummary row = list(store, ana.person(), "", Order.EDITED).getFirst();
        assertThat(row.id()).isEqualTo(ana.id());
        assertThat(row.title()).isEqualTo("Shops");
        assertThat(row.question()).isEqualTo("Define success");
        assertThat(row.mode()).isEqualTo(Mode.PRACTICE);
        assertThat(row.status()).isEqualTo(Status.DRAFT);
        assertThat(row.shape())
                .isEqualTo(
                        Map.of(
                                Tier.NORTH_STAR, 1,
                                Tier.CORE, 1,
                                Tier.SUPPORTING, 0,
                                Tier.GUARDRAIL, 0,
                                Tier.CONTROL, 0));
        assertThat(row.binnedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void searchFindsAllWordsInTitlesQuestionsAndMetricNamesInAnySpelling(StorageEngine engine) {
        Store store = STORES.on(engine);
        PersonId ana = store.somebody();
        FrameworkBuilder shops = aFramework().titled("Instagram SHOPS Café");
        shops.withMetric("gmv", Map.of(Field.NAME, Value.of("Straße der Umsätze")));
        store.frameworks().create(ana, shops.build());
        store.frameworks().create(ana, aFramework().titled("100 % done_now").build());
        assertThat(titles(store, ana, "shops insta")).containsExactly("Instagram SHOPS Café");
        assertThat(titles(store, ana, "cafe\u0301")).containsExactly("Instagram SHOPS Café");
        assertThat(titles(store, ana, "STRASSE")).containsExactly("Instagram SHOPS Café");
        assertThat(titles(store, ana, "shops nothing")).isEmpty();
        assertThat(titles(store, ana, "0 %")).containsExactly("100 % done_now");
        assertThat(titles(store, ana, "e_n")).containsExactly("100 % done_now");
        assertThat(titles(store, ana, "1%0")).isEmpty();
        assertThat(titles(store, ana, "'; drop \u0000")).isEmpty();
        assertThat(titles(store, ana, " \u0000 ")).hasSize(2);
        assertThat(titles(store, ana, "x ".repeat(5_000))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void searchFollowsANewName(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        ana.sets(id("gmv"), Field.NAME, Value.of("Gross value"));
        assertThat(titles(store, ana.person(), "gross")).containsExactly("Shops");
        assertThat(titles(store, ana.person(), "gmv")).isEmpty();
        ana.undoes();
        assertThat(titles(store, ana.person(), "gmv")).containsExactly("Shops");
    }

    @ParameterizedTest
    @EnumSource
    void listsAreOrderedAndCutIntoPages(StorageEngine engine) {
        Store store = STORES.on(engine);
        PersonId ana = store.somebody();
        FrameworkId b = store.frameworks().create(ana, aFramework().titled("b").build());
        store.frameworks().create(ana, aFramework().titled("A").build());
        store.frameworks().create(ana, aFramework().titled("c").build());
        Author author = new Author(store, ana, b);
        author.types(author.root(), Field.WHY_NOW, 0, "Because");
        assertThat(titles(list(store, ana, "", Order.TITLE))).containsExactly("A", "b", "c");
        assertThat(titles(list(store, ana, "", Order.EDITED))).containsExactly("b", "c", "A");
        assertThat(titles(store.directory().list(ana, Folder.ALL, "", Order.TITLE, 1, 1)))
                .containsExactly("b");
        assertThat(store.directory().count(ana, Folder.ALL, "")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedOrNeedlessOperationIsNoEdit(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        var before = list(store, ana.person(), "", Order.EDITED).getFirst().updatedAt();
        ana.sets(ana.root(), Field.TITLE, Value.of("Shops"));
        ana.sets(ana.root(), Field.TITLE, Value.of(" "));
        assertThat(list(store, ana.person(), "", Order.EDITED).getFirst().updatedAt())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void theBinIsAFolderOfItsOwn(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        store.frameworks().bin(ana.person(), ana.id());
        store.frameworks().bin(ana.person(), ana.id());
        assertThat(titles(store, ana.person(), "")).isEmpty();
        List<FrameworkSummary> bin =
                store.directory().list(ana.person(), Folder.BIN, "shop", Order.TITLE, 0, 9);
        assertThat(titles(bin)).containsExactly("Shops");
        assertThat(bin.getFirst().binnedAt()).isNotNull();
        store.frameworks().unbin(ana.person(), ana.id());
        assertThat(titles(store, ana.person(), "")).containsExactly("Shops");
        ana.sets(ana.root(), Field.TITLE, Value.of("Back"));
    }

    private static List<FrameworkSummary> list(
            Store store, PersonId reader, String search, Order order) {
        List<FrameworkSummary> rows =
                store.directory().list(reader, Folder.ALL, search, order, 0, 100);
        assertThat(store.directory().count(reader, Folder.ALL, search)).isEqualTo(rows.size());
        return rows;
    }

    private static List<String> titles(Store store, PersonId reader, String search) {
        return titles(list(store, reader, search, Order.TITLE));
    }

    private static List<String> titles(List<FrameworkSummary> rows) {
        return rows.stream().map(FrameworkSummary::title).toList();
    }
}
