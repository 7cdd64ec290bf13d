package app.lodestar.scoring;

import static app.lodestar.framework.Tier.CONTROL;
import static app.lodestar.framework.Tier.CORE;
import static app.lodestar.framework.Tier.GUARDRAIL;
import static app.lodestar.framework.Tier.NORTH_STAR;
import static app.lodestar.framework.Tier.SUPPORTING;
import static app.lodestar.scoring.ScoreCase.aCase;
import static app.lodestar.scoring.ScoreCase.id;
import static app.lodestar.scoring.ScoreCase.interval;
import static app.lodestar.scoring.ScoreCase.known;
import static app.lodestar.scoring.ScoreCase.number;
import static app.lodestar.scoring.ScoreCase.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.framework.Direction;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorerTest {

    /** The week that the drawing of the Score face shows: 28.75, blocked by disputes. */
    private static ScoreCase aWeekOfShops() {
        return aCase().goal("kept_orders", NORTH_STAR, 6_700, 8_400, 7_214, 174)
                .goal("kept_gmv", CORE, 301, 385, 323.9, 9)
                .goal("selling_shop_rate", CORE, 0.31, 0.40, 0.335, 0.009)
                .goal("repeat_buyer_28", CORE, 0.18, 0.23, 0.191, 0.011)
                .goal("earning_creator_rate", CORE, 0.22, 0.30, 0.248, 0.012)
                .goal("shopping_sessions", SUPPORTING, 200, 230, 220, 1);
    }

    @Test
    void theTableAddsUpToTheScoreOfTheDrawing() {
        Scorecard card = aWeekOfShops().ceiling("dispute_rate", 0.02, 0.025, 0.003).score();
        assertThat(card.score().points().orElse(0)).isCloseTo(28.75, within(0.01));
        assertThat(card.score().table().stream().map(Summand::points).map(p -> "%.2f".formatted(p)))
                .containsExactly("10.08", "4.54", "4.63", "3.67", "5.83");
        Score.Band band = card.score().band().orElseThrow();
        assertThat(band.low()).isCloseTo(16, within(1.0));
        assertThat(band.high()).isCloseTo(42, within(1.0));
        assertThat(card.score().lowest()).contains(id("repeat_buyer_28"));
        assertThat(card.score().geometricMean().orElse(0)).isCloseTo(28, within(0.6));
        assertThat(card.chance().orElse(1)).isLessThan(0.01);
        assertThat(card.status()).isEqualTo(ScoreStatus.BLOCKED);
        assertThat(card.grounds().stream().map(Ground::code))
                .containsExactly(Ground.Code.GUARDRAIL_BREACHED, Ground.Code.LOW_SCORE);
        assertThat(card.grounds().getFirst().metrics()).containsExactly(id("dispute_rate"));
    }

    @Test
    void theGuardrailsOfTheDrawingStandWhereItShowsThem() {
        Scorecard card =
                aWeekOfShops()
                        .ceiling("dispute_rate", 0.02, 0.025, 0.003)
                        .metric(
                                "social_minutes_ratio",
                                GUARDRAIL,
                                Map.of(
                                        Field.DIRECTION, Value.of(Direction.HOLD_RANGE),
                                        Field.TARGET_KIND, Value.of(TargetKind.NON_INFERIOR),
                                        Field.WARN_LOW, number(0.99),
                                        Field.BREACH_LOW, number(0.985)))
                        .measured("social_minutes_ratio", 0.988, 0.006)
                        .ceiling("hide_rate", 0.004, 0.0027, 0.0001)
                        .ceiling("counterfeit", 6, 4.1, 1.2)
                        .ceiling("top10", 0.75, 0.68, 0.02)
                        .metric(
                                "commission_refund_gap",
                                GUARDRAIL,
                                Map.of(
                                        Field.DIRECTION, Value.of(Direction.DECREASE),
                                        Field.BREACH, number(0.09),
                                        Field.MIN_SAMPLE, Value.of(200)))
                        .measured("commission_refund_gap", known(0.06, 0.02, 38))
                        .score();
        assertThat(card.guardrails().stream().map(GuardrailLine::state))
                .containsExactly(
                        GuardrailState.BREACH,
                        GuardrailState.AT_RISK,
                        GuardrailState.SAFE,
                        GuardrailState.SAFE,
                        GuardrailState.SAFE,
                        GuardrailState.UNKNOWN);
        assertThat(card.guardrails().get(1).isWarned()).isTrue();
        assertThat(card.guardrails().getLast().why()).contains(Why.tooLittleData(38, 200));
        assertThat(card.grounds().stream().map(Ground::code))
                .containsExactly(
                        Ground.Code.GUARDRAIL_BREACHED,
                        Ground.Code.GUARDRAIL_UNKNOWN,
                        Ground.Code.GUARDRAIL_AT_RISK,
                        Ground.Code.LOW_SCORE);
    }

    @Test
    void theStatusIsTheFirstThatApplies() {
        assertThat(star(0.5).score().status()).isEqualTo(ScoreStatus.ON_TRACK);
        assertThat(star(0.39).score().status()).isEqualTo(ScoreStatus.AT_RISK);
        assertThat(star(1.5).score().status()).isEqualTo(ScoreStatus.ACHIEVED);
        assertThat(star(1.05).score().status())
                .as("full, yet the interval reaches below the target")
                .isEqualTo(ScoreStatus.ON_TRACK);
        assertThat(star(1.5).ceiling("guard", 1, 1.1, 0.2).score().status())
                .isEqualTo(ScoreStatus.AT_RISK);
        assertThat(star(1.5).ceiling("guard", 1, 1.3, 0.2).score().status())
                .isEqualTo(ScoreStatus.BLOCKED);
        assertThat(
                        star(1.5)
                                .ceiling("guard", 1, 0.1, 0.2)
                                .measured("guard", Measured.nothing())
                                .score()
                                .status())
                .isEqualTo(ScoreStatus.UNKNOWN);
        assertThat(star(1.5).measured("star", Measured.nothing()).score().status())
                .isEqualTo(ScoreStatus.UNKNOWN);
        assertThat(aCase().score().status()).isEqualTo(ScoreStatus.UNKNOWN);
    }

    @Test
    void fourFifthsOfTheWeightMustBeKnown() {
        ScoreCase four = star(0.5);
        for (String key : List.of("alpha", "beta", "gamma")) {
            four.goal(key, CORE, 0, 1, 0.5, 0.1);
        }
        four.measured("gamma", Measured.nothing());
        assertThat(four.score().score().coverage()).isCloseTo(0.8, within(1e-12));
        assertThat(four.score().score().points()).hasValue(50);
        Score.Band band = four.score().score().band().orElseThrow();
        assertThat(band.low()).isCloseTo(32, within(1e-9));
        assertThat(band.high()).isCloseTo(68, within(1e-9));
        four.measured("beta", Measured.nothing());
        Score score = four.score().score();
        assertThat(score.shown())
                .isEqualTo(new Score.Shown.Withheld(Why.of(Why.Code.LOW_COVERAGE)));
        assertThat(four.score().grounds().getFirst().code()).isEqualTo(Ground.Code.LOW_COVERAGE);
    }

    @Test
    void periodsThatAreNotWholeOrMatureAndSmallSamplesDoNotScore() {
        for (Measured.Completeness completeness : Measured.Completeness.values()) {
            Measured.Known half =
                    new Measured.Known(0.5, interval(0.4, 0.6), 500, completeness, null, null);
            MetricLine line = star(0.5).measured("star", half).score().metrics().getFirst();
            assertThat(line.counts()).isEqualTo(completeness == Measured.Completeness.COMPLETE);
        }
        MetricLine small =
                star(0.5).measured("star", known(0.5, 0.1, 29)).score().metrics().getFirst();
        assertThat(small.unscored()).contains(Why.tooLittleData(29, 30));
    }

    @Test
    void aControlOutOfRangeWithholdsWhatItProtects() {
        ScoreCase one =
                star(0.5)
                        .goal("alpha", CORE, 0, 1, 0.5, 0.1)
                        .metric("mix", CONTROL, range(0.098, 0.102, "alpha"))
                        .measured("mix", 0.11, 0.02);
        Scorecard card = one.score();
        assertThat(card.controls().getFirst().state()).isEqualTo(ControlLine.State.OUT_OF_RANGE);
        assertThat(card.metrics().getFirst().unscored()).isEmpty();
        assertThat(card.metrics().get(1).unscored()).contains(Why.of(Why.Code.WITHHELD, "mix"));
        assertThat(card.status()).isEqualTo(ScoreStatus.UNKNOWN);
        assertThat(one.measured("mix", 0.1, 0.02).score().status()).isEqualTo(ScoreStatus.ON_TRACK);
        assertThat(one.measured("mix", Measured.nothing()).score().warnings())
                .contains(new Warning(Warning.Code.CONTROL_UNKNOWN, List.of(id("mix"))));
    }

    @Test
    void aControlThatNamesNothingWithholdsEverything() {
        Scorecard card =
                star(0.5)
                        .ceiling("guard", 1, 5, 0.2)
                        .metric("mix", CONTROL, range(0.098, 0.102, ""))
                        .measured("mix", 0.11, 0.02)
                        .score();
        assertThat(card.metrics().getFirst().unscored()).isPresent();
        assertThat(card.guardrails().getFirst().state()).isEqualTo(GuardrailState.UNKNOWN);
        assertThat(card.grounds().getFirst().code()).isEqualTo(Ground.Code.CONTROL_OUT_OF_RANGE);
    }

    @Test
    void whatIsCountedTwiceIsSaid() {
        ScoreCase tree =
                star(0.5)
                        .goal("mid", SUPPORTING, 0, 1, 0.5, 0.1)
                        .goal("low", CORE, 0, 1, 0.5, 0.1)
                        .goal("peer", CORE, 0, 1, 0.5, 0.1)
                        .edge("mid", "star", EdgeKind.FACTOR)
                        .edge("low", "mid", EdgeKind.NUMERATOR)
                        .edge("peer", "star", EdgeKind.INFLUENCE);
        assertThat(tree.score().warnings())
                .containsExactly(
                        new Warning(Warning.Code.COUNTED_TWICE, List.of(id("star"), id("low"))));
    }

    @Test
    void badInputB13PartsThatMissTheWholeAreFoundAndBlockNothing() {
        ScoreCase sum =
                aCase().goal("all", NORTH_STAR, 0, 200, 100, 1)
                        .goal("one", SUPPORTING, 0, 200, 60, 1)
                        .goal("other", SUPPORTING, 0, 200, 40, 1)
                        .edge("one", "all", EdgeKind.SUM_TERM)
                        .edge("other", "all", EdgeKind.SUM_TERM);
        assertThat(sum.score().warnings()).isEmpty();
        assertThat(sum.measured("other", 40.4, 1).score().warnings()).isEmpty();
        Scorecard card = sum.measured("other", 45, 1).score();
        assertThat(card.warnings())
                .containsExactly(
                        new Warning(
                                Warning.Code.PARTS_MISS_THE_WHOLE,
                                List.of(id("all"), id("one"), id("other"))));
        assertThat(card.status()).isEqualTo(ScoreStatus.ON_TRACK);
        assertThat(
                        sum.measured("other", 0, 1)
                                .measured("one", Measured.nothing())
                                .score()
                                .warnings())
                .isEmpty();
    }

    @Test
    void badInputA23AConstantColumnScoresWithTheWidestBand() {
        Scorecard card =
                star(0.5)
                        .measured(
                                "star", known(0.5, Uncertainty.undefined(Why.Code.VARIANCE_0), 500))
                        .score();
        assertThat(card.score().points()).hasValue(50);
        assertThat(card.score().band()).contains(new Score.Band(0, 100));
        assertThat(card.chance()).isEmpty();
        assertThat(card.warnings())
                .containsExactly(new Warning(Warning.Code.NO_INTERVAL, List.of(id("star"))));
    }

    @Test
    void weightsComeFromTheTierUnlessStatedAndNeverFromAGuardrail() {
        Map<Field, Value> heavy = way(0, 1);
        heavy.put(Field.WEIGHT, Value.of(7));
        Scorecard card =
                star(0.5)
                        .goal("core", CORE, 0, 1, 0.5, 0.1)
                        .metric("own", SUPPORTING, heavy)
                        .metric("guard", GUARDRAIL, heavy)
                        .goal("none", SUPPORTING, 0, 1, 0.5, 0.1)
                        .score();
        assertThat(card.metrics().stream().map(MetricLine::weight).map("%.3f"::formatted))
                .containsExactly("0.200", "0.100", "0.700", "0.000");
        assertThat(card.metrics().getLast().attainment()).isPresent();
    }

    @Test
    void aShareUnderALimitHasAnErrorBudget() {
        Scorecard card =
                star(0.5)
                        .metric(
                                "errors",
                                GUARDRAIL,
                                Map.of(
                                        Field.DIRECTION, Value.of(Direction.DECREASE),
                                        Field.UNIT, Value.of("PERCENT"),
                                        Field.BREACH, number(0.02)))
                        .measured("errors", 0.005, 0.001)
                        .score();
        Optional<GuardrailLine.ErrorBudget> budget = card.guardrails().getFirst().budget();
        assertThat(budget).contains(new GuardrailLine.ErrorBudget(20, 5));
        assertThat(budget.map(GuardrailLine.ErrorBudget::spent)).contains(0.25);
    }

    private static ScoreCase star(double value) {
        return aCase().goal("star", Tier.NORTH_STAR, 0, 1, value, 0.1);
    }

    private static Map<Field, Value> range(double low, double high, String protects) {
        Map<Field, Value> values =
                new java.util.HashMap<>(
                        Map.of(
                                Field.DIRECTION, Value.of(Direction.HOLD_RANGE),
                                Field.TARGET_KIND, Value.of(TargetKind.RANGE),
                                Field.TARGET_LOW, number(low),
                                Field.TARGET_HIGH, number(high)));
        if (!protects.isEmpty()) {
            values.put(Field.PROTECTS, Value.of(List.of(id(protects).toString())));
        }
        return values;
    }
}
