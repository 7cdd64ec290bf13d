package app.lodestar.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a person worked on an answer, part by part. Time counts from one sign of life of the
 * page to the next. A silence longer than {@link #SILENCE} counts nothing: whoever closed the page,
 * or the lid, has paused.
 *
 * @param times what is counted so far, of the parts that have any
 * @param part where the person is
 * @param countedAt up to when it is counted; null while paused
 */
record AttemptTime(Map<AnswerPart, Duration> times, AnswerPart part, @Nullable Instant countedAt) {
    static final Duration SILENCE = Duration.ofSeconds(90);

    AttemptTime {
        times = times.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(times));
    }

    /** A sign of life: the time since the last one goes to the part in which it was spent. */
    AttemptTime beat(Instant now, AnswerPart at) {
        return new AttemptTime(counted(now), at, countedAt == null ? null : later(now, countedAt));
    }

    /** Runs from now on, and goes on where it runs already. */
    AttemptTime resume(Instant now) {
        return new AttemptTime(counted(now), part, countedAt == null ? now : later(now, countedAt));
    }

    AttemptTime pause(Instant now) {
        return new AttemptTime(counted(now), part, null);
    }

    boolean isRunning(Instant now) {
        return countedAt != null && !now.isAfter(countedAt.plus(SILENCE));
    }

    Duration used() {
        return times.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The time by part up to now. */
    Map<AnswerPart, Duration> counted(Instant now) {
        if (countedAt == null || !now.isAfter(countedAt) || !isRunning(now)) {
            return times;
        }
        Map<AnswerPart, Duration> more = new EnumMap<>(AnswerPart.class);
        more.putAll(times);
        more.merge(part, Duration.between(countedAt, now), Duration::plus);
        return more;
    }

    /** A clock that was set back counts nothing twice. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
