package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.Scene.tags;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What CTX-1 to CTX-7 ask, at their boundaries. */
class ContextChecksTest {

    @Test
    void eachOfTheSevenPartsCountsOnce() {
        assertThat(scene().tally(CheckId.CTX_1)).isEqualTo("0/7");
        assertThat(scene().step("buys").tally(CheckId.CTX_1)).isEqualTo("1/7");
        assertThat(scene().put(Field.COMPANY_GOAL, "Grow").tally(CheckId.CTX_1)).isEqualTo("1/7");
        assertThat(scene().put(Field.COMPANY_GOAL, " ").tally(CheckId.CTX_1)).isEqualTo("0/7");
    }

    @Test
    void spaceAroundADescriptionDoesNotMakeItLonger() {
        assertThat(ContextProofs.context("d".repeat(59) + " ").of(CheckId.CTX_1).evidence())
                .containsExactly(new Pointer(id("framework"), Field.DESCRIPTION));
    }

    @Test
    void aCharacterOfTwoUnitsIsOne() {
        String sixty = "\uD83D\uDE80".repeat(60);
        assertThat(ContextProofs.context(sixty).says(CheckId.CTX_1)).isEqualTo(PASS);
        assertThat(ContextProofs.context(sixty.substring(2)).says(CheckId.CTX_1)).isEqualTo(FAIL);
    }

    @Test
    void aMissingPartIsAddedAndNamed() {
        assertThat(scene().of(CheckId.CTX_1).flaws().getLast().fix())
                .isEqualTo(
                        new Fix.Add(
                                NodeKind.COMPETITOR,
                                null,
                                java.util.Map.of(),
                                Field.COMPETITOR_NAME));
    }

