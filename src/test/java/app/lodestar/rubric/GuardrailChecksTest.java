package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What GRD-1 to GRD-4 ask, at their boundaries. */
class GuardrailChecksTest {

    @ParameterizedTest
    @EnumSource
    void anEdgeProtectsWhenItSaysSo(EdgeKind kind) {
        Scene scene =
                scene().metric("kept", Tier.CORE)
                        .metric("returns", Tier.GUARDRAIL)
                        .metric("star", Tier.NORTH_STAR)
                        .edge("returns", "kept", kind);
        assertThat(scene.tally(CheckId.GRD_1)).isEqualTo(kind == EdgeKind.PROTECTS ? "1/2" : "0/2");
    }

    @Test
    void theEdgeOfAnotherGuardrailIsItsOwn() {
        Scene scene =
                GuardrailProofs.guarded("count(orders)", "count(returns)")
                        .metric("other", Tier.GUARDRAIL, Field.FORMULA, "count(orders)")
                        .metric("more", Tier.CORE, Field.FORMULA, "count(visits)")
                        .edge("other", "more", EdgeKind.PROTECTS);
        assertThat(scene.tally(CheckId.GRD_3)).isEqualTo("all");
    }

    @ParameterizedTest
    @CsvSource({"SUPPORTING", "CONTROL", "CORE"})
    void onlyAGuardrailProtects(Tier tier) {
        Scene scene =
                scene().metric("kept", Tier.NORTH_STAR)
                        .metric("returns", tier, Field.PROTECTS, refs("kept"));
        assertThat(scene.says(CheckId.GRD_1)).isEqualTo(FAIL);
    }

    private static Scene guardrail(@Nullable String direction) {
        return scene().metric("returns", Tier.GUARDRAIL, Field.RESPONSE, GuardrailProofs.RESPONSE)
                .change("returns", Field.DIRECTION, direction);
    }

