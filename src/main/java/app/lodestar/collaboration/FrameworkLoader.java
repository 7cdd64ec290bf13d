package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.OperationRepository.Extent;
import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Makes frameworks from their logs: the newest snapshot and what came after, or all from the start.
 */
@Component
class FrameworkLoader {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkLoader.class);

    /**
     * A framework as it could be read.
     *
     * @param snapshot the sequence of the newest snapshot, 0 when there is none
     * @param damage what is wrong with the log, or null when nothing is
     */
    record Loaded(
            long sequence, MetricFramework framework, long snapshot, @Nullable String damage) {}

    private final FrameworkLog log;
    private final Snapshots snapshots;

    FrameworkLoader(FrameworkLog log, Snapshots snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    /**
     * The framework at the head of its log; of a damaged log, all that can be replayed from the
     * start.
     */
    Loaded load(FrameworkId id, long head) {
        Extent extent = log.extent(id);
        if (extent.last() != head || extent.count() != head) {
            String damage =
                    "its head is %d, but its log has %d operations up to %d"
                            .formatted(head, extent.count(), extent.last());
            LOG.error("Framework {} is damaged: {}", id, damage);
            return replay(
                    id,
                    0,
                    MetricFramework.empty(id.root()),
                    0,
                    extent.last(),
                    Long.MAX_VALUE,
                    damage);
        }
        return snapshots
                .newest(id, head)
                .map(s -> from(id, s, head, Long.MAX_VALUE))
                .filter(loaded -> loaded.damage() == null)
                .orElseGet(() -> fromStart(id, head));
    }

    /** The framework as far as its log goes at this moment, without asking where it should end. */
    MetricFramework latest(FrameworkId id) {
        return snapshots
                .newest(id, Long.MAX_VALUE)
                .map(s -> from(id, s, 0, Long.MAX_VALUE))
                .orElseGet(() -> fromStart(id, 0))
                .framework();
    }

    /** The framework replayed from its first operation, whatever snapshots there are. */
    Loaded fromStart(FrameworkId id, long head) {
        return replay(id, 0, MetricFramework.empty(id.root()), 0, head, Long.MAX_VALUE, null);
    }

    /**
     * The framework as it was right after the operation at {@code sequence}, damaged when the log
     * cannot be read as far as that. What came later does not matter.
     */
    Loaded at(FrameworkId id, long sequence) {
        return snapshots
                .newest(id, sequence)
                .map(s -> from(id, s, sequence, sequence))
                .filter(loaded -> loaded.damage() == null)
                .orElseGet(() ->
                        replay(
                                id,
                                0,
                                MetricFramework.empty(id.root()),
                                0,
                                sequence,
                                sequence,
                                null));
    }

    private Loaded from(FrameworkId id, Snapshots.Snapshot snapshot, long head, long until) {
        return replay(
                id,
                snapshot.sequence(),
                snapshot.framework(),
                snapshot.sequence(),
                head,
                until,
                null);
    }

    private Loaded replay(
            FrameworkId id,
            long from,
            MetricFramework base,
            long snapshot,
            long head,
            long until,
            @Nullable String damage) {
        MetricFramework framework = base;
        long at = from;
        try {
            for (List<FrameworkLog.Step> page = log.stepsAfter(id, at);
                    !page.isEmpty() && at < until;
                    page = log.stepsAfter(id, at)) {
                for (FrameworkLog.Step step : page) {
                    if (at == until) {
                        break;
                    }
                    if (step.sequence() != at + 1) {
                        return new Loaded(at, framework, snapshot, damage(damage, at + 1, null));
                    }
                    for (Change change : step.changes()) {
                        framework = change.apply(framework);
                    }
                    at++;
                }
            }
        } catch (NestedRuntimeException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException unreadable) {
            LOG.error("Framework {} cannot be replayed past {}", id, at, unreadable);
            return new Loaded(at, framework, snapshot, damage(damage, at + 1, unreadable));
        }
        return new Loaded(
                at, framework, snapshot, at == head ? damage : damage(damage, at + 1, null));
    }

    private static String damage(
            @Nullable String known, long sequence, @Nullable RuntimeException cause) {
        return known != null
                ? known
                : "operation " + sequence + (cause == null ? " is missing" : " cannot be read");
    }
}
