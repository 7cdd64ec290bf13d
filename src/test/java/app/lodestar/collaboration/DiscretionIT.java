package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.lodestar.storage.StorageEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What people write does not come back in PostgreSQL's messages, which end in the server's log. */
class DiscretionIT {
    private static final String SECRET = "A plan nobody may read in a log";

    @Test
    void aBatchThatFailsIsNotNamedWithItsRows() {
        try (Store store = new Store(StorageEngine.POSTGRESQL)) {
            Author ana = Author.of(store, aFramework().titled("Shops").build());
            Throwable failure = catchThrowable(() -> failingBatch(store, ana.id().value()));
            assertThat(failure).isInstanceOf(SQLException.class);
            assertThat(everything(failure)).doesNotContain(SECRET);
        }
    }

    @Test
    void aRowThatIsRefusedIsNotNamedWithItsValues() {
        try (Store store = new Store(StorageEngine.POSTGRESQL)) {
            Author ana = Author.of(store, aFramework().titled(SECRET).build());
            Throwable failure =
                    catchThrowable(() ->
                            store.sql()
                                    .sql("update framework set status = null where id = ?")
                                    .param(ana.id().value())
                                    .update());
            assertThat(failure).isNotNull();
            assertThat(everything(failure)).doesNotContain(SECRET);
        }
    }

    private static void failingBatch(Store store, UUID framework) throws SQLException {
        try (var connection = store.bean(DataSource.class).getConnection();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into snapshot (framework_id, seq, format, state, sha256)
                                values (?, 1, 1, ?, 'x')\
                                """)) {
            for (int i = 0; i < 2; i++) {
                insert.setObject(1, framework);
                insert.setString(2, SECRET);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String everything(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        Optional.of(failure)
                .filter(SQLException.class::isInstance)
                .map(e -> ((SQLException) e).getNextException())
                .ifPresent(next -> next.printStackTrace(new PrintWriter(text, true)));
        return text.toString();
    }
}
