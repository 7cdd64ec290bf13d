package app.lodestar.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts the messages to a page in order: answers and pushes come through two lines and may overtake
 * each other. Not safe for several threads.
 */
final class Sequence {

    /** A page of ours waits no longer for one that is missing; then it asks to start anew. */
    static final long PATIENCE = 5_000_000_000L;

    private final TreeMap<Long, Message> early = new TreeMap<>();
    private long last = -1;

    /** The number of the last message that was in order. */
    long last() {
        return last;
    }

    /**
     * What can be taken in now that this has come.
     *
     * @throws OutOfStepException if one before it is missing for too long, or it came before
     */
    List<Message> add(Message message) {
        List<Message> ready = new ArrayList<>();
        if (message.number() < 0) {
            ready.add(message);
            return ready;
        }
        if (last >= 0 && message.number() <= last) {
            throw new OutOfStepException("told again: " + message.number() + " after " + last);
        }
        early.put(message.number(), message);
        while (!early.isEmpty() && (last < 0 || early.firstKey() == last + 1)) {
            var next = early.pollFirstEntry().getValue();
            last = next.number();
            ready.add(next);
        }
        if (!early.isEmpty() && message.at() - early.firstEntry().getValue().at() > PATIENCE) {
            throw new OutOfStepException("nothing has the number " + (last + 1));
        }
        return ready;
    }

    /** Whether something came that what is before it did not come yet. */
    boolean hasGap() {
        return !early.isEmpty();
    }
}
