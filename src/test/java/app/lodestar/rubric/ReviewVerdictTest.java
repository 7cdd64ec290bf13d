package app.lodestar.rubric;

import static app.lodestar.rubric.ReviewVerdict.INTERVIEW_READY;
import static app.lodestar.rubric.ReviewVerdict.REBUILD;
import static app.lodestar.rubric.ReviewVerdict.SOLID;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewVerdictTest {
    /** A review with a score in which one check fails. */
    private static Review review(double score, CheckId failed, Mode mode) {
        return new Review(
                score,
                mode,
                List.of(
                        new CheckResult(
                                failed,
                                CheckStatus.FAIL,
                                0,
                                failed.severity(mode),
                                List.of(),
                                List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "85, 3333333333, INTERVIEW_READY", "84.99, 3333333333, SOLID", "85, 3333333332, SOLID",
        "100, 4444444444, INTERVIEW_READY", "85, 2424242424, INTERVIEW_READY", "85, '', SOLID",
        "70, 4444444444, SOLID", "69.99, 4444444444, REBUILD", "0, '', REBUILD"
    })
    void eightyFiveAndAMeanOfThreeAreReadyAndSeventyIsSolid(
            double score, String levels, ReviewVerdict verdict) {
        Review machine = review(score, CheckId.CTX_7, Mode.PRACTICE);
        assertThat(ReviewVerdict.of(machine, HumanReviews.review(levels))).isEqualTo(verdict);
    }

    @Test
    void aFailedErrorIsNeverReady() {
        HumanReview best = HumanReviews.review("4444444444");
        assertThat(ReviewVerdict.of(review(99, CheckId.GRD_1, Mode.PRACTICE), best))
                .isEqualTo(SOLID);
        assertThat(ReviewVerdict.of(review(99, CheckId.TIE_1, Mode.TEAM), best)).isEqualTo(SOLID);
        assertThat(ReviewVerdict.of(review(99, CheckId.TIE_1, Mode.PRACTICE), best))
                .isEqualTo(INTERVIEW_READY);
        assertThat(ReviewVerdict.of(review(50, CheckId.GRD_1, Mode.PRACTICE), best))
                .isEqualTo(REBUILD);
    }

    @Test
    void aReviewIsCompleteWithAllTenDimensions() {
        assertThat(HumanReviews.review("3333333333").isComplete()).isTrue();
        assertThat(HumanReviews.review("333333333").isComplete()).isFalse();
        assertThat(HumanReviews.review("0123").mean()).hasValue(1.5);
        assertThat(HumanReviews.review("").mean()).isEmpty();
    }
}
