package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What INI-1, INI-2, TRD-1 and CLM-1 ask, at their boundaries. */
class PlanChecksTest {

    @ParameterizedTest
    @CsvSource({"MOVES", "EXPECTED_DELTA", "DELTA_BY", "STOP_RULE"})
    void anInitiativeNeedsEachOfItsFields(Field field) {
        assertThat(PlanProofs.planned().change("try", field, null).of(CheckId.INI_1).fix())
                .contains(new Fix.Open(id("try"), field));
    }

    @Test
    void anInitiativeNeedsAGuardrail() {
        Scene scene = PlanProofs.planned();
        scene.with(
                new app.lodestar.framework.Operation.RemoveItem(
                        id("try"), Field.GUARDED_BY, id("returns").toString()));
        assertThat(scene.of(CheckId.INI_1).evidence())
                .containsExactly(new Pointer(id("try"), Field.GUARDED_BY));
    }

    @Test
    void anEmptyInitiativePointsAtAllItLacks() {
        Scene scene = scene().add(NodeKind.INITIATIVE, "try", Field.INITIATIVE_TITLE, "Try");
        assertThat(scene.of(CheckId.INI_1).evidence())
                .extracting(Pointer::field)
                .containsExactly(
                        Field.MOVES,
                        Field.EXPECTED_DELTA,
                        Field.DELTA_BY,
                        Field.GUARDED_BY,
                        Field.STOP_RULE);
    }

    @ParameterizedTest
    @CsvSource({"CORE, PASS", "GUARDRAIL, PASS", "CONTROL, FAIL", ", FAIL"})
    void itsMetricIsInTheTree(@Nullable Tier tier, CheckStatus status) {
        Scene scene = PlanProofs.planned().change("kept", Field.TIER, tier);
        assertThat(scene.says(CheckId.INI_1)).isEqualTo(status);
    }

    @Test
    void aTargetedMetricIsAMetricTooAndARetiredOneIsNone() {
        Scene scene =
                PlanProofs.planned()
                        .change("try", Field.MOVES, null)
                        .change("try", Field.TARGET_METRICS, refs("kept"));
        assertThat(scene.says(CheckId.INI_1)).isEqualTo(PASS);
        assertThat(scene.change("kept", Field.METRIC_STATE, "RETIRED").says(CheckId.INI_1))
                .isEqualTo(FAIL);
    }

