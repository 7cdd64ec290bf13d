package app.lodestar.practice;

import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.Review;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the machine's checks said of an answer when it was rated.
 *
 * @param score 0 to 100
 * @param checks what came of each; one that is newer than the attempt is absent
 */
public record MachineScore(double score, Map<CheckId, CheckCredit> checks) {
    public MachineScore {
        checks = checks.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(checks));
    }

    /** In whole points; a hundred only where nothing is missing. */
    public int whole() {
        return (int) score;
    }

    static MachineScore of(Review review) {
        Map<CheckId, CheckCredit> checks = new EnumMap<>(CheckId.class);
        review.checks()
                .forEach(each ->
                        checks.put(each.check(), new CheckCredit(each.status(), each.credit())));
        return new MachineScore(review.score(), checks);
    }
}
