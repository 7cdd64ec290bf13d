package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.Workspaces;
import app.lodestar.storage.StorageEngine;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DisposalIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void anAccountTakesItsFrameworksWithIt(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        Author ben = Author.of(store, aFramework().titled("Messages").build());
        FrameworkId binned =
                store.frameworks().create(ana.person(), aFramework().titled("Old").build());
        store.frameworks().bin(ana.person(), binned);
        AccountDeleted deleted =
                new AccountDeleted(
                        ana.person(), store.bean(Workspaces.class).personal(ana.person()));
        new TransactionTemplate(store.bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> store.publish(deleted));
        for (FrameworkId gone : List.of(ana.id(), binned)) {
            for (String table : List.of("operation", "snapshot", "framework_search", "framework")) {
                assertThat(rows(store, table, gone)).as(table).isZero();
            }
        }
        assertThat(rows(store, "operation", ben.id())).isPositive();
        ben.look();
    }

    private static int rows(Store store, String table, FrameworkId id) {
        String key = table.equals("framework") ? "id" : "framework_id";
        return store.sql()
                .sql("select count(*) from " + table + " where " + key + " = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
