package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.FrameworkRepository;
import app.lodestar.collaboration.internal.FrameworkRepository.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings hubs up to what is in the database, whoever wrote it. It only reads, and holds no row: in
 * its transactions the head of a log and the log itself are of one moment.
 */
@Component
class CatchUp {
    private static final int IDS_AT_ONCE = 500;

    private final Hubs hubs;
    private final FrameworkRepository frameworks;
    private final TransactionTemplate moment;

    CatchUp(Hubs hubs, FrameworkRepository frameworks, PlatformTransactionManager transactions) {
        this.hubs = hubs;
        this.frameworks = frameworks;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The state at {@code head} or later; its listeners are told when it was not known here before.
     *
     * @throws FrameworkNotFoundException when the framework is gone
     */
    FrameworkHub.State newest(FrameworkId id, long head) {
        return hubs.locked(id, hub -> hub.at(head).orElseGet(() -> read(hub)));
    }

    /**
     * The same without waiting for somebody here who writes, or catches up: they tell the listeners
     * when they are done. Until then it is what is known.
     */
    FrameworkHub.State known(FrameworkId id, long head) {
        return hubs.unlessLocked(id, hub -> hub.at(head).orElseGet(() -> read(hub)))
                .or(() -> hubs.of(id).at(0))
                .orElseGet(() -> newest(id, head));
    }

    private FrameworkHub.State read(FrameworkHub hub) {
        return Objects.requireNonNull(
                moment.execute(_ ->
                        hub.catchUp(
                                frameworks
                                        .findById(hub.id().value())
                                        .orElseThrow(FrameworkNotFoundException::new)
                                        .head())));
    }

    /**
     * Whether someone here follows the framework, which is not known here up to {@code sequence}.
     */
    boolean isBehind(FrameworkId id, long sequence) {
        return hubs.followed(id).filter(hub -> hub.sequence() < sequence).isPresent();
    }

    /** Reads what is missing up to {@code sequence}, if anyone here follows the framework. */
    void upTo(FrameworkId id, long sequence) {
        if (isBehind(id, sequence)) {
            newest(id, sequence);
        }
    }

    /** Has those who follow the framework here look again at what they may do. */
    void tell(FrameworkId id) {
        hubs.rightsChanged(id);
    }

    /** Has everyone here look again at what they follow. */
    void tellAll() {
        hubs.followed().forEach(hub -> hubs.rightsChanged(hub.id()));
    }

    /**
     * Looks at all that is followed here, and brings up what lags.
     *
     * @return the operations that were missing
     */
    long look() {
        long missing = 0;
        List<FrameworkHub> followed = hubs.followed();
        Map<FrameworkId, Long> heads = heads(followed);
        for (FrameworkHub hub : followed) {
            Long head = heads.get(hub.id());
            long known = hub.sequence();
            if (head == null) {
                hubs.rightsChanged(hub.id());
            } else if (head > known) {
                missing += head - known;
                upTo(hub.id(), head);
            }
        }
        return missing;
    }

    private Map<FrameworkId, Long> heads(List<FrameworkHub> followed) {
        Map<FrameworkId, Long> heads = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        followed.forEach(hub -> ids.add(hub.id().value()));
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            for (Head head :
                    frameworks.heads(ids.subList(from, Math.min(from + IDS_AT_ONCE, ids.size())))) {
                heads.put(new FrameworkId(head.id()), head.sequence());
            }
        }
        return heads;
    }
}
