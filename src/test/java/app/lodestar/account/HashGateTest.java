package app.lodestar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashGateTest {

    @Test
    void threatT6OfTwoHundredAtOnceTwoHashAndFewWait() throws Exception {
        var gate = new HashGate(2, 10, Duration.ofSeconds(10));
        var hold = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    IntStream.range(0, 200)
                            .mapToObj(_ ->
                                    people.submit(() -> {
                                        try {
                                            return gate.run(() -> {
                                                most.accumulateAndGet(
                                                        inside.incrementAndGet(), Math::max);
                                                await(hold);
                                                inside.decrementAndGet();
                                                return true;
                                            });
                                        } catch (BusyException e) {
                                            return false;
                                        }
                                    }))
                            .toList();
            while (tries.stream().filter(one -> one.isDone()).count() < 150) {
                Thread.onSpinWait();
            }
            hold.countDown();
            var heard = 0;
            for (var one : tries) {
                heard += one.get() ? 1 : 0;
            }
            assertThat(heard).isBetween(2, 50);
            assertThat(most).hasValueLessThanOrEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
