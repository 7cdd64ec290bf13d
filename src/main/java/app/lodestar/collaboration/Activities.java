package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogFormat;
import app.lodestar.collaboration.internal.OperationRepository.Deed;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log as people did it: by person and by stretches of ten minutes of the clock, so that
 * the same log is told the same way wherever one begins to read. A marked moment ends a stretch.
 */
final class Activities {
    static final Duration STRETCH = Duration.ofMinutes(10);

    /** Pieces that one activity names. */
    static final int NAMED = 6;

    private record Key(UUID author, Via via, @Nullable UUID group) {}

    private final NodeId root;
    private final int wanted;
    private final NavigableSet<Long> marks;
    private final List<Activity> done = new ArrayList<>();
    private final Map<Key, Stretch> open = new LinkedHashMap<>();
    private long stretch = Long.MIN_VALUE;
    private long next;
    private long at = Long.MAX_VALUE;
    private boolean full;

    /**
     * Collects activities until there are as many as wanted and a stretch ends.
     *
     * @param marks the sequences that are marked
     */
    Activities(NodeId root, int wanted, Collection<Long> marks) {
        this.root = root;
        this.wanted = wanted;
        this.marks = new TreeSet<>(marks);
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
        Long mark = marks.lower(at);
        at = deed.sequence();
        if (now != stretch || (mark != null && mark >= at)) {
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
                        key -> new Stretch(key, root, deed))
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
        private final NodeId root;
        private final @Nullable UUID undoOf;
        private final long last;
        private final Instant until;
        private final Map<Activity.Act, Integer> acts = new EnumMap<>(Activity.Act.class);
        private final Set<Activity.Touch> touched = new LinkedHashSet<>();
        private long first;
        private Instant from;

        Stretch(Key key, NodeId root, Deed newest) {
            this.key = key;
            this.root = root;
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
                        .map(this::touch)
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

        private Activity.Touch touch(Change change) {
            return switch (change) {
                case Change.Put put -> touch(put.node(), put.field());
                case Change.Spliced spliced -> touch(spliced.node(), spliced.field());
                case Change.ItemAdded added -> touch(added.node(), added.field());
                case Change.ItemRemoved removed -> touch(removed.node(), removed.field());
                case Change.Added added -> touch(added.node().id(), null);
                case Change.Dropped dropped -> touch(dropped.node().id(), null);
                case Change.Placed placed -> touch(placed.node(), null);
                case Change.Buried buried -> touch(buried.root(), null);
                case Change.Revived revived -> touch(revived.root(), null);
            };
        }

        private Activity.Touch touch(NodeId node, @Nullable Field field) {
            return new Activity.Touch(node, node.equals(root) ? field : null);
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
