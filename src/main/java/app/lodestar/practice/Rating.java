package app.lodestar.practice;

import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.HumanReview;
import app.lodestar.rubric.Pointer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person said so far of one dimension of their answer. It counts once both are said.
 *
 * @param level null until it is picked
 * @param evidence null until the person says where it shows
 */
public record Rating(@Nullable HumanLevel level, @Nullable Pointer evidence) {

    /** Nothing is said yet. */
    public static final Rating NONE = new Rating(null, null);

    /** The judgement, if it counts. */
    public Optional<HumanReview.Judgement> judgement() {
        return level == null || evidence == null
                ? Optional.empty()
                : Optional.of(new HumanReview.Judgement(level, evidence));
    }

    /** Those that count. */
    static HumanReview review(Map<HumanDimension, Rating> ratings) {
        Map<HumanDimension, HumanReview.Judgement> judgements = new EnumMap<>(HumanDimension.class);
        ratings.forEach((dimension, rating) ->
                rating.judgement().ifPresent(judged -> judgements.put(dimension, judged)));
        return new HumanReview(judgements);
    }
}
