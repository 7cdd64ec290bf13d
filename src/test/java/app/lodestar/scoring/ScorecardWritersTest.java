package app.lodestar.scoring;

import static app.lodestar.framework.Tier.CONTROL;
import static app.lodestar.framework.Tier.CORE;
import static app.lodestar.framework.Tier.GUARDRAIL;
import static app.lodestar.framework.Tier.NORTH_STAR;
import static app.lodestar.framework.Tier.SUPPORTING;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.framework.Direction;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScorecardWritersTest {
    private final Messages messages = Messages.onClassPath();

    private static FrameworkScore scored(Scorecard card) {
        return new FrameworkScore(card, Map.of(), List.of(), Map.of(), "0".repeat(64));
    }

    private static ScoreCase week() {
        Map<Field, Value> days = ScoreCase.way(19 * 86_400, 12 * 86_400);
        days.put(Field.UNIT, Value.of("DURATION"));
        days.put(Field.DURATION_UNIT, Value.of("d"));
        Map<Field, Value> rate = ScoreCase.way(0.31, 0.40);
        rate.put(Field.UNIT, Value.of("PERCENT"));
        return ScoreCase.aCase()
                .goal("kept_orders", NORTH_STAR, 6_700, 8_400, 7_214, 174)
                .metric("selling_shop_rate", CORE, rate)
                .measured("selling_shop_rate", 0.335, 0.00912345)
                .metric("first_sale", SUPPORTING, days)
                .measured("first_sale", 17.33333 * 86_400, 86_400)
                .ceiling("disputes", 2, 2.5, 0.3)
                .metric(
                        "refunds",
                        GUARDRAIL,
                        Map.of(
                                Field.DIRECTION, Value.of(Direction.DECREASE),
                                Field.BREACH, ScoreCase.number(0.09),
                                Field.MIN_SAMPLE, Value.of(200)))
                .measured("refunds", ScoreCase.known(0.06, 0.02, 38));
    }

    @Test
    void theTextSaysTheVerdictFirstAndThenEveryNumber() {
        ScoreCase given = week();
        String text =
                SheetText.of(ScorecardSheet.of(given.framework(), scored(given.score()), messages));
        assertThat(text)
                .startsWith(
                        """
                        Score: Blocked
                        - disputes is 2.5 (2.2 – 2.8), wholly beyond its limit (at most 2).
                        - refunds is unknown: too little data: 38 of 200.
                        - The score is 29.4, below 40.

                        Score
                          Figure                         Value
                          Score of 100                   29.42
                        """)
                .contains("kept_orders        North star  7,214   7,040 – 7,388")
                .contains("6,700 → 8,400      30 %  67 %    20.16  Not yet")
                .contains("33.5 %  32.59 % – 34.41 %  1,000  31 % → 40 %")
                .contains("17.33 d  16.33 d – 18.33 d  1,000  19 d → 12 d")
                .endsWith("\n");
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void theJsonHoldsTheTableThatAddsUp() {
        ScoreCase given = week();
        String written = ScorecardJson.of(given.framework(), scored(given.score()), messages);
        JsonNode json = JsonMapper.builder().build().readTree(written);
        assertThat(json.get("status").stringValue()).isEqualTo("blocked");
        double sum = 0;
        for (JsonNode row : json.get("table")) {
            sum += row.get("points").doubleValue();
        }
        assertThat(sum).isEqualTo(json.get("score").doubleValue());
        assertThat(json.at("/metrics/0/metric").stringValue()).isEqualTo("kept_orders");
        assertThat(json.at("/metrics/0/interval/low").doubleValue()).isEqualTo(7_040);
        assertThat(json.at("/metrics/0/period").stringValue()).isEqualTo("2026-10-05");
        assertThat(json.at("/guardrails/0/limit/low").isNull()).isTrue();
        assertThat(json.at("/guardrails/0/limit/high").doubleValue()).isEqualTo(2);
        assertThat(json.at("/guardrails/1/guardrail").stringValue()).isEqualTo("unknown");
        assertThat(json.at("/guardrails/1/why/text").stringValue())
                .isEqualTo("too little data: 38 of 200");
        assertThat(written).endsWith("}\n").doesNotContain("NaN", "Infinity");
    }

    @Test
    void nothingMeasuredIsSaidInEveryFormat() {
        ScoreCase given = week();
        Scorecard card = new Scorer(ScoreSettings.USUAL).score(given.framework(), Map.of());
        String text = SheetText.of(ScorecardSheet.of(given.framework(), scored(card), messages));
        assertThat(text)
                .contains("Score: Unknown")
                .contains("kept_orders, the north star, is unknown: no data.")
                .contains("Only 0 % of the weight could be measured; 80 % are needed.")
                .contains("Somewhere from                 0 – 100");
        JsonNode json =
                JsonMapper.builder()
                        .build()
                        .readTree(ScorecardJson.of(given.framework(), scored(card), messages));
        assertThat(json.get("score").isNull()).isTrue();
        assertThat(json.at("/metrics/0/value").isNull()).isTrue();
        assertThat(json.at("/metrics/0/reason/code").stringValue()).isEqualTo("NO_DATA");
    }

    @Test
    void aNameCannotBreakALine() {
        Map<Field, Value> odd = ScoreCase.way(0, 1);
        odd.put(Field.NAME, Value.of("kept {0} \u202e “orders”"));
        ScoreCase given = ScoreCase.aCase().metric("odd", NORTH_STAR, odd);
        String text =
                SheetText.of(ScorecardSheet.of(given.framework(), scored(given.score()), messages));
        assertThat(text).contains("kept {0} \u202e “orders”, the north star, is unknown: no data.");
    }

    @Test
    void everyReasonWarningAndWhyHasItsWords() {
        for (Why.Code code : Why.Code.values()) {
            if (code != Why.Code.NO_VALUE) {
                assertThat(messages.find("scoring.why." + code)).as(code.name()).isPresent();
            }
        }
        for (Reason reason : Reason.values()) {
            assertThat(messages.find(reason.messageKey())).as(reason.name()).isPresent();
        }
        for (Warning.Code code : Warning.Code.values()) {
            assertThat(messages.find("scoring.warning." + code)).as(code.name()).isPresent();
        }
        for (Ground.Code code : Ground.Code.values()) {
            assertThat(messages.find("scoring.ground." + code)).as(code.name()).isPresent();
        }
        for (ScoreStatus status : ScoreStatus.values()) {
            assertThat(messages.find("scoring.status." + status)).as(status.name()).isPresent();
        }
        for (Comparison.Caution.Code code : Comparison.Caution.Code.values()) {
            assertThat(messages.find("scoring.caution." + code)).as(code.name()).isPresent();
        }
        for (CaseProblem.Code code : CaseProblem.Code.values()) {
            assertThat(messages.find("scoring.case." + code)).as(code.name()).isPresent();
        }
    }

    @Test
    void whateverIsMeasuredCanBeWritten() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ScoreCase given =
                    week().metric(
                                    "control",
                                    CONTROL,
                                    Map.of(
                                            Field.DIRECTION, Value.of(Direction.HOLD_RANGE),
                                            Field.BREACH_LOW, ScoreCase.number(0.1)))
                            .edge("first_sale", "kept_orders", EdgeKind.SUM_TERM)
                            .edge("selling_shop_rate", "kept_orders", EdgeKind.SUM_TERM);
            MetricFramework framework = given.framework();
            Map<NodeId, Measured> measured = new HashMap<>();
            for (Node metric : framework.metrics()) {
                measured.put(metric.id(), measured(random));
            }
            Scorecard card = new Scorer(ScoreSettings.USUAL).score(framework, measured);
            assertThat(SheetText.of(ScorecardSheet.of(framework, scored(card), messages)))
                    .as("seed %d", seed)
                    .doesNotContain("NaN", "Infinity", "{0}", "{1}");
            assertThat(ScorecardJson.of(framework, scored(card), messages))
                    .as("seed %d", seed)
                    .doesNotContain("NaN", "Infinity", "{0}");
        }
    }

    private static Measured measured(Random random) {
        if (random.nextInt(4) == 0) {
            return new Measured.Unknown(Why.of(Why.Code.NO_VALUE, Reason.DIVISION_BY_ZERO.code()));
        }
        double value = List.of(0.0, 0.05, 0.3, 7_000.0, -3.0, 1e9, 1e-12).get(random.nextInt(7));
        Measured.Completeness completeness =
                List.of(Measured.Completeness.values()).get(random.nextInt(3));
        Uncertainty uncertainty =
                random.nextInt(3) == 0
                        ? Uncertainty.undefined(Why.Code.VARIANCE_0)
                        : ScoreCase.interval(value - 0.01, value + 0.02);
        return new Measured.Known(
                value, uncertainty, random.nextInt(500), completeness, null, null);
    }
}
