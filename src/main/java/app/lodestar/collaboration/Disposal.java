package app.lodestar.collaboration;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkRepository;
import app.lodestar.collaboration.internal.FrameworkSearchRepository;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How frameworks go: into the bin and back, and for good. */
@Component
class Disposal {
    private final FrameworkRepository frameworks;
    private final FrameworkSearchRepository search;
    private final FrameworkLog log;
    private final Snapshots snapshots;
    private final Members members;
    private final Versions versions;
    private final Hubs hubs;
    private final ChangeBus bus;
    private final Access access;
    private final Clock clock;

    Disposal(
            FrameworkRepository frameworks,
            FrameworkSearchRepository search,
            FrameworkLog log,
            Snapshots snapshots,
            Members members,
            Versions versions,
            Hubs hubs,
            ChangeBus bus,
            Access access,
            Clock clock) {
        this.frameworks = frameworks;
        this.search = search;
        this.log = log;
        this.snapshots = snapshots;
        this.members = members;
        this.versions = versions;
        this.hubs = hubs;
        this.bus = bus;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public void bin(PersonId person, FrameworkId id) {
        FrameworkEntity row = access.toDispose(person, id);
        if (!row.isBinned()) {
            row.bin(clock.instant().truncatedTo(ChronoUnit.MICROS));
            bus.lookAgain(id);
        }
    }

    @Transactional
    public void unbin(PersonId person, FrameworkId id) {
        access.toDispose(person, id).bin(null);
    }

    @Transactional
    public void purge(PersonId person, FrameworkId id) {
        FrameworkEntity row = access.toDispose(person, id);
        if (!row.isBinned()) {
            throw new FrameworkNotFoundException();
        }
        purge(id);
    }

    /** The frameworks of a workspace go with it, in the same transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountDeleted deleted) {
        for (UUID id : frameworks.inWorkspace(deleted.workspace().value())) {
            frameworks.lock(id);
            purge(new FrameworkId(id));
        }
    }

    private void purge(FrameworkId id) {
        frameworks.markAsPurging(id.value());
        log.purge(id);
        snapshots.purge(id);
        members.purge(id);
        versions.purge(id);
        search.purge(id.value());
        frameworks.purge(id.value());
        bus.lookAgain(id);
        AfterCommit.run(() -> hubs.forget(id));
    }
}
