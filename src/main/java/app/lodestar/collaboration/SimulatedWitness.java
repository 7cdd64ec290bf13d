package app.lodestar.collaboration;

import app.lodestar.collaboration.SimulatedPage.Place;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.collaboration.internal.SnapshotEntity;
import app.lodestar.framework.Change;
import app.lodestar.framework.Codec;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.TreeCheck;
import java.util.List;
import java.util.Map;

/**
 * Reads along in a log from its first entry, and finds what the promises do not allow; whatever it
 * finds is a {@link Divergence}.
 */
final class SimulatedWitness {
    private final SimulatedLog log;
    private MetricFramework framework;
    private long sequence;

    SimulatedWitness(SimulatedLog log) {
        this.log = log;
        this.framework = MetricFramework.empty(log.id().root());
    }

    /** After each operation the tree is a tree, and the hub that wrote holds what the log says. */
    void follow(SimulatedHub writer) {
        for (LogEntry entry : log.after(sequence)) {
            framework = after(framework, entry);
            sequence = entry.sequence();
            List<String> problems =
                    entry.changes().isEmpty() ? List.of() : TreeCheck.problems(framework);
            if (!problems.isEmpty()) {
                throw new Divergence("after entry " + sequence + ": " + problems);
            }
        }
        if (!writer.catchUp().framework().equals(framework)) {
            throw new Divergence("at " + sequence + " the hub does not hold what the log says");
        }
    }

    /** At rest everyone has the same document, however it came about. */
    void conclude(List<SimulatedHub> hubs, List<SimulatedPage> pages) {
        String state = Codec.writeState(framework);
        String document = FrameworkJson.write(framework);
        for (int i = 0; i < hubs.size(); i++) {
            same("hub " + i, hubs.get(i).catchUp().framework(), state, document);
        }
        for (int i = 0; i < pages.size(); i++) {
            same("page " + i, pages.get(i).confirmed(), state, document);
            same("what page " + i + " shows", pages.get(i).view(), state, document);
        }
        same("replay", replay(0, MetricFramework.empty(log.id().root())), state, document);
        for (SnapshotEntity snapshot : log.snapshots()) {
            FrameworkHub.State from = SimulatedHub.read(snapshot);
            MetricFramework end = replay(from.sequence(), from.framework());
            same("replay from " + from.sequence(), end, state, document);
        }
    }

    private MetricFramework replay(long from, MetricFramework start) {
        MetricFramework replayed = start;
        for (LogEntry entry : log.after(from)) {
            replayed = after(replayed, entry);
        }
        return replayed;
    }

    private static MetricFramework after(MetricFramework before, LogEntry entry) {
        MetricFramework after = before;
        for (Change change : entry.changes()) {
            after = change.apply(after);
        }
        return after;
    }

    private static void same(String whose, MetricFramework held, String state, String document) {
        if (!Codec.writeState(held).equals(state) || !FrameworkJson.write(held).equals(document)) {
            throw new Divergence(whose + " is another document than the log's");
        }
    }

    /** Each of the long texts is made of the words that were typed there, each once and whole. */
    void read(Map<Place, List<String>> tokens) {
        tokens.forEach((place, words) -> {
            String text = framework.node(place.node()).text(place.field());
            for (String word : words) {
                if (!text.contains(word)) {
                    throw new Divergence(word + " is not in: " + text);
                }
            }
            if (text.length() != words.stream().mapToInt(String::length).sum()) {
                throw new Divergence("more than was typed: " + text);
            }
        });
    }
}
