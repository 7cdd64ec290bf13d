package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.framework.Field;
import app.lodestar.framework.Mode;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Pointer HERE = new Pointer(id("here"), null);
    private static final Fix SUBMIT = new Fix.Submit(List.of());
    private static final Fix OPEN = new Fix.Open(id("here"), Field.NAME);
    private static final Fix ADD = new Fix.Add(NodeKind.GOAL, null, Map.of(), Field.STATEMENT);

    private static CheckResult failed(CheckId check, double credit, Fix... fixes) {
        return new CheckResult(
                check,
                CheckStatus.FAIL,
                credit,
                check.severity(Mode.TEAM),
                Arrays.stream(fixes).map(fix -> new Flaw(id("here"), List.of(HERE), fix)).toList(),
                List.of());
    }

    private static CheckResult of(CheckId check, CheckStatus status) {
        double credit = status == CheckStatus.PASS ? 1 : 0;
        return new CheckResult(
                check, status, credit, check.severity(Mode.TEAM), List.of(), List.of());
    }

    private static Review review(CheckResult... results) {
        return Review.of(Mode.TEAM, List.of(results));
    }

    @Test
    void theScoreIsTheShareOfTheWeightThatPasses() {
        Review review =
                review(
                        of(CheckId.CTX_1, CheckStatus.PASS),
                        failed(CheckId.GOL_2, 0.5, OPEN),
                        of(CheckId.TIE_1, CheckStatus.NOT_APPLICABLE),
                        of(CheckId.MET_1, CheckStatus.WAIVED));
        // 3 of 3 and 2 of 4; the other two do not count.
        assertThat(review.score()).isCloseTo(100 * 5 / 7.0, within(1e-9));
    }

    @Test
    void nothingThatCountsIsNoScore() {
        assertThat(review(of(CheckId.TIE_1, CheckStatus.NOT_APPLICABLE)).score()).isZero();
    }

    @Test
    void failedChecksAreListedWorstFirstThenByWeight() {
        Review review =
                review(
                        failed(CheckId.CTX_5, 0, OPEN),
                        failed(CheckId.CTX_7, 0, OPEN),
                        failed(CheckId.GOL_1, 0, OPEN),
                        of(CheckId.GOL_2, CheckStatus.PASS),
                        failed(CheckId.TIM_1, 0, OPEN),
                        failed(CheckId.GRD_1, 0, OPEN));
        assertThat(review.failed())
                .extracting(CheckResult::check)
                .containsExactly(
                        CheckId.GRD_1, CheckId.GOL_1, CheckId.TIM_1, CheckId.CTX_7, CheckId.CTX_5);
    }

    @Test
    void aReviewFailsASeverityWhenItOrWorseFails() {
        Review warned = review(failed(CheckId.CTX_7, 0, OPEN));
        assertThat(warned.fails(Severity.ERROR)).isFalse();
        assertThat(warned.fails(Severity.WARNING)).isTrue();
        assertThat(warned.fails(Severity.INFO)).isTrue();
        assertThat(review(of(CheckId.GRD_1, CheckStatus.PASS)).fails(Severity.INFO)).isFalse();
    }

    @Test
    void theCheapestFixBringsTheMostForTheLeastWork() {
        Review review =
                review(
                        failed(CheckId.CTX_1, 0.5, OPEN), // 1.5 for 2: 0.75
                        failed(CheckId.GOL_1, 0, SUBMIT), // 2 for 1: 2
                        failed(CheckId.GOL_2, 0, ADD), // 4 for 3: 1.33
                        failed(CheckId.TIE_2, 0, ADD), // 3 for 3: 1
                        failed(CheckId.GRD_1, 0, ADD, OPEN)); // 4 for 5: 0.8
        assertThat(review.cheapest())
                .extracting(CheckResult::check)
                .containsExactly(CheckId.GOL_1, CheckId.GOL_2, CheckId.TIE_2);
    }

    @Test
    void ofEquallyCheapFixesTheWorseSeverityComesFirst() {
        Review review =
                review(
                        failed(CheckId.CTX_3, 0, OPEN),
                        failed(CheckId.CTX_4, 0, OPEN),
                        failed(CheckId.GOL_1, 0, OPEN),
                        of(CheckId.GRD_1, CheckStatus.PASS));
        assertThat(review.cheapest())
                .extracting(CheckResult::check)
                .containsExactly(CheckId.GOL_1, CheckId.CTX_3, CheckId.CTX_4);
    }

    @Test
    void aCheckThatIsNotInAReviewIsABug() {
        assertThatThrownBy(() -> review().of(CheckId.CTX_1)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aFlawHasAPlaceAndAPlaceIsListedOnce() {
        assertThatThrownBy(() -> new Flaw(id("here"), List.of(), OPEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(failed(CheckId.CTX_1, 0, OPEN, ADD).evidence()).containsExactly(HERE);
        assertThat(failed(CheckId.CTX_1, 0, ADD, OPEN).fix()).contains(ADD);
    }

    @Test
    void partialCreditIsTheShareOfThePiecesThatPass() {
        Scene scene = Scene.scene();
        for (int i = 0; i < 4; i++) {
            scene.goal("Goal " + (char) ('A' + i));
        }
        scene.metric("one", Tier.CORE, Field.GOALS, Scene.refs("Goal A")).metric("two", Tier.CORE);
        scene.metric("three", Tier.CORE);
        assertThat(scene.of(CheckId.GOL_3).credit()).isCloseTo(1 / 3.0, within(1e-12));
    }
}
