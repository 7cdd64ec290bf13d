package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkRepository;
import app.lodestar.collaboration.internal.OperationRepository;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** That the log, the hub and the snapshots tell of the same framework. */
final class Replay {
    private Replay() {}

    /**
     * The log has no gap, and replaying it, whole or from a snapshot, leads to what the hub holds.
     * Somebody must have opened the framework or written in it since the hub last forgot it.
     */
    static void assertSame(Store store, FrameworkId id) {
        FrameworkLoader loader = store.bean(FrameworkLoader.class);
        TransactionTemplate transaction =
                new TransactionTemplate(store.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(_ -> {
            FrameworkEntity row =
                    store.bean(FrameworkRepository.class).findById(id.value()).orElseThrow();
            FrameworkHub.State held = store.bean(Hubs.class).of(id).at(row.head()).orElseThrow();
            FrameworkLoader.Loaded whole = loader.fromStart(id, row.head());
            FrameworkLoader.Loaded fast = loader.load(id, row.head());
            assertThat(store.bean(OperationRepository.class).extent(id.value()))
                    .isEqualTo(new OperationRepository.Extent(row.head(), row.head()));
            assertThat(whole.damage()).isNull();
            assertThat(whole.sequence()).isEqualTo(row.head());
            assertThat(whole.framework()).isEqualTo(held.framework());
            assertThat(fast.damage()).isNull();
            assertThat(fast.framework()).isEqualTo(held.framework());
        });
    }

    /** How many snapshots of the framework there are. */
    static int snapshots(Store store, FrameworkId id) {
        return Objects.requireNonNull(
                store.sql()
                        .sql("select count(*) from snapshot where framework_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single());
    }
}
