package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import java.util.ArrayList;
import java.util.List;

/**
 * What came between the sequence an author looked at and now without the author having seen it, as
 * it reads on top of what the author did meanwhile. Someone who types on without waiting for an
 * answer has seen their own letters, and nobody else's.
 */
final class Unseen {
    private final List<Change> changes = new ArrayList<>();

    /**
     * What the author of {@code group} has not seen of the entries after its base.
     *
     * @param later every entry after the base, in order
     */
    static Unseen by(Group group, List<LogEntry> later) {
        Unseen unseen = new Unseen();
        for (LogEntry entry : later) {
            boolean own = group.isFromThePlaceOf(entry);
            boolean onSameBase = own && entry.base() == group.base();
            for (Change change : entry.changes()) {
                if (change instanceof Change.Spliced ? !onSameBase : !own) {
                    unseen.changes.add(change);
                }
            }
            if (onSameBase && entry.typed() != null && entry.outcome() != Outcome.REJECTED) {
                unseen.addOwn(entry.typed());
            }
        }
        return unseen;
    }

    /** In order, as the resolver wants them. */
    List<Change> changes() {
        return changes;
    }

    /**
     * The author did this next, not having seen any of it. It counts even if it came to nothing,
     * because others had done the same: what the author did then was made on top of it.
     */
    void addOwn(Operation operation) {
        if (!(operation instanceof Operation.EditText(NodeId node, Field field, TextChange own))) {
            return;
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.Spliced(NodeId n, Field f, TextChange text)
                    && n.equals(node)
                    && f == field) {
                changes.set(i, new Change.Spliced(node, field, text.map(own, true)));
                own = own.map(text, false);
            }
        }
    }
}
