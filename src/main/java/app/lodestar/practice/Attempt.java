package app.lodestar.practice;

import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanReview;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's attempt at a question, as it stands at the moment it was asked for.
 *
 * @param question the key of the question, which may have left the bank since
 * @param title what the question was called then
 * @param budget how long the attempt should take
 * @param clocked whether the person sees the clock; time is kept for each part in any case
 * @param running whether the time runs
 * @param part where the person was last
 * @param times the time used by part, of the parts that have any; pauses do not count
 * @param hints how many are shown
 * @param endedAt null while it is under way
 * @param said what the person said so far of the answer, of the dimensions of which they said any
 * @param outcome null until the person asked for the machine's checks
 */
public record Attempt(
        AttemptId id,
        String question,
        String title,
        Instant startedAt,
        Duration budget,
        boolean clocked,
        boolean running,
        AnswerPart part,
        Map<AnswerPart, Duration> times,
        int hints,
        @Nullable Instant endedAt,
        Map<HumanDimension, Rating> said,
        @Nullable AttemptOutcome outcome) {

    public Attempt {
        times = times.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(times));
        said = said.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(said));
    }

    /** What the person says of the answer, as far as it counts; complete before the outcome. */
    public HumanReview ratings() {
        return Rating.review(said);
    }

    /** All time used. */
    public Duration used() {
        return times.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** All time used, to the nearest minute. */
    public long minutes() {
        return minutes(used());
    }

    /** A time, to the nearest minute. */
    public static long minutes(Duration time) {
        return time.plusSeconds(30).toMinutes();
    }

    /** What is left of the budget; negative when it took longer. */
    public Duration left() {
        return budget.minus(used());
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** What it came to, once it is rated. */
    public Optional<AttemptOutcome> result() {
        return Optional.ofNullable(outcome);
    }
}
