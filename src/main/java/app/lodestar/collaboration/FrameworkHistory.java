package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.OperationRepository.Deed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of a framework: who did what when, any moment of it, and the way back. Each method
 * asks anew whether the person may; whoever may not gets a {@link FrameworkNotFoundException}. The
 * history itself cannot be edited by anyone. None may be called inside a transaction.
 */
@Service
public class FrameworkHistory {
    private static final int PAGE = 500;

    private final FrameworkLog log;
    private final FrameworkLoader loader;
    private final Hubs hubs;
    private final Versions versions;
    private final Restoring restoring;
    private final Access access;
    private final TransactionTemplate reading;

    FrameworkHistory(
            FrameworkLog log,
            FrameworkLoader loader,
            Hubs hubs,
            Versions versions,
            Restoring restoring,
            Access access,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.loader = loader;
        this.hubs = hubs;
        this.versions = versions;
        this.restoring = restoring;
        this.access = access;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Who did what, the newest first: about {@code atLeast} activities, more where they belong to
     * the same minutes, fewer when there are no more.
     *
     * @param before the place to read back from: a page's {@code next}, or {@link Long#MAX_VALUE}
     */
    public Activity.Page activity(PersonId reader, FrameworkId id, long before, int atLeast) {
        return Objects.requireNonNull(
                reading.execute(_ -> {
                    long head = access.toRead(reader, id).row().head();
                    Activities activities =
                            new Activities(id.root(), atLeast, versions.sequences(id));
                    for (long last = Math.min(head, before - 1);
                            last > 0 && !activities.isFull();
                            last -= PAGE) {
                        log.deeds(id, last - PAGE + 1, last).reversed().forEach(activities::read);
                    }
                    return activities.page();
                }));
    }

    /** The marked moments, the newest first. */
    public List<Version> versions(PersonId reader, FrameworkId id) {
        return versions.list(reader, id);
    }

    /** The framework as it stood right after the operation at {@code sequence}. */
    public Moment at(PersonId reader, FrameworkId id, long sequence) {
        return Objects.requireNonNull(
                reading.execute(_ -> {
                    long head = access.toRead(reader, id).row().head();
                    if (sequence < 1 || sequence > head) {
                        return new Moment.Unknown();
                    }
                    FrameworkLoader.Loaded loaded = loaded(id, sequence);
                    List<Deed> here = log.deeds(id, sequence, sequence);
                    if (loaded.damage() != null || here.isEmpty()) {
                        return new Moment.Unreadable(
                                sequence, Objects.requireNonNullElse(loaded.damage(), ""));
                    }
                    return new Moment.Seen(
                            sequence,
                            loaded.framework(),
                            here.getFirst().createdAt(),
                            new PersonId(here.getFirst().authorId()),
                            earlier(id, here.getFirst()),
                            later(id, here.getFirst(), head));
                }));
    }

    private FrameworkLoader.Loaded loaded(FrameworkId id, long sequence) {
        return hubs.of(id)
                .at(sequence)
                .filter(state -> state.damage() == null && state.sequence() == sequence)
                .map(s -> new FrameworkLoader.Loaded(sequence, s.framework(), 0, null))
                .orElseGet(() -> loader.at(id, sequence));
    }

    /** Where the nearest gesture before that one ended. */
    private long earlier(FrameworkId id, Deed here) {
        for (long last = here.sequence() - 1; last > 0; last -= PAGE) {
            for (Deed deed : log.deeds(id, last - PAGE + 1, last).reversed()) {
                if (isAnother(deed, here)) {
                    return deed.sequence();
                }
            }
        }
        return 0;
    }

    /** Where the next gesture after that one ends; that one's own end when there is none. */
    private long later(FrameworkId id, Deed here, long head) {
        Deed next = null;
        for (long first = here.sequence() + 1; first <= head; first += PAGE) {
            for (Deed deed : log.deeds(id, first, first + PAGE - 1)) {
                if (next != null && !deed.groupId().equals(next.groupId())) {
                    return next.sequence();
                }
                next = next == null && !isAnother(deed, here) ? null : deed;
            }
        }
        return next == null ? here.sequence() : next.sequence();
    }

    private static boolean isAnother(Deed deed, Deed than) {
        return deed.outcome().equals(Outcome.APPLIED.name())
                && !deed.groupId().equals(than.groupId());
    }

    /**
     * Names the state at {@code sequence}. Sent again under the same id it is named once.
     *
     * @param name of at most 80 characters, not blank
     * @param note of at most 2,000 characters; may be empty
     */
    public VersionOutcome name(
            PersonId author,
            FrameworkId id,
            VersionId version,
            long sequence,
            String name,
            String note) {
        return versions.name(author, id, version, sequence, name, note);
    }

    /** Gives a version of that person's another name and note. */
    public VersionOutcome rename(
            PersonId author, FrameworkId id, VersionId version, String name, String note) {
        return versions.rename(author, id, version, name, note);
    }

    /** Takes the name off a moment, if it is that person's; the moment itself stays. */
    public void unname(PersonId author, FrameworkId id, VersionId version) {
        versions.delete(author, id, version);
    }

    /**
     * Makes the framework what it was at {@code sequence}: what is different is changed by new
     * operations, nothing is erased. How far reviews had come stays as it is now. Sent again under
     * the same {@code restore} it is done once, whatever happened since.
     */
    public RestoreOutcome restore(PersonId author, FrameworkId id, UUID restore, long sequence) {
        return restoring.restore(author, id, restore, sequence);
    }

    /** Takes back a restore of that person's; what others changed since stays theirs. */
    public UndoReceipt takeBack(PersonId author, FrameworkId id, UUID restore) {
        return restoring.takeBack(author, id, restore);
    }
}
