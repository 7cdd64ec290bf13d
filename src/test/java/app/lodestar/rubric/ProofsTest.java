package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.MetricFramework;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check passes, fails and keeps silent where it should, and is mended by its own fixes. */
class ProofsTest {
    /** What decision 017 lets always apply, so that an empty file fails. */
    private static final Set<CheckId> ALWAYS =
            EnumSet.of(
                    CheckId.CTX_1,
                    CheckId.CTX_2,
                    CheckId.CTX_4,
                    CheckId.CTX_5,
                    CheckId.CTX_6,
                    CheckId.GOL_1,
                    CheckId.TIE_1,
                    CheckId.TIE_2,
                    CheckId.TRD_1);

    private static final int FIXES = 4;

    @ParameterizedTest
    @EnumSource
    void passesWhereItsConditionHolds(CheckId check) {
        CheckResult result = Proof.of(check).passing().of(check);
        assertThat(result.status()).as(result.toString()).isEqualTo(CheckStatus.PASS);
        assertThat(result.credit()).isEqualTo(1);
        assertThat(result.evidence()).isEmpty();
        assertThat(result.fix()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void failsWhereItDoesNotAndPointsAtPiecesThatAreThere(CheckId check) {
        Scene failing = Proof.of(check).failing();
        CheckResult result = failing.of(check);
        assertThat(result.status()).isEqualTo(CheckStatus.FAIL);
        assertThat(result.credit()).isLessThan(1);
        assertThat(result.fix()).isPresent();
        MetricFramework framework = failing.framework();
        assertThat(result.evidence())
                .isNotEmpty()
                .allSatisfy(place -> {
                    assertThat(framework.findLive(place.node())).isPresent();
                    if (place.field() != null) {
                        assertThat(place.field().kind())
                                .isEqualTo(framework.node(place.node()).kind());
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void doesNotApplyWhereThereIsNothingToJudgeUnlessItAlwaysDoes(CheckId check) {
        Optional<Scene> silent = Proof.of(check).silent();
        assertThat(silent.isEmpty()).isEqualTo(ALWAYS.contains(check));
        CheckStatus status = silent.orElseGet(Scene::scene).says(check);
        assertThat(status)
                .isEqualTo(silent.isPresent() ? CheckStatus.NOT_APPLICABLE : CheckStatus.FAIL);
    }

    @ParameterizedTest
    @EnumSource
    void itsFixesLeadToAPassAndEachClearsTheWay(CheckId check) {
        Proof proof = Proof.of(check);
        CheckResult before = proof.failing().of(check);
        for (int i = 0; i < FIXES && before.status() == CheckStatus.FAIL; i++) {
            proof.mend(before.fix().orElseThrow());
            CheckResult after = proof.failing().of(check);
            assertThat(after.credit()).isGreaterThanOrEqualTo(before.credit());
            assertThat(after).isNotEqualTo(before);
            before = after;
        }
        assertThat(before.status()).as(before.toString()).isEqualTo(CheckStatus.PASS);
    }

    @Test
    void inAnEmptyFrameworkOnlyWhatAlwaysAppliesCounts() {
        List<CheckId> counted =
                Scene.scene().review().checks().stream()
                        .filter(result -> result.status() != CheckStatus.NOT_APPLICABLE)
                        .map(CheckResult::check)
                        .toList();
        assertThat(counted).containsExactlyElementsOf(ALWAYS);
    }

    @Test
    void inPracticeAnAssumptionIsAskedForTooWhereThereIsNothing() {
        assertThat(Scene.scene().practice().says(CheckId.CLM_1)).isEqualTo(CheckStatus.FAIL);
    }
}
