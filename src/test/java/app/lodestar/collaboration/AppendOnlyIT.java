package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.storage.StorageEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppendOnlyIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void noRowOfTheLogCanBeChanged(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        assertRefused(engine, "update operation set author_id = framework_id", ana);
        assertRefused(engine, "update operation set payload = payload", ana);
    }

    @ParameterizedTest
    @EnumSource
    void noRowOfTheLogCanBeDeletedByItself(StorageEngine engine) {
        Author ana = Author.of(STORES.on(engine), aFramework().titled("Shops").build());
        assertRefused(engine, "delete from operation", ana);
        assertRefused(engine, "delete from operation where framework_id = '%s'", ana);
    }

    @ParameterizedTest
    @EnumSource
    void theWholeLogGoesWithItsFramework(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        Author ben = Author.of(store, aFramework().titled("Messages").build());
        store.frameworks().bin(ana.person(), ana.id());
        store.frameworks().purge(ana.person(), ana.id());
        assertThat(operations(store, ana.id())).isZero();
        assertThat(operations(store, ben.id())).isPositive();
    }

    private static void assertRefused(StorageEngine engine, String statement, Author author) {
        Store store = STORES.on(engine);
        int before = operations(store, author.id());
        assertThatThrownBy(() -> store.sql().sql(statement.formatted(author.id().value())).update())
                .hasStackTraceContaining("append-only");
        assertThat(operations(store, author.id())).isEqualTo(before).isPositive();
    }

    private static int operations(Store store, FrameworkId id) {
        return store.sql()
                .sql("select count(*) from operation where framework_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
