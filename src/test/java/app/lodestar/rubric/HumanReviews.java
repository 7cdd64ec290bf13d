package app.lodestar.rubric;

import app.lodestar.framework.FrameworkBuilder;
import java.util.EnumMap;
import java.util.Map;

/** Reviews by people, written as levels. */
final class HumanReviews {
    private static final Pointer SOMEWHERE = new Pointer(FrameworkBuilder.id("somewhere"), null);

    private HumanReviews() {}

    /** A review with a level a digit, in the order of the dimensions; the rest is not judged. */
    static HumanReview review(String levels) {
        Map<HumanDimension, HumanReview.Judgement> judgements = new EnumMap<>(HumanDimension.class);
        for (HumanDimension dimension : HumanDimension.values()) {
            if (judgements.size() < levels.length()) {
                int points = levels.charAt(judgements.size()) - '0';
                judgements.put(
                        dimension, new HumanReview.Judgement(HumanLevel.of(points), SOMEWHERE));
            }
        }
        return new HumanReview(judgements);
    }
}
