package app.lodestar.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Turns turns = new Turns(2);
    private final CountDownLatch open = new CountDownLatch(1);

    @Test
    void onePersonHasOneRunningAndNeverStarvesAnother() throws InterruptedException {
        List<Thread> greedy = new ArrayList<>();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            greedy.add(
                    start(
                            "ada",
                            () -> {
                                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                await(open);
                                atOnce.decrementAndGet();
                            }));
        }
        waitUntilRunning(atOnce);
        // Ten of hers wait or run, and still he is served at once.
        assertThat(turns.take("bob", Deadline.in(LONG), () -> "served")).contains("served");
        open.countDown();
        for (Thread each : greedy) {
            each.join();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void noMoreRunAtOnceThanThereArePlaces() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(
                    start(
                            "person " + i,
                            () -> {
                                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                Thread.onSpinWait();
                                atOnce.decrementAndGet();
                            }));
        }
        for (Thread each : all) {
            each.join();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoeverCameFirstIsServedFirst() throws InterruptedException {
        Turns one = new Turns(1);
        AtomicInteger atOnce = new AtomicInteger();
        Thread first =
                Thread.ofVirtual()
                        .start(() ->
                                one.take(
                                        "first",
                                        Deadline.in(LONG),
                                        () -> {
                                            atOnce.incrementAndGet();
                                            await(open);
                                            return "";
                                        }));
        waitUntilRunning(atOnce);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> others = new ArrayList<>();
        for (String person : List.of("a", "b", "c")) {
            Thread thread =
                    Thread.ofVirtual()
                            .start(() ->
                                    one.take(person, Deadline.in(LONG), () -> order.add(person)));
            others.add(thread);
            waitUntilParked(thread);
        }
        open.countDown();
        first.join();
        for (Thread each : others) {
            each.join();
        }
        assertThat(order).containsExactly("a", "b", "c");
    }

    @Test
    void whoeverWaitsTooLongIsSentAwayAndBlocksNobody() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        Thread running =
                start(
                        "ada",
                        () -> {
                            atOnce.incrementAndGet();
                            await(open);
                        });
        waitUntilRunning(atOnce);
        Optional<String> late =
                turns.take("ada", Deadline.in(Duration.ofMillis(30)), () -> "never");
        assertThat(late).isEmpty();
        open.countDown();
        running.join();
        assertThat(turns.take("ada", Deadline.in(LONG), () -> "now")).contains("now");
    }

    @Test
    void aFailureGivesItsPlaceBack() {
        for (int i = 0; i < 5; i++) {
            try {
                turns.take(
                        "ada",
                        Deadline.in(LONG),
                        () -> {
                            throw new IllegalStateException("broken");
                        });
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("broken");
            }
        }
        assertThat(turns.take("ada", Deadline.in(LONG), () -> "fine")).contains("fine");
    }

    private Thread start(String person, Runnable work) {
        return Thread.ofVirtual()
                .start(() ->
                        turns.take(
                                person,
                                Deadline.in(LONG),
                                () -> {
                                    work.run();
                                    return "";
                                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitUntilRunning(AtomicInteger running) throws InterruptedException {
        while (running.get() == 0) {
            Thread.sleep(1);
        }
    }

    private static void waitUntilParked(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }
}
