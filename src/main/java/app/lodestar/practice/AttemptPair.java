package app.lodestar.practice;

import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two attempts side by side. */
public record AttemptPair(Attempt before, Attempt after) {

    /** What came of a check in both; null where it did not exist yet, or there is no review. */
    public record CheckChange(
            CheckId check, @Nullable CheckCredit before, @Nullable CheckCredit after) {}

    /** What the person said of one dimension in both; null where they did not. */
    public record LevelChange(
            HumanDimension dimension,
            HumanReview.@Nullable Judgement before,
            HumanReview.@Nullable Judgement after) {}

    /** The checks that came out differently, in their order. */
    public List<CheckChange> checks() {
        List<CheckChange> changes = new ArrayList<>();
        for (CheckId check : CheckId.values()) {
            CheckCredit was = credits(before).get(check);
            CheckCredit is = credits(after).get(check);
            if (!Objects.equals(was, is)) {
                changes.add(new CheckChange(check, was, is));
            }
        }
        return changes;
    }

    /** All dimensions, in their order. */
    public List<LevelChange> levels() {
        List<LevelChange> levels = new ArrayList<>();
        for (HumanDimension dimension : HumanDimension.values()) {
            levels.add(
                    new LevelChange(
                            dimension,
                            before.ratings().judgements().get(dimension),
                            after.ratings().judgements().get(dimension)));
        }
        return levels;
    }

    private static Map<CheckId, CheckCredit> credits(Attempt attempt) {
        return attempt.result().map(outcome -> outcome.machine().checks()).orElse(Map.of());
    }
}
