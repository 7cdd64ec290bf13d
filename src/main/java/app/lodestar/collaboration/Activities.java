package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogFormat;
import app.lodestar.collaboration.internal.OperationRepository.Deed;
import app.lodestar.framework.Change;
import app.lodestar.framework.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log as people did it: by person and by stretches of ten minutes of the clock, so that
 * the same log is told the same way wherever one begins to read.
 */
final class Activities {
    static final Duration STRETCH = Duration.ofMinutes(10);

    /** Pieces that one activity names. */
    static final int NAMED = 6;

    private record Key(UUID author, Via via, @Nullable UUID group) {}

    private final int wanted;
    private final List<Activity> done = new ArrayList<>();
    private final Map<Key, Stretch> open = new LinkedHashMap<>();
    private long stretch = Long.MIN_VALUE;
    private long next;
    private boolean full;

    /** Collects activities until there are as many as wanted and a stretch ends. */
    Activities(int wanted) {
        this.wanted = wanted;
    }

    boolean isFull() {
        return full;
    }

    /** Reads the deed before all it has read so far. */
    void read(Deed deed) {
        if (full || !deed.outcome().equals(Outcome.APPLIED.name())) {
            return;
        }
        long now = deed.createdAt().getEpochSecond() / STRETCH.toSeconds();
        if (now != stretch) {
            flush();
            stretch = now;
            if (done.size() >= wanted) {
                full = true;
                next = deed.sequence() + 1;
                return;
            }
        }
        Via via = Via.valueOf(deed.via());
        boolean alone = via == Via.RESTORE || via == Via.IMPORT;
        open.computeIfAbsent(
                        new Key(deed.authorId(), via, alone ? deed.groupId() : null),
                        key -> new Stretch(key, deed))
                .add(deed);
    }

    /** What was read, when there is no more or when it is enough. */
    Activity.Page page() {
        flush();
        return new Activity.Page(List.copyOf(done), next);
    }

    private void flush() {
        open.values().forEach(s -> done.add(s.activity()));
        open.clear();
    }

    /** One person's deeds of one stretch, read from the last to the first. */
    private static final class Stretch {
        private final Key key;
        private final @Nullable UUID undoOf;
        private final long last;
        private final Instant until;
        private final Map<Activity.Act, Integer> acts = new EnumMap<>(Activity.Act.class);
        private final Set<NodeId> touched = new LinkedHashSet<>();
        private long first;
        private Instant from;

        Stretch(Key key, Deed newest) {
            this.key = key;
            this.undoOf = key.via() == Via.RESTORE ? newest.undoOf() : null;
            this.last = newest.sequence();
            this.until = newest.createdAt();
            this.first = last;
            this.from = until;
        }

        void add(Deed deed) {
            first = deed.sequence();
            from = deed.createdAt();
            acts.merge(act(deed.kind()), 1, Integer::sum);
            if (touched.size() < NAMED && !deed.effect().isEmpty()) {
                LogFormat.readChanges(deed.effect()).stream()
                        .map(Stretch::node)
                        .limit(1)
                        .forEach(touched::add);
            }
        }

        private static Activity.Act act(String kind) {
            return switch (kind) {
                case "text" -> Activity.Act.WRITTEN;
                case "create", "plant" -> Activity.Act.MADE;
                case "move" -> Activity.Act.MOVED;
                case "delete" -> Activity.Act.DELETED;
                case "restore" -> Activity.Act.BROUGHT_BACK;
                default -> Activity.Act.SET;
            };
        }

        private static NodeId node(Change change) {
            return switch (change) {
                case Change.Put put -> put.node();
                case Change.Spliced spliced -> spliced.node();
                case Change.ItemAdded added -> added.node();
                case Change.ItemRemoved removed -> removed.node();
                case Change.Added added -> added.node().id();
                case Change.Dropped dropped -> dropped.node().id();
                case Change.Placed placed -> placed.node();
                case Change.Buried buried -> buried.root();
                case Change.Revived revived -> revived.root();
            };
        }

        Activity activity() {
            return new Activity(
                    first,
                    last,
                    new PersonId(key.author()),
                    key.via(),
                    key.group(),
                    undoOf,
                    from.isAfter(until) ? until : from,
                    until,
                    acts,
                    List.copyOf(touched));
        }
    }
}
