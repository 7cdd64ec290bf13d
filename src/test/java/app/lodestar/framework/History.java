package app.lodestar.framework;

import java.util.ArrayList;
import java.util.List;

/** A framework with all that was done to it, as the server keeps it: one log, one order. */
final class History {
    private final List<MetricFramework> states = new ArrayList<>();
    private final List<Change> log = new ArrayList<>();

    History(MetricFramework start) {
        states.add(start);
    }

    MetricFramework start() {
        return states.getFirst();
    }

    MetricFramework now() {
        return states.getLast();
    }

    List<Change> log() {
        return log;
    }

    /** How many changes there were. */
    int sequence() {
        return log.size();
    }

    MetricFramework at(int sequence) {
        return states.get(sequence);
    }

    /** Submits what an author asks who sees everything. */
    Resolution submit(Operation operation) {
        return submit(operation, sequence());
    }

    /** Submits what an author asks who saw the first {@code seen} changes. */
    Resolution submit(Operation operation, int seen) {
        List<Change> since = List.copyOf(log.subList(seen, log.size()));
        return remember(Resolver.resolve(now(), operation, since));
    }

    /** Submits what leads back to what once was. */
    Resolution back(Operation operation) {
        return remember(Resolver.resolveBack(now(), operation));
    }

    private Resolution remember(Resolution resolution) {
        if (resolution instanceof Resolution.Applied(List<Change> changes, var _)) {
            for (Change change : changes) {
                states.add(change.apply(now()));
                log.add(change);
            }
        }
        return resolution;
    }
}
