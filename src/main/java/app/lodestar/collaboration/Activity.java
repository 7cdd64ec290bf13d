package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person did within ten minutes. What others did meanwhile may lie between its places.
 *
 * @param first the sequence of its first operation that changed anything
 * @param last the sequence of its last one: the moment it led to
 * @param via how it came to be asked for
 * @param group the gesture, where it is one by itself: a restore or an import
 * @param undoOf the gesture that was taken back, for the taking back of a restore
 * @param acts how often what was done
 * @param touched what it was done to, without repetition, the last touched first; at most {@link
 *     Activities#NAMED} of them, and not what came by the dozen
 */
public record Activity(
        long first,
        long last,
        PersonId author,
        Via via,
        @Nullable UUID group,
        @Nullable UUID undoOf,
        Instant from,
        Instant until,
        Map<Act, Integer> acts,
        List<Touch> touched) {

    /** What was touched; {@code field} is known where the piece is the framework itself. */
    public record Touch(NodeId node, @Nullable Field field) {}

    /** What can be done to a framework, coarsely. */
    public enum Act {
        /** Text was typed or taken out. */
        WRITTEN,
        /** A value was set or cleared, a list made longer or shorter. */
        SET,
        MADE,
        MOVED,
        DELETED,
        BROUGHT_BACK
    }

    /** Some activities, the newest first; {@code next} is where the older ones begin, or 0. */
    public record Page(List<Activity> activities, long next) {}
}
