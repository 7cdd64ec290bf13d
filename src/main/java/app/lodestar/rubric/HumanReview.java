package app.lodestar.rubric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What one person made of a framework, dimension by dimension; those not judged are absent. */
public record HumanReview(Map<HumanDimension, Judgement> judgements) {

    /** A level and the place in the document that shows it. */
    public record Judgement(HumanLevel level, Pointer evidence) {}

    public HumanReview {
        judgements =
                judgements.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new EnumMap<>(judgements));
    }

    /** The mean of the points, 0 to 4; empty when nothing is judged. */
    public OptionalDouble mean() {
        return judgements.values().stream().mapToInt(each -> each.level().points()).average();
    }

    /** Whether every dimension is judged. */
    public boolean isComplete() {
        return judgements.size() == HumanDimension.values().length;
    }
}