    @ParameterizedTest
    @CsvSource({"14, 2/4", "15, 3/4"})
    void aMotivationNeedsFifteenCharacters(int characters, String tally) {
        Scene scene =
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER, motive(characters))
                        .stakeholder("us", StakeholderKind.INTERNAL);
        assertThat(scene.tally(CheckId.CTX_2)).isEqualTo(tally);
    }

    private static Object[] motive(int characters) {
        return new Object[] {Field.MOTIVATION, "m".repeat(characters)};
    }

    @Test
    void oneStakeholderIsTooFew() {
        assertThat(
                        scene().stakeholder("buyer", StakeholderKind.CUSTOMER, motive(15))
                                .tally(CheckId.CTX_2))
                .isEqualTo("2/3");
    }

    @ParameterizedTest
    @EnumSource
    void externalIsWhoIsNeitherThePlatformNorOneOfUs(StakeholderKind kind) {
        Scene scene =
                scene().stakeholder("one", kind, motive(15)).stakeholder("two", kind, motive(15));
        boolean inside = kind == StakeholderKind.PLATFORM || kind == StakeholderKind.INTERNAL;
        assertThat(scene.says(CheckId.CTX_2)).isEqualTo(inside ? FAIL : PASS);
    }

    @ParameterizedTest
    @EnumSource
    void fourKindsNeedNotActAndNeitherCountsAgainst(StakeholderKind kind) {
        boolean excepted =
                switch (kind) {
                    case NON_USER, REGULATOR, PLATFORM, INTERNAL -> true;
                    case CUSTOMER, SUPPLIER, PARTNER, INTERMEDIARY -> false;
                };
        assertThat(scene().stakeholder("one", kind).says(CheckId.CTX_3))
                .isEqualTo(excepted ? NOT_APPLICABLE : FAIL);
    }

    @Test
    void everyStakeholderWhoActsNowhereIsNamed() {
        Scene scene =
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                        .stakeholder("seller", StakeholderKind.SUPPLIER)
                        .stakeholder("maker", StakeholderKind.PARTNER)
                        .step("buys", Field.ACTOR, id("buyer"));
        assertThat(scene.tally(CheckId.CTX_3)).isEqualTo("1/3");
        assertThat(scene.of(CheckId.CTX_3).evidence())
                .containsExactly(new Pointer(id("seller"), null), new Pointer(id("maker"), null));
    }

    @Test
    void aStakeholderWithoutAKindCountsAsACustomer() {
        Scene scene = scene().add(NodeKind.STAKEHOLDER, "who", Field.STAKEHOLDER_NAME, "Who");
        assertThat(scene.says(CheckId.CTX_3)).isEqualTo(FAIL);
    }

    @Test
    void threeStepsAreEnoughOutsideOfAMarketplace() {
        Scene two =
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                        .step("looks", Field.ACTOR, id("buyer"))
                        .step("buys", Field.ACTOR, id("buyer"), Field.VALUE_EXCHANGE, true);
        assertThat(two.tally(CheckId.CTX_4)).isEqualTo("2/3");
        assertThat(two.step("keeps").tally(CheckId.CTX_4)).isEqualTo("3/4");
        assertThat(two.change("keeps", Field.ACTOR, id("buyer")).says(CheckId.CTX_4))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({"lists, PASS", "buys, PASS", "keeps, FAIL"})
    void inAMarketplaceAStepFollowsTheExchange(String exchange, CheckStatus status) {
        Scene scene = market().change(exchange, Field.VALUE_EXCHANGE, true);
        assertThat(scene.says(CheckId.CTX_4)).isEqualTo(status);
    }

    private static Scene market() {
        return scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                .stakeholder("seller", StakeholderKind.SUPPLIER)
                .step("lists", Field.ACTOR, id("seller"))
                .step("buys", Field.ACTOR, id("buyer"))
                .step("keeps", Field.ACTOR, id("buyer"));
    }

    @Test
    void aMarketplaceWhoseFlowExchangesNothingIsAskedWhereItDoes() {
        assertThat(market().tally(CheckId.CTX_4)).isEqualTo("4/5");
        assertThat(market().of(CheckId.CTX_4).fix())
                .contains(new Fix.Open(id("keeps"), Field.VALUE_EXCHANGE));
    }

    @Test
    void ofAnEmptyFlowOnlyTheNumberOfStepsIsJudged() {
        Scene scene =
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                        .stakeholder("seller", StakeholderKind.SUPPLIER);
        assertThat(scene.tally(CheckId.CTX_4)).isEqualTo("0/1");
    }

    @Test
    void bothSidesOfOneCompetitorAreNeededNotOneOfEach() {
        Scene scene =
                scene().add(NodeKind.COMPETITOR, "a", Field.THEY_DO_BETTER, "Price")
                        .add(
                                NodeKind.COMPETITOR,
                                "b",
                                Field.WE_DO_BETTER,
                                "Speed",
                                Field.COMPETITOR_KIND,
                                "STATUS_QUO");
        assertThat(scene.tally(CheckId.CTX_5)).isEqualTo("1/2");
        assertThat(scene.of(CheckId.CTX_5).fix())
                .contains(new Fix.Open(id("a"), Field.WE_DO_BETTER));
        assertThat(scene.change("b", Field.THEY_DO_BETTER, "Habit").says(CheckId.CTX_5))
                .isEqualTo(PASS);
    }

    @Test
    void aCompetitorWithNeitherSideIsAskedForTheirsFirst() {
        Scene scene = scene().add(NodeKind.COMPETITOR, "a", Field.COMPETITOR_NAME, "A");
        assertThat(scene.of(CheckId.CTX_5).fix())
                .contains(new Fix.Open(id("a"), Field.THEY_DO_BETTER));
    }

    @ParameterizedTest
    @CsvSource({
        "INTRODUCTION, AARRR:ACTIVATION", "INTRODUCTION, HEART:TASK_SUCCESS",
        "GROWTH, HEART:ADOPTION", "GROWTH, HEART:RETENTION",
        "MATURITY, BDFE:EFFICIENCY", "MATURITY, BDFE:DEPTH",
        "DECLINE, AARRR:REVENUE", "DECLINE, HEART:ENGAGEMENT",
        "RENEWAL, AARRR:REVENUE", "RENEWAL, HEART:ENGAGEMENT"
    })
    void aStageCallsForOneOfItsTwoLensesOnACoreMetric(String stage, String lens) {
        assertThat(looking(stage, Tier.CORE, lens).says(CheckId.CTX_6)).isEqualTo(PASS);
        assertThat(looking(stage, Tier.SUPPORTING, lens).tally(CheckId.CTX_6)).isEqualTo("1/2");
        assertThat(looking(stage, Tier.CORE, "AARRR:REFERRAL").tally(CheckId.CTX_6))
                .isEqualTo("1/2");
    }

    private static Scene looking(String stage, Tier tier, String lens) {
        return scene().put(Field.LIFECYCLE_STAGE, stage)
                .put(Field.LIFECYCLE_EVIDENCE, "As sales show")
                .metric("kept", tier, Field.LENSES, tags(lens));
    }

    @Test
    void aStageWithoutEvidenceOrNoStageIsHalfOrNothing() {
        Scene scene = looking("GROWTH", Tier.CORE, "HEART:ADOPTION");
        assertThat(scene.put(Field.LIFECYCLE_EVIDENCE, "").tally(CheckId.CTX_6)).isEqualTo("1/2");
        assertThat(scene().tally(CheckId.CTX_6)).isEqualTo("0/1");
    }

    @Test
    void withoutCoreMetricsOneIsAddedThatLooksAsTheStageCalls() {
        assertThat(
                        scene().put(Field.LIFECYCLE_STAGE, "GROWTH")
                                .put(Field.LIFECYCLE_EVIDENCE, "As sales show")
                                .of(CheckId.CTX_6)
                                .fix())
                .hasValueSatisfying(fix ->
                        assertThat(((Fix.Add) fix).values().get(Field.LENSES))
                                .hasToString("Items[items=[HEART:ADOPTION, HEART:RETENTION]]"));
    }

    @ParameterizedTest
    @CsvSource({"GUARDRAIL, PASS", "SUPPORTING, PASS", "CORE, FAIL", "NORTH_STAR, FAIL"})
    void anIntegrationIsWatchedByAGuardrailOrASupportingMetric(Tier tier, CheckStatus status) {
        Scene scene =
                scene().add(
                                NodeKind.INTEGRATION,
                                "bank",
                                Field.INTEGRATION_NAME,
                                "Bank",
                                Field.CRITICALITY,
                                3)
                        .metric("late", tier, Field.INTEGRATIONS, refs("bank"));
        assertThat(scene.says(CheckId.CTX_7)).isEqualTo(status);
    }

    @Test
    void amongSeveralGuardrailsAPersonMustChooseSoANewOneIsOffered() {
        Scene scene =
                scene().add(NodeKind.INTEGRATION, "bank", Field.CRITICALITY, 3)
                        .metric("late", Tier.GUARDRAIL)
                        .metric("lost", Tier.GUARDRAIL);
        assertThat(scene.of(CheckId.CTX_7).fix()).get().isInstanceOf(Fix.Add.class);
    }
}
