package app.lodestar.dataset;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns what the work says of itself into {@link Progress}, a few times a second. */
final class ProgressMeter implements Progress.Listener {

    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration SURE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Consumer<Progress> listener;
    private Progress.@Nullable Phase phase;
    private Instant begun = Instant.EPOCH;
    private Instant said = Instant.EPOCH;

    ProgressMeter(InstantSource clock, Consumer<Progress> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public void heard(Progress.Phase now, long rows, long bytes, long totalBytes) {
        var instant = clock.instant();
        if (now != phase) {
            phase = now;
            begun = instant;
        } else if (Duration.between(said, instant).compareTo(BEAT) < 0) {
            return;
        }
        said = instant;
        listener.accept(
                new Progress(
                        now,
                        rows,
                        bytes,
                        totalBytes,
                        left(Duration.between(begun, instant), bytes, totalBytes)));
    }

    private static Optional<Duration> left(Duration gone, long bytes, long totalBytes) {
        if (gone.compareTo(SURE) < 0 || bytes <= 0 || totalBytes < bytes) {
            return Optional.empty();
        }
        double rest = (double) (totalBytes - bytes) / bytes;
        return Optional.of(Duration.ofMillis((long) (gone.toMillis() * rest)));
    }
}
