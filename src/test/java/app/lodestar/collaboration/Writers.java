package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Three who write into one framework at once, as fast as they are answered or at a given pace, and
 * note what they send and what they are answered.
 */
final class Writers {
    private static final int WRITERS = 3;
    private static final int MOST_TRIES = 200;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final FrameworkService frameworks;
    private final PersonId person;
    private final FrameworkId id;
    private final Journal journal;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean writing;

    Writers(FrameworkService frameworks, PersonId person, FrameworkId id, Journal journal) {
        this.frameworks = frameworks;
        this.person = person;
        this.id = id;
        this.journal = journal;
    }

    /** All begin, each with a pause after each edit. */
    void start(Duration pause) {
        writing = true;
        for (int i = 0; i < WRITERS; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> write(pause)));
        }
    }

    /** All have their last answer when this returns. */
    void stop() throws InterruptedException {
        writing = false;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private void write(Duration pause) {
        UUID client = UUID.randomUUID();
        OpenedFramework opened = frameworks.open(person, id);
        MetricFramework seen = opened.framework();
        long base = opened.sequence();
        while (writing) {
            Receipt receipt = insist(UUID.randomUUID(), client, base, seen);
            seen = receipt.framework();
            base = receipt.sequence();
            sleep(pause);
        }
    }

    /** Sends it until there is an answer, as a page does while its server or database is away. */
    private Receipt insist(UUID opId, UUID client, long base, MetricFramework seen) {
        for (int i = 1; ; i++) {
            try {
                return send(opId, client, base, seen);
            } catch (RuntimeException away) {
                if (i == MOST_TRIES) {
                    throw away;
                }
                sleep(BETWEEN_TRIES);
            }
        }
    }

    /** Sends the edit of that id, for the first time or once more. */
    Receipt send(UUID opId, UUID client, long base, MetricFramework seen) {
        Gesture gesture =
                new Gesture(opId, client, base, List.of(new Envelope(opId, edit(opId, seen))));
        journal.sent(opId);
        long sent = System.nanoTime();
        Receipt receipt = frameworks.submit(person, id, gesture);
        journal.acknowledged(receipt.acknowledgements().getFirst(), sent, System.nanoTime());
        return receipt;
    }

    /** Renaming, adding, typing, and now and then something that must be refused. */
    static Operation edit(UUID opId, MetricFramework seen) {
        return switch ((int) (opId.getLeastSignificantBits() & 7)) {
            case 0, 1 ->
                    new Operation.SetField(seen.id(), Field.TITLE, Value.of("Title " + opId), null);
            case 2 ->
                    new Operation.Create(
                            new NodeId(opId),
                            NodeKind.METRIC,
                            null,
                            null,
                            Map.of(Field.NAME, Value.of("Metric " + opId)));
            case 3 ->
                    new Operation.SetField(
                            NodeId.random(), Field.NAME, Value.of("Of nowhere"), null);
            default -> {
                String text = seen.root().text(Field.WHY_NOW);
                yield new Operation.EditText(
                        seen.id(), Field.WHY_NOW, TextChange.replace(text, 0, 0, "x"));
            }
        };
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
