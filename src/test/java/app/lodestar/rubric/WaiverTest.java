package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.CheckStatus.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaiverTest {

    /** Three core metrics that no guardrail protects. */
    private static Scene unprotected() {
        return Scene.scene()
                .metric("one", Tier.CORE)
                .metric("two", Tier.CORE)
                .metric("three", Tier.CORE)
                .metric("guard", Tier.GUARDRAIL, Field.PROTECTS, Scene.refs("three"));
    }

    private static Scene waive(Scene scene, CheckId check, @Nullable NodeId about, String reason) {
        return scene.with(Waiver.waive(scene.framework(), check, about, reason, NodeId.random()));
    }

    @Test
    void aWaivedPieceCountsNeitherForNorAgainst() {
        Scene scene = waive(unprotected(), CheckId.GRD_1, id("one"), "On trial until May");
        CheckResult result = scene.of(CheckId.GRD_1);
        assertThat(result.status()).isEqualTo(FAIL);
        assertThat(result.credit()).isCloseTo(0.5, within(1e-12));
        assertThat(result.flaws()).extracting(Flaw::subject).containsExactly(id("two"));
        assertThat(result.waivers())
                .extracting(Waiver::reason)
                .containsExactly("On trial until May");
        assertThat(result.waivers().getFirst().node()).contains(id("one"));
    }

    @Test
    void withAllFlawsWaivedWhatIsLeftPasses() {
        Scene scene = waive(unprotected(), CheckId.GRD_1, id("one"), "On trial");
        CheckResult result = waive(scene, CheckId.GRD_1, id("two"), "Too").of(CheckId.GRD_1);
        assertThat(result.status()).isEqualTo(PASS);
        assertThat(result.credit()).isEqualTo(1);
        assertThat(result.evidence()).isEmpty();
    }

    @Test
    void withNothingLeftToJudgeTheCheckIsWaived() {
        Scene scene = Scene.scene().metric("one", Tier.CORE);
        assertThat(waive(scene, CheckId.GRD_1, id("one"), "On trial").says(CheckId.GRD_1))
                .isEqualTo(WAIVED);
    }

    @Test
    void aWaiverOfTheWholeSetsTheCheckAsideAndItLeavesTheScore() {
        Scene scene = unprotected();
        double before = scene.review().score();
        waive(scene, CheckId.GRD_1, scene.framework().id(), "No harm is thinkable");
        CheckResult result = scene.of(CheckId.GRD_1);
        assertThat(result.status()).isEqualTo(WAIVED);
        assertThat(result.credit()).isZero();
        assertThat(result.evidence()).isEmpty();
        assertThat(result.waivers().getFirst().node()).isEqualTo(Optional.empty());
        assertThat(scene.review().score()).isNotEqualTo(before);
        assertThat(scene.review().failed())
                .extracting(CheckResult::check)
                .doesNotContain(CheckId.GRD_1);
    }

    @Test
    void oneCheckIsWaivedAndNoOther() {
        Scene scene = waive(unprotected(), CheckId.GRD_1, null, "No harm is thinkable");
        assertThat(scene.says(CheckId.GOL_3)).isEqualTo(FAIL);
        assertThat(scene.of(CheckId.GOL_3).waivers()).isEmpty();
    }

    @Test
    void takenBackItIsAsBefore() {
        Scene scene = unprotected();
        NodeId waiver = NodeId.random();
        scene.with(Waiver.waive(scene.framework(), CheckId.GRD_1, id("one"), "On trial", waiver));
        assertThat(scene.tally(CheckId.GRD_1)).isEqualTo("1/2");
        scene.remove(waiver);
        assertThat(scene.tally(CheckId.GRD_1)).isEqualTo("1/3");
    }

    @Test
    void withoutAReasonNothingIsWaived() {
        Scene scene = waive(unprotected(), CheckId.GRD_1, null, "\u00A0 \n");
        assertThat(scene.says(CheckId.GRD_1)).isEqualTo(FAIL);
        assertThat(Waiver.of(scene.framework())).isEmpty();
    }

    @Test
    void aWaiverOfACheckThatDoesNotExistWaivesNothing() {
        Scene scene =
                unprotected()
                        .add(
                                NodeKind.WAIVER,
                                "odd",
                                Field.WAIVED_CHECK,
                                "GRD-9",
                                Field.WAIVER_REASON,
                                "A later version knows it");
        assertThat(Waiver.of(scene.framework())).isEmpty();
    }

    @Test
    void whenItsPieceIsDeletedTheWaiverIsHiddenNotWidened() {
        Scene scene = waive(unprotected(), CheckId.GRD_1, id("one"), "On trial");
        scene.remove(id("one"));
        assertThat(scene.of(CheckId.GRD_1).waivers()).isEmpty();
        assertThat(scene.tally(CheckId.GRD_1)).isEqualTo("1/2");
    }

    @Test
    void whatDoesNotApplyIsNotWaived() {
        Scene scene = waive(Scene.scene(), CheckId.GRD_1, null, "No harm is thinkable");
        assertThat(scene.says(CheckId.GRD_1)).isEqualTo(NOT_APPLICABLE);
        assertThat(scene.of(CheckId.GRD_1).waivers()).hasSize(1);
    }

    @Test
    void waiversAreListedInTheOrderInWhichTheyWereMade() {
        Scene scene = waive(unprotected(), CheckId.GRD_1, id("two"), "First");
        waive(scene, CheckId.CTX_1, null, "Second");
        assertThat(Waiver.of(scene.framework()))
                .extracting(Waiver::reason)
                .containsExactly("First", "Second");
    }
}