    @Test
    void whatWasDroppedTargetsNothing() {
        Scene scene =
                PlanProofs.product()
                        .add(
                                NodeKind.INITIATIVE,
                                "try",
                                Field.INITIATIVE_TITLE,
                                "Try",
                                Field.TARGET_METRICS,
                                refs("two"));
        assertThat(scene.says(CheckId.INI_2)).isEqualTo(PASS);
        assertThat(scene.change("try", Field.INITIATIVE_STATUS, "DROPPED").says(CheckId.INI_2))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void withoutLeverageThereIsNothingToTarget() {
        assertThat(PlanProofs.planned().says(CheckId.INI_2)).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void anInitiativeIsMadeForTheMetricThatMattersMost() {
        Scene scene =
                PlanProofs.product().add(NodeKind.INITIATIVE, "try", Field.INITIATIVE_TITLE, "Try");
        assertThat(scene.of(CheckId.INI_2).fix())
                .contains(
                        new Fix.Add(
                                NodeKind.INITIATIVE,
                                null,
                                Map.of(
                                        Field.MOVES,
                                        Value.of(id("two")),
                                        Field.TARGET_METRICS,
                                        refs("two")),
                                Field.INITIATIVE_TITLE));
    }

    @Test
    void oneTradeOffOfSeveralThatIsReversedIsEnough() {
        Scene scene =
                scene().add(NodeKind.TRADE_OFF, "one", Field.WE_FAVOUR, "Speed")
                        .add(NodeKind.TRADE_OFF, "two", Field.REVERSE_IF, "Returns rise");
        assertThat(scene.says(CheckId.TRD_1)).isEqualTo(PASS);
        assertThat(scene.change("two", Field.REVERSE_IF, "").of(CheckId.TRD_1).fix())
                .contains(new Fix.Open(id("one"), Field.REVERSE_IF));
    }

    private static Scene market() {
        return scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                .stakeholder("seller", StakeholderKind.SUPPLIER)
                .stakeholder("maker", StakeholderKind.PARTNER)
                .metric("kept", Tier.CORE, Field.SERVES, refs("buyer"))
                .metric("sold", Tier.CORE, Field.SERVES, refs("seller", "maker"))
                .metric("made", Tier.CORE);
    }

    @ParameterizedTest
    @CsvSource({
        "buyer, seller, PASS", "seller, buyer, PASS", "kept, sold, PASS", "sold, buyer, PASS",
        "buyer, maker, FAIL", "maker, seller, FAIL", "kept, made, FAIL", "buyer, buyer, FAIL",
        "seller, sold, FAIL"
    })
    void inATwoSidedMarketOneIsBetweenTheSides(String favoured, String other, CheckStatus status) {
        Scene scene =
                market().add(
                                NodeKind.TRADE_OFF,
                                "trust",
                                Field.REVERSE_IF,
                                "Sellers leave",
                                Field.WE_FAVOUR_ID,
                                id(favoured),
                                Field.OVER_ID,
                                id(other));
        assertThat(scene.says(CheckId.TRD_1)).isEqualTo(status);
    }

    @Test
    void aTradeOffBetweenTheFirstOfEachSideIsOffered() {
        Scene scene =
                market().stakeholder("other", StakeholderKind.SUPPLIER)
                        .add(NodeKind.TRADE_OFF, "trust", Field.REVERSE_IF, "Sellers leave");
        assertThat(scene.tally(CheckId.TRD_1)).isEqualTo("1/2");
        assertThat(scene.of(CheckId.TRD_1).fix())
                .contains(
                        new Fix.Add(
                                NodeKind.TRADE_OFF,
                                null,
                                Map.of(
                                        Field.WE_FAVOUR_ID,
                                        Value.of(id("buyer")),
                                        Field.OVER_ID,
                                        Value.of(id("seller"))),
                                Field.REVERSE_IF));
    }

    @Test
    void aTeamIsJudgedByTheTargetsThatCiteAClaim() {
        Scene scene =
                scene().add(NodeKind.CLAIM, "guess", Field.CLAIM_CONFIDENCE, "ASSUMED")
                        .add(NodeKind.CLAIM, "found", Field.CLAIM_CONFIDENCE, "SECOND_HAND")
                        .metric("one", Tier.CORE, Field.TARGET_CLAIM, id("guess"))
                        .metric("two", Tier.SUPPORTING, Field.TARGET_CLAIM, id("found"))
                        .metric("three", Tier.CORE, Field.BASELINE_CLAIM, id("guess"));
        assertThat(scene.tally(CheckId.CLM_1)).isEqualTo("1/2");
        assertThat(scene.of(CheckId.CLM_1).evidence())
                .containsExactly(
                        new Pointer(id("one"), Field.TARGET_CLAIM),
                        new Pointer(id("guess"), Field.CLAIM_CONFIDENCE));
    }

    @Test
    void inPracticeAnAssumptionInWordsIsEnoughAndAnAssumedTargetIsNone() {
        Scene scene =
                scene().practice()
                        .add(NodeKind.CLAIM, "guess", Field.CLAIM_CONFIDENCE, "ASSUMED")
                        .metric("one", Tier.CORE, Field.TARGET_CLAIM, id("guess"))
                        .add(NodeKind.ASSUMPTION, "open", Field.ASSUMPTION_STATUS, "OPEN");
        assertThat(scene.of(CheckId.CLM_1).fix())
                .contains(
                        new Fix.Add(
                                NodeKind.ASSUMPTION,
                                null,
                                Map.of(Field.ASSUMPTION_STATUS, Value.of("OPEN")),
                                Field.ASSUMPTION_TEXT));
        assertThat(scene.change("open", Field.ASSUMPTION_TEXT, "Sizes vary").says(CheckId.CLM_1))
                .isEqualTo(PASS);
    }
}
