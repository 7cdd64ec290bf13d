package app.lodestar.framework;

import java.util.UUID;

/** Frameworks that came about by many random operations, deletions among them. */
public final class RandomFrameworks {
    private RandomFrameworks() {}

    /** The framework that the seed makes by that many operations. */
    public static MetricFramework framework(long seed, int operations) {
        return history(seed, operations).now();
    }

    static History history(long seed, int operations) {
        RandomOperations random = new RandomOperations(seed);
        History history = new History(MetricFramework.empty(new NodeId(new UUID(7, seed))));
        for (int i = 0; i < operations; i++) {
            history.submit(random.next(history.now()));
        }
        return history;
    }
}
