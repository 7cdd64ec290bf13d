package app.lodestar.scoring;

import static app.lodestar.framework.Tier.NORTH_STAR;
import static app.lodestar.scoring.ScoreCase.aCase;
import static app.lodestar.scoring.ScoreCase.id;
import static app.lodestar.scoring.ScoreCase.known;
import static app.lodestar.scoring.ScoreCase.way;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader of a score must mind. */
class ScorerWarningsTest {

    @Test
    void aTargetSetAfterTheDataIsSaid() {
        Map<Field, Value> late = way(0, 1);
        late.put(Field.TARGET_SET_ON, Value.of("2026-10-12"));
        ScoreCase moved = aCase().metric("star", NORTH_STAR, late).measured("star", 0.5, 0.1);
        assertThat(moved.score().warnings())
                .containsExactly(new Warning(Warning.Code.TARGET_AFTER_DATA, List.of(id("star"))));
    }

    @Test
    void aClippedScoreIsSaid() {
        assertThat(star(1.5).score().warnings())
                .containsExactly(new Warning(Warning.Code.CLIPPED, List.of(id("star"))));
        assertThat(star(1.5).score().metrics().getFirst().attainment().map(Attainment::unclipped))
                .contains(1.5);
    }

    /** Nothing counts of a guardrail, so nothing is taken as anything either. */
    @Test
    void aGuardrailWithoutAnIntervalIsNotSaidToCount() {
        Uncertainty none = Uncertainty.undefined(Why.Code.NO_INTERVAL);
        assertThat(
                        star(0.5)
                                .ceiling("disputes", 0.02, 0.01, 0.001)
                                .measured("disputes", known(0.01, none, 500))
                                .score()
                                .warnings())
                .isEmpty();
    }

    private static ScoreCase star(double value) {
        return aCase().goal("star", NORTH_STAR, 0, 1, value, 0.1);
    }
}
