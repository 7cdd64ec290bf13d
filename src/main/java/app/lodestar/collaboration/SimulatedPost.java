package app.lodestar.collaboration;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A network that loses, doubles and holds up what is sent, in any order. Its time is a count of
 * ticks.
 */
final class SimulatedPost {
    private static final int LOST_OF_100 = 10;
    private static final int DOUBLED_OF_100 = 10;
    private static final int SLOW_OF_100 = 5;
    private static final int SWIFT = 8;
    private static final int SLOW = 120;

    private record Letter(long due, long number, Runnable arrival) {}

    private final Random random;
    private final PriorityQueue<Letter> letters =
            new PriorityQueue<>(
                    Comparator.comparingLong(Letter::due).thenComparingLong(Letter::number));
    private long now;
    private long sent;
    private boolean mended;

    SimulatedPost(Random random) {
        this.random = random;
    }

    long now() {
        return now;
    }

    /** From now on nothing is lost; what is under way stays so. */
    void mend() {
        mended = true;
    }

    void send(Runnable arrival) {
        if (mended || random.nextInt(100) >= LOST_OF_100) {
            post(arrival);
        }
        if (random.nextInt(100) < DOUBLED_OF_100) {
            post(arrival);
        }
    }

    private void post(Runnable arrival) {
        int delay = random.nextInt(random.nextInt(100) < SLOW_OF_100 ? SLOW : SWIFT);
        letters.add(new Letter(now + 1 + delay, sent++, arrival));
    }

    /** Goes on by a tick and delivers what is due. */
    void tick() {
        now++;
        for (Letter next = letters.peek();
                next != null && next.due() <= now;
                next = letters.peek()) {
            letters.remove();
            next.arrival().run();
        }
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }
}
