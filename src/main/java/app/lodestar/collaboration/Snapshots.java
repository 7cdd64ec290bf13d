package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.SnapshotEntity;
import app.lodestar.collaboration.internal.SnapshotRepository;
import app.lodestar.framework.MetricFramework;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Snapshots of frameworks: they save replaying a long log, and may be dropped at any time. */
@Component
class Snapshots {
    /** Operations after which the next snapshot is due. */
    static final int EVERY = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** A framework as it stood at a sequence. */
    record Snapshot(long sequence, MetricFramework framework) {}

    private final SnapshotRepository snapshots;

    Snapshots(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    /** The newest that can be read and lies no later than {@code head}. */
    @Transactional(readOnly = true)
    public Optional<Snapshot> newest(FrameworkId id, long head) {
        return snapshots.of(id.value()).stream()
                .filter(row -> row.sequence() <= head)
                .flatMap(row -> read(id, row).stream())
                .findFirst();
    }

    private static Optional<Snapshot> read(FrameworkId id, SnapshotEntity row) {
        try {
            Optional<MetricFramework> content = row.content();
            if (content.isEmpty()) {
                LOG.warn("Snapshot {} of framework {} is passed over", row.sequence(), id);
            }
            return content.map(framework -> new Snapshot(row.sequence(), framework));
        } catch (RuntimeException unreadable) {
            LOG.warn("Snapshot {} of framework {} is passed over", row.sequence(), id, unreadable);
            return Optional.empty();
        }
    }

    /** Keeps a snapshot; the one before it stays too, the older ones go. */
    @Transactional
    public void keep(FrameworkId id, long sequence, MetricFramework framework) {
        List<SnapshotEntity> older = snapshots.of(id.value());
        if (!older.isEmpty() && older.getFirst().sequence() >= sequence) {
            return;
        }
        if (!older.isEmpty()) {
            snapshots.dropBefore(id.value(), older.getFirst().sequence());
        }
        snapshots.save(new SnapshotEntity(id.value(), sequence, framework));
    }

    @Transactional
    public void purge(FrameworkId id) {
        snapshots.dropBefore(id.value(), Long.MAX_VALUE);
    }
}
