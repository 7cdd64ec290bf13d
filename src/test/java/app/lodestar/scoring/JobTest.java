package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final long SECONDS = 20;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void whatTheWorkReturnsIsSaidLast() throws InterruptedException {
        var job = job();
        job.start(() -> {
            job.say("half way");
            return "done";
        });
        assertThat(said.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("half way");
        assertThat(said.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void workThatBreaksIsSaidUnderItsReference() throws InterruptedException {
        job().start(() -> {
            throw new IllegalStateException("on purpose");
        });
        assertThat(said.poll(SECONDS, TimeUnit.SECONDS)).matches("broke [0-9A-F]{8}");
    }

    @Test
    void stoppedWorkSaysNothingAndItsDeadlineHasPassed() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var job = job();
        job.start(() -> {
            begun.countDown();
            try {
                stopped.await();
                return "too late";
            } catch (InterruptedException e) {
                return "interrupted";
            } finally {
                ended.countDown();
            }
        });
        begun.await();
        assertThat(job.deadline().hasPassed()).isFalse();
        job.stop();
        job.stop();
        assertThat(job.deadline().hasPassed()).isTrue();
        stopped.countDown();
        ended.await();
        assertThat(said.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void theDeadlineOfWorkThatWasStoppedBeforeItBeganHasPassed() {
        var job = job();
        job.stop();
        assertThat(job.deadline().hasPassed()).isTrue();
    }

    private Job<String> job() {
        return new Job<>(
                Duration.ofMinutes(1), said::add, reference -> "broke " + reference.value());
    }
}
