package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.Coverage.Hole.NO_CORE;
import static app.lodestar.rubric.Coverage.Hole.NO_METRIC;
import static app.lodestar.rubric.Coverage.Hole.NO_SIGNAL;
import static app.lodestar.rubric.Coverage.Hole.NO_STEP;
import static app.lodestar.rubric.Coverage.Hole.ONLY_GUARDRAILS;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.Scene.tags;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.Lens;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageTest {

    private static Coverage of(Scene scene) {
        return Coverage.of(scene.framework());
    }

    private static Scene buyer() {
        return scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                .step("buys", Field.ACTOR, id("buyer"));
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH_STAR, ",
        "CORE, ",
        "SUPPORTING, ",
        "GUARDRAIL, ONLY_GUARDRAILS",
        "CONTROL, NO_METRIC"
    })
    void aStakeholderIsServedByMoreThanGuardrails(
            Tier tier, Coverage.@org.jspecify.annotations.Nullable Hole hole) {
        Coverage.Row<?> row =
                of(buyer().metric("kept", tier, Field.SERVES, refs("buyer")))
                        .stakeholders()
                        .getFirst();
        assertThat(row.holes()).isEqualTo(hole == null ? Set.of() : Set.of(hole));
        assertThat(row.metrics(tier)).containsExactly(id("kept"));
    }

    @Test
    void whoIsInNoStepAndServedByNoneHasTwoHoles() {
        Coverage coverage = of(scene().stakeholder("maker", StakeholderKind.PARTNER));
        assertThat(coverage.stakeholders().getFirst().holes()).containsExactly(NO_METRIC, NO_STEP);
        assertThat(coverage.holes()).isEqualTo(2);
    }

    @Test
    void whoNeedNotActOrBeServedHasNone() {
        assertThat(of(scene().stakeholder("state", StakeholderKind.REGULATOR)).holes()).isZero();
        assertThat(
                        of(buyer().change("buyer", Field.STAKEHOLDER_WEIGHT, 1))
                                .stakeholders()
                                .getFirst()
                                .holes())
                .isEmpty();
        assertThat(
                        of(buyer().change("buyer", Field.STAKEHOLDER_WEIGHT, 2))
                                .stakeholders()
                                .getFirst()
                                .holes())
                .containsExactly(NO_METRIC);
    }

    @Test
    void aGoalIsLookedAtByItselfAndEnoughOnlyByASignal() {
        Scene scene =
                scene().goal("Trust")
                        .goal("Choice")
                        .goal("Speed")
                        .under("Choice", NodeKind.SIGNAL, "keeps", Field.SIGNAL_TEXT, "Keeps it")
                        .metric("kept", Tier.CORE, Field.GOALS, refs("Trust"))
                        .metric("star", Tier.NORTH_STAR, Field.SIGNALS, refs("keeps"))
                        .metric("seen", Tier.SUPPORTING, Field.GOALS, refs("Speed"));
        List<Coverage.Row<app.lodestar.framework.NodeId>> goals = of(scene).goals();
        assertThat(goals)
                .extracting(Coverage.Row::holes)
                .containsExactly(Set.of(NO_SIGNAL), Set.of(), Set.of(NO_CORE));
        assertThat(goals.get(2).metrics(Tier.SUPPORTING)).containsExactly(id("seen"));
    }

    @Test
    void aStepWithoutAMetricIsAHole() {
        Scene scene =
                buyer().step("keeps").metric("kept", Tier.CONTROL, Field.FLOW_STEPS, refs("keeps"));
        assertThat(of(scene).steps())
                .extracting(Coverage.Row::holes)
                .containsExactly(Set.of(NO_METRIC), Set.of());
    }

    @Test
    void aRetiredMetricOrOneWithoutATierLooksAtNothing() {
        Scene scene = buyer().metric("kept", Tier.CORE, Field.SERVES, refs("buyer"));
        assertThat(of(scene.change("kept", Field.METRIC_STATE, "RETIRED")).stakeholders())
                .extracting(Coverage.Row::holes)
                .containsExactly(Set.of(NO_METRIC));
        scene.change("kept", Field.METRIC_STATE, null).change("kept", Field.TIER, null);
        assertThat(of(scene).stakeholders().getFirst().metrics()).isEmpty();
    }

    @Test
    void lensesAreShownByTheFamiliesThatAreUsed() {
        Scene scene = scene().metric("kept", Tier.SUPPORTING, Field.LENSES, tags("BDFE:DEPTH"));
        Coverage coverage = of(scene);
        assertThat(coverage.lenses())
                .extracting(Coverage.Row::subject)
                .containsExactly(
                        Lens.BDFE_BREADTH,
                        Lens.BDFE_DEPTH,
                        Lens.BDFE_FREQUENCY,
                        Lens.BDFE_EFFICIENCY);
        assertThat(coverage.lenses())
                .extracting(Coverage.Row::holes)
                .containsExactly(Set.of(NO_METRIC), Set.of(), Set.of(NO_METRIC), Set.of(NO_METRIC));
        assertThat(of(scene()).lenses()).isEmpty();
    }

    @Test
    void aStageThatNoCoreMetricAnswersHasItsTwoLensesAsHoles() {
        Scene scene =
                scene().put(Field.LIFECYCLE_STAGE, "MATURITY")
                        .metric("kept", Tier.SUPPORTING, Field.LENSES, tags("BDFE:DEPTH"));
        assertThat(of(scene).lenses())
                .extracting(Coverage.Row::holes)
                .containsExactly(
                        Set.of(NO_METRIC),
                        Set.of(NO_CORE),
                        Set.of(NO_METRIC),
                        Set.of(NO_METRIC, NO_CORE));
        scene.metric("core", Tier.CORE, Field.LENSES, tags("BDFE:EFFICIENCY"));
        assertThat(of(scene).lenses())
                .extracting(Coverage.Row::holes)
                .containsExactly(Set.of(NO_METRIC), Set.of(), Set.of(NO_METRIC), Set.of());
    }

    @Test
    void anUnansweredStageShowsItsFamiliesEvenUnused() {
        Scene scene = scene().put(Field.LIFECYCLE_STAGE, "INTRODUCTION");
        assertThat(of(scene).lenses()).extracting(Coverage.Row::subject).hasSize(10);
    }

    @Test
    void theInfluencersOfThePublishedAnswerAreMissedWhenOurStepsAreTakenAway() {
        MetricFramework example = Frameworks.example("instagram-shops");
        assertThat(Coverage.of(example).stakeholders())
                .noneMatch(row -> row.holes().contains(NO_STEP));
        Node influencer =
                example.list(NodeKind.STAKEHOLDER).stream()
                        .filter(each -> each.label().matches("(?i).*(influencer|creator).*"))
                        .findFirst()
                        .orElseThrow();
        MetricFramework without = example;
        for (Node step : example.list(NodeKind.FLOW_STEP)) {
            if (step.ref(Field.ACTOR).filter(influencer.id()::equals).isPresent()) {
                without =
                        IncrementalTest.applied(
                                without,
                                new app.lodestar.framework.Operation.Delete(step.id(), Set.of()));
            }
        }
        assertThat(Coverage.of(without).stakeholders())
                .anySatisfy(row -> {
                    assertThat(row.subject()).isEqualTo(influencer.id());
                    assertThat(row.holes()).contains(NO_STEP);
                });
    }

    @Test
    void onlyGuardrailsIsSaidWhereThereAreSome() {
        Scene scene = buyer().metric("late", Tier.GUARDRAIL, Field.SERVES, refs("buyer"));
        assertThat(of(scene).stakeholders().getFirst().holes()).containsExactly(ONLY_GUARDRAILS);
        assertThat(of(scene).holes()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = SeededFlaw.class,
            names = {"UNMEASURED_GOAL", "ORPHAN_METRIC", "SECOND_NORTH_STAR"})
    void theGoalsWithAHoleAreThoseThatTheCheckFinds(SeededFlaw flaw) {
        int planted = 0;
        for (String key : Frameworks.EXAMPLES) {
            for (long seed = 0; seed < 5; seed++) {
                var flawed = Flaws.with(Frameworks.example(key), flaw, seed);
                if (flawed.isPresent()) {
                    planted++;
                    var framework = flawed.get().framework();
                    var found =
                            new Rubric()
                                    .review(framework, Optional.empty())
                                    .of(CheckId.GOL_2)
                                    .flaws();
                    assertThat(Coverage.of(framework).goals())
                            .filteredOn(row -> !row.holes().isEmpty())
                            .extracting(Coverage.Row::subject)
                            .containsExactlyInAnyOrderElementsOf(
                                    found.stream().map(Flaw::subject).toList());
                }
            }
        }
        assertThat(planted).isPositive();
    }
}
