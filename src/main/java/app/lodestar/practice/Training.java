package app.lodestar.practice;

import app.lodestar.framework.NodeId;
import app.lodestar.rubric.Flaws;
import app.lodestar.rubric.SeededFlaw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A review training that somebody finished.
 *
 * @param choice what it was made from
 * @param marked how many pieces were marked as flawed, right or wrong; those at which a check finds
 *     something that was not planted there are neither
 * @param named how many of those found were called what they are
 * @param found the flaws that were found, in the order in which they were planted
 * @param missed the others
 * @param marks the pieces that were taken for flawed, each with what was said to be wrong, if that
 *     was said; none where they were not kept, which was so at first
 */
public record Training(
        UUID id,
        Instant finishedAt,
        Exercise.Choice choice,
        int marked,
        int named,
        List<SeededFlaw> found,
        List<SeededFlaw> missed,
        Map<NodeId, Optional<SeededFlaw>> marks) {
    public Training {
        found = List.copyOf(found);
        missed = List.copyOf(missed);
        marks = Map.copyOf(marks);
    }

    /** Whether something was marked and what it was is not known any more. */
    public boolean hasLostMarks() {
        return marked > 0 && marks.isEmpty();
    }

    /** How well the flaws were found. */
    public Flaws.Score score() {
        return new Flaws.Score(found.size(), found.size() + missed.size(), marked);
    }
}
