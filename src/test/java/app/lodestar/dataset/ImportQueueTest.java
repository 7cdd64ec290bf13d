package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ImportQueueTest {

    @Test
    void badInputA21FiftyInParallelAreTakenTwoAtATime() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        try (var queue = new ImportQueue(2)) {
            var all = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 50; i++) {
                int number = i;
                all.add(queue.submit(number % 7, () -> busy(running, most, number)));
            }
            assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(50);
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void peopleTakeTurns() {
        var order = Collections.synchronizedList(new ArrayList<String>());
        var begin = new CountDownLatch(1);
        try (var queue = new ImportQueue(1)) {
            var first = queue.submit("someone", () -> await(begin));
            while (queue.length() > 0) {
                Thread.onSpinWait();
            }
            var all = new ArrayList<CompletableFuture<Boolean>>();
            for (var name : List.of("ana", "ana", "ana", "ben", "cleo")) {
                all.add(queue.submit(name, () -> order.add(name)));
            }
            assertThat(queue.length()).isEqualTo(5);
            begin.countDown();
            first.join();
            all.forEach(CompletableFuture::join);
        }
        assertThat(order).containsExactly("ana", "ben", "cleo", "ana", "ana");
    }

    @Test
    void whatWaitsWhenItClosesIsCancelled() {
        var begin = new CountDownLatch(1);
        var queue = new ImportQueue(1);
        var first = queue.submit("ana", () -> await(begin));
        while (queue.length() > 0) {
            Thread.onSpinWait();
        }
        var second = queue.submit("ana", () -> true);
        begin.countDown();
        queue.close();
        assertThat(first.join()).isTrue();
        if (second.isCompletedExceptionally()) {
            assertThatThrownBy(second::join).isInstanceOf(CancellationException.class);
        }
        assertThatThrownBy(() -> queue.submit("ana", () -> true))
                .isInstanceOf(IllegalStateException.class);
    }

    private static int busy(AtomicInteger running, AtomicInteger most, int number) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        Thread.onSpinWait();
        running.decrementAndGet();
        return number;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
