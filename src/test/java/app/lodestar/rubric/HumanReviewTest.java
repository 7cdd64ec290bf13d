package app.lodestar.rubric;

import static app.lodestar.rubric.HumanDimension.FRAMING;
import static app.lodestar.rubric.HumanDimension.STAKEHOLDER_INSIGHT;
import static app.lodestar.rubric.HumanReviews.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HumanReviewTest {
    @Test
    void twoWhoAgreeInAllHaveAKappaOfOne() {
        assertThat(Agreement.kappa(pairs(0, 0, 2, 2, 4, 4))).hasValue(1);
    }

    @Test
    void twoWhoNeverVaryHaveNone() {
        assertThat(Agreement.kappa(pairs(3, 3, 3, 3))).isEmpty();
        assertThat(Agreement.kappa(List.of())).isEmpty();
    }

    @Test
    void disagreementCountsByItsSquare() {
        List<Agreement.Pair> pairs = pairs(0, 1, 1, 1, 2, 2, 3, 2);
        // One: 0 1 2 3; other: 1 1 2 2. Sum of squares of all 16 pairs: 24; divided by 4: 6.
        assertThat(Agreement.kappa(pairs).orElseThrow()).isCloseTo(1 - 2 / 6.0, within(1e-12));
    }

    @Test
    void whatChanceAloneWouldGiveIsNought() {
        // Each of 0 and 4 with each: half of the squares are 16, as chance has it.
        assertThat(Agreement.kappa(pairs(0, 0, 0, 4, 4, 0, 4, 4))).hasValue(0);
    }

    @Test
    void twoWhoSayTheOppositeAreBelowNought() {
        assertThat(Agreement.kappa(pairs(0, 4, 4, 0)).orElseThrow()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void fiveReviewsComeOutAsByHand() {
        // One: 0 1 2 3 4; other: 0 1 2 3 2. Observed 4. Expected: for each of one's levels the sum
        // of squares to 0 1 2 3 2, that is 18 7 6 15 34, together 80, divided by 5: 16.
        List<Agreement.Pair> pairs = pairs(0, 0, 1, 1, 2, 2, 3, 3, 4, 2);
        assertThat(Agreement.kappa(pairs).orElseThrow()).isCloseTo(1 - 4 / 16.0, within(1e-12));
    }

    @Test
    void eachDimensionThatBothJudgedHasItsOwnKappa() {
        List<HumanReview> one = List.of(review("04"), review("44"), review("4"));
        List<HumanReview> other = List.of(review("00"), review("4"), review("4"), review("1"));
        Map<HumanDimension, OptionalDouble> kappas = Agreement.byDimension(one, other);
        assertThat(kappas).containsOnlyKeys(FRAMING, STAKEHOLDER_INSIGHT);
        assertThat(kappas).containsEntry(FRAMING, OptionalDouble.of(1));
        assertThat(kappas).containsEntry(STAKEHOLDER_INSIGHT, OptionalDouble.of(0));
    }

    private static List<Agreement.Pair> pairs(int... points) {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < points.length; i += 2) {
            pairs.add(new Agreement.Pair(HumanLevel.of(points[i]), HumanLevel.of(points[i + 1])));
        }
        return pairs;
    }
}
