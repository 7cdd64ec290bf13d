package app.lodestar.practice;

import app.lodestar.rubric.Flaws;
import app.lodestar.rubric.SeededFlaw;
import java.time.Instant;
import java.util.List;
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
 */
public record Training(
        UUID id,
        Instant finishedAt,
        Exercise.Choice choice,
        int marked,
        int named,
        List<SeededFlaw> found,
        List<SeededFlaw> missed) {
    public Training {
        found = List.copyOf(found);
        missed = List.copyOf(missed);
    }

    /** How well the flaws were found. */
    public Flaws.Score score() {
        return new Flaws.Score(found.size(), found.size() + missed.size(), marked);
    }
}
