package app.lodestar.editor.ui;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.Activity;
import app.lodestar.collaboration.FrameworkHistory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.Moment;
import app.lodestar.collaboration.Version;
import java.util.List;
import java.util.Optional;

/** One person's view into the past of one framework, read anew whenever it is asked for. */
final class PastDesk {
    private static final int AT_FIRST = 25;

    private final FrameworkHistory history;
    private final PersonId reader;
    private final FrameworkId id;
    private int wanted = AT_FIRST;
    private List<Version> versions = List.of();
    private Activity.Page page = new Activity.Page(List.of(), 0);

    PastDesk(FrameworkHistory history, PersonId reader, FrameworkId id) {
        this.history = history;
        this.reader = reader;
        this.id = id;
    }

    /** Reads what there is by now. */
    void read() {
        versions = history.versions(reader, id);
        page = history.activity(reader, id, Long.MAX_VALUE, wanted);
    }

    /** Reads further back. */
    void readMore() {
        wanted += 2 * AT_FIRST;
        read();
    }

    /** The newest first. */
    List<Version> versions() {
        return versions;
    }

    /** The newest first, as far back as was read. */
    List<Activity> activities() {
        return page.activities();
    }

    boolean hasOlder() {
        return page.next() > 0;
    }

    /** The versions among the activities that were read. */
    List<Version> versionsShown() {
        return versions.stream().filter(v -> v.sequence() >= page.next()).toList();
    }

    Moment at(long sequence) {
        return history.at(reader, id, sequence);
    }

    Optional<Version> versionAt(long sequence) {
        return versions.stream().filter(v -> v.sequence() == sequence).findFirst();
    }

    /** The activity that led to that moment, if it was read. */
    Optional<Activity> activityAt(long sequence) {
        return page.activities().stream().filter(a -> a.last() == sequence).findFirst();
    }

    /**
     * What a moment is best compared with: a version with the one before it, an activity with what
     * was before it; 0 where there was nothing.
     */
    long comparison(Moment.Seen moment) {
        Optional<Long> mark =
                versionAt(moment.sequence())
                        .flatMap(_ ->
                                versions.stream()
                                        .map(Version::sequence)
                                        .filter(s -> s < moment.sequence())
                                        .findFirst());
        return mark.or(() -> activityAt(moment.sequence()).map(a -> a.first() - 1))
                .orElse(moment.earlier());
    }

    /** Whether a restore was taken back since, as far as was read. */
    boolean isTakenBack(Activity restore) {
        return page.activities().stream()
                .anyMatch(a -> a.undoOf() != null && a.undoOf().equals(restore.group()));
    }
}
