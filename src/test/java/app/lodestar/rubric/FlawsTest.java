package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlawsTest {
    @ParameterizedTest
    @EnumSource(SeededFlaw.class)
    void theCheckMeantForAFlawFindsItInAnExample(SeededFlaw flaw) {
        boolean somewhere = false;
        for (String key : Frameworks.EXAMPLES) {
            MetricFramework sound = Frameworks.example(key);
            Optional<Flaws.Flawed> flawed = Flaws.with(sound, flaw, 1);
            if (flawed.isPresent()) {
                somewhere = true;
                assertThat(
                                new Rubric()
                                        .review(sound, flawed.get().data())
                                        .of(flaw.foundBy())
                                        .status())
                        .as(key)
                        .isIn(CheckStatus.PASS, CheckStatus.NOT_APPLICABLE);
                CheckResult found =
                        new Rubric()
                                .review(flawed.get().framework(), flawed.get().data())
                                .of(flaw.foundBy());
                assertThat(found.status()).as(key).isEqualTo(CheckStatus.FAIL);
                assertThat(found.flaws())
                        .extracting(Flaw::subject)
                        .contains(flawed.get().planted().getFirst().subject());
            }
        }
        assertThat(somewhere).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void severalFlawsAreTheSameForTheSameSeedAndAllFound(long seed) {
        MetricFramework sound = Frameworks.example("instagram-shops");
        Flaws.Flawed flawed = Flaws.plant(sound, 5, seed);
        assertThat(flawed.planted()).hasSize(5).doesNotHaveDuplicates();
        assertThat(Flaws.plant(sound, 5, seed)).isEqualTo(flawed);
        Review review = new Rubric().review(flawed.framework(), flawed.data());
        for (Flaws.Planted planted : flawed.planted()) {
            assertThat(review.of(planted.flaw().foundBy()).flaws())
                    .extracting(Flaw::subject)
                    .contains(planted.subject());
        }
    }

    @Test
    void whoMarksEverythingFindsAllAndIsSeldomRight() {
        MetricFramework sound = Frameworks.example("instagram-shops");
        Flaws.Flawed flawed = Flaws.plant(sound, 4, 7);
        Set<NodeId> all = new HashSet<>();
        flawed.framework().all().forEach(node -> all.add(node.id()));
        assertThat(Flaws.score(flawed, all).recall()).isEqualTo(1);
        assertThat(Flaws.score(flawed, all).precision()).isLessThan(0.1);
        assertThat(Flaws.score(flawed, Set.of()).recall()).isZero();
        NodeId one = flawed.planted().getFirst().subject();
        assertThat(Flaws.score(flawed, Set.of(one)).precision()).isEqualTo(1);
        assertThat(Flaws.score(flawed, Set.of(one)).recall()).isEqualTo(0.25);
    }

    @Test
    void whatFollowsFromAFlawIsNeitherRightNorWrong() {
        Flaws.Flawed flawed =
                Flaws.with(
                                Frameworks.example("onsite-ad-advantage"),
                                SeededFlaw.UNCONNECTED_METRIC,
                                1)
                        .orElseThrow();
        NodeId planted = flawed.planted().getFirst().subject();
        assertThat(flawed.others()).isNotEmpty().doesNotContain(planted);
        Set<NodeId> marks = new HashSet<>(flawed.others());
        assertThat(Flaws.score(flawed, marks)).isEqualTo(new Flaws.Score(0, 1, 0));
        marks.add(planted);
        assertThat(Flaws.score(flawed, marks).precision()).isEqualTo(1);
        marks.add(flawed.framework().id());
        assertThat(Flaws.score(flawed, marks).precision()).isEqualTo(0.5);
    }
}