    private static void expect(Scene scene, @Nullable Field wrong) {
        assertThat(scene.says(CheckId.GRD_2)).isEqualTo(wrong == null ? PASS : FAIL);
        if (wrong != null) {
            assertThat(scene.of(CheckId.GRD_2).fix()).contains(new Fix.Open(id("returns"), wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DECREASE, 10, 11, 12, ",
        "DECREASE, 10, 12, 12, ",
        "DECREASE, 10, 12, 11, BREACH",
        "DECREASE, 10, , 10, BREACH",
        "DECREASE, 10, , 11, ",
        "DECREASE, 10, , 9, BREACH",
        "DECREASE, , , 5, ",
        "DECREASE, 10, 11, , BREACH",
        "INCREASE, 10, 9, 8, ",
        "INCREASE, 10, 8, 8, ",
        "INCREASE, 10, 8, 9, BREACH",
        "INCREASE, 10, , 10, BREACH",
        "INCREASE, 10, , 9, ",
        "INCREASE, 10, , 11, BREACH",
        ", 10, , 9, DIRECTION"
    })
    void aLimitLiesPastTheWarningAndTheBaseline(
            @Nullable String direction,
            @Nullable Integer baseline,
            @Nullable Integer warn,
            @Nullable Integer breach,
            @Nullable Field wrong) {
        expect(
                guardrail(direction)
                        .change("returns", Field.BASELINE_VALUE, baseline)
                        .change("returns", Field.WARN, warn)
                        .change("returns", Field.BREACH, breach),
                wrong);
    }

    @ParameterizedTest
    @CsvSource({
        ", , BREACH_LOW",
        "8, , ",
        ", 12, ",
        "8, 12, ",
        "10, 12, BREACH_LOW",
        "8, 10, BREACH_HIGH",
        "11, 9, BREACH_LOW"
    })
    void aBandLiesAroundTheBaseline(
            @Nullable Integer low, @Nullable Integer high, @Nullable Field wrong) {
        expect(
                guardrail("HOLD_RANGE")
                        .change("returns", Field.BASELINE_VALUE, 10)
                        .change("returns", Field.BREACH_LOW, low)
                        .change("returns", Field.BREACH_HIGH, high),
                wrong);
    }

    @ParameterizedTest
    @CsvSource({"8, 9, ", "9, 9, BREACH_HIGH", "9, 8, BREACH_HIGH"})
    void theEndsOfABandDoNotCross(int low, int high, @Nullable Field wrong) {
        expect(
                guardrail("HOLD_RANGE")
                        .change("returns", Field.BREACH_LOW, low)
                        .change("returns", Field.BREACH_HIGH, high),
                wrong);
    }

    @ParameterizedTest
    @CsvSource({"8, 12, , ", "10, 12, BREACH_LOW, ", "8, 10, , BREACH_HIGH"})
    void theWarningsOfABandLieInsideOfIt(
            int low, int high, @Nullable Field wrongLow, @Nullable Field wrongHigh) {
        expect(
                guardrail("HOLD_RANGE")
                        .change("returns", Field.WARN_LOW, 9)
                        .change("returns", Field.WARN_HIGH, 11)
                        .change("returns", Field.BREACH_LOW, low)
                        .change("returns", Field.BREACH_HIGH, high),
                wrongLow == null ? wrongHigh : wrongLow);
    }

    @ParameterizedTest
    @CsvSource({"19, FAIL", "20, PASS"})
    void aResponseNeedsTwentyCharacters(int characters, CheckStatus status) {
        Scene scene =
                GuardrailProofs.limit(12).change("returns", Field.RESPONSE, "r".repeat(characters));
        assertThat(scene.says(CheckId.GRD_2)).isEqualTo(status);
    }

    @Test
    void limitAndResponseAreOneFlawOfAGuardrailWithBothPlaces() {
        CheckResult result =
                GuardrailProofs.limit(9)
                        .change("returns", Field.RESPONSE, "Stop")
                        .of(CheckId.GRD_2);
        assertThat(result.evidence())
                .containsExactly(
                        new Pointer(id("returns"), Field.BREACH),
                        new Pointer(id("returns"), Field.RESPONSE));
        assertThat(result.credit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share(count(orders) where kept = true)|1 - @kept|FAIL",
                "share(count(orders) where kept = true)|share(count(orders) where kept != true)|FAIL",
                "share(count(orders) where kept = true)|@kept|FAIL",
                "share(count(orders) where kept = true)|share(count(orders) where late = true)|PASS",
                "share(count(orders) where kept = true)||NOT_APPLICABLE",
                "count(orders|count(orders)|NOT_APPLICABLE"
            })
    void aGuardrailSaysSomethingElseThanWhatItProtects(
            String kept, @Nullable String guard, CheckStatus status) {
        Scene scene = GuardrailProofs.guarded(kept, "count(x)");
        scene.change("returns", Field.FORMULA, guard);
        assertThat(scene.says(CheckId.GRD_3)).isEqualTo(status);
    }

    @Test
    void aRestatementNamesOnlyTheMetricsItRestates() {
        Scene scene =
                GuardrailProofs.guarded("count(orders)", "count(orders)")
                        .metric("star", Tier.NORTH_STAR, Field.FORMULA, "count(visits)");
        scene.change("returns", Field.PROTECTS, refs("star"));
        assertThat(scene.of(CheckId.GRD_3).evidence())
                .containsExactly(
                        new Pointer(id("returns"), Field.FORMULA),
                        new Pointer(id("kept"), Field.FORMULA));
    }

    @ParameterizedTest
    @EnumSource
    void aPlatformOrANonUserIsALargerProductAround(StakeholderKind kind) {
        Scene scene =
                scene().stakeholder("one", kind)
                        .metric("late", Tier.GUARDRAIL)
                        .metric("lost", Tier.GUARDRAIL);
        boolean larger = kind == StakeholderKind.PLATFORM || kind == StakeholderKind.NON_USER;
        assertThat(scene.says(CheckId.GRD_4)).isEqualTo(larger ? FAIL : NOT_APPLICABLE);
        if (larger) {
            assertThat(scene.of(CheckId.GRD_4).fix()).get().isInstanceOf(Fix.Add.class);
            assertThat(scene.change("lost", Field.SERVES, refs("one")).says(CheckId.GRD_4))
                    .isEqualTo(PASS);
        }
    }

    @Test
    void aGuardrailForSomebodyElseCoversNoNeighbour() {
        Scene scene =
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                        .stakeholder("app", StakeholderKind.PLATFORM)
                        .add(NodeKind.STAKEHOLDER, "who", Field.STAKEHOLDER_NAME, "Who")
                        .metric("late", Tier.GUARDRAIL, Field.SERVES, refs("buyer", "who"));
        assertThat(scene.says(CheckId.GRD_4)).isEqualTo(FAIL);
        assertThat(scene.of(CheckId.GRD_4).evidence())
                .containsExactly(new Pointer(id("app"), Field.STAKEHOLDER_KIND));
    }
}
