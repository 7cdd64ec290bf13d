package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.base.Messages;
import app.lodestar.dataset.DataFolder;
import app.lodestar.formula.ProblemCode;
import app.lodestar.framework.Contrast;
import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Unit;
import app.lodestar.framework.Value;
import app.lodestar.scoring.Calculations.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkScorerTest {
    private static final String ANN = "Ann";
    private static final Duration TIME = Duration.ofMinutes(1);

    @TempDir private Path folder;

    /** What the engine was asked, question by question. */
    private final List<Set<String>> asked = new ArrayList<>();

    private final Calculations calculations = new Calculations();
    private final FrameworkScorer scorer =
            new FrameworkScorer(
                    (person, data, question, time) -> {
                        asked.add(question.metrics().keySet());
                        return calculations.answer(person, data, question, time);
                    },
                    ScoreSettings.USUAL);

    @Test
    void aFrameworkIsScoredOnItsDataFromEndToEnd() throws Exception {
        Shop.orders(folder, 5);
        FrameworkScore score = score(Shop.framework().build());
        Scorecard card = score.card();
        assertThat(score.problems()).isEmpty();
        assertThat(known(card, "kept").value()).isEqualTo(40);
        assertThat(known(card, "kept").firstDay()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(known(card, "kept_rate").value()).isEqualTo(0.4);
        assertThat(known(card, "all_orders").value()).isEqualTo(100);
        assertThat(attainment(card, "kept")).isEqualTo(0.5);
        assertThat(attainment(card, "kept_rate")).isEqualTo(0.4);
        assertThat(card.guardrails().getFirst().state()).isEqualTo(GuardrailState.SAFE);
        assertThat(card.score().points().orElseThrow())
                .isCloseTo(100 * (2 * 0.5 + 0.4) / 3, within(1e-9));
        assertThat(card.status()).isEqualTo(ScoreStatus.ON_TRACK);
        assertThat(asked).hasSize(1);
        assertThat(score.series()).hasSize(4);
        assertThat(score.series().get(ScoreCase.id("kept")))
                .satisfies(series ->
                        assertThat(series.values().stream().map(MetricValue::value))
                                .containsExactly(35.0, 40.0));
    }

    @Test
    void aBreachedGuardrailBlocks() throws Exception {
        Shop.orders(folder, 60);
        Scorecard card = score(Shop.framework().build()).card();
        assertThat(card.guardrails().getFirst().state()).isEqualTo(GuardrailState.BREACH);
        assertThat(card.status()).isEqualTo(ScoreStatus.BLOCKED);
        assertThat(card.score().points()).isPresent();
    }

    @Test
    void aChangedTargetOrWeightAsksTheEngineNothing() throws Exception {
        Shop.orders(folder, 5);
        MetricFramework before = Shop.framework().build();
        MetricFramework after =
                set(
                                set(
                                        set(Shop.framework(), "kept", Field.TARGET_VALUE, 40),
                                        "kept",
                                        Field.WEIGHT,
                                        1),
                                "refund_rate",
                                Field.BREACH,
                                0.01)
                        .build();
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            assertThat(answered(scorer.score(ANN, before, data, TIME)).card().status())
                    .isEqualTo(ScoreStatus.ON_TRACK);
            Scorecard card = answered(scorer.score(ANN, after, data, TIME)).card();
            assertThat(asked).hasSize(1);
            assertThat(card.score().points().orElseThrow())
                    .isCloseTo(100 * (1 + 0.4) / 2, within(1e-9));
            assertThat(card.guardrails().getFirst().state()).isEqualTo(GuardrailState.BREACH);
        }
    }

    @Test
    void aChangedFormulaAsksForItAlone() throws Exception {
        Shop.orders(folder, 5);
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            answered(scorer.score(ANN, Shop.framework().build(), data, TIME));
            MetricFramework changed =
                    set(Shop.framework(), "all_orders", "2 * count(orders)").build();
            Scorecard card = answered(scorer.score(ANN, changed, data, TIME)).card();
            assertThat(asked.getLast()).hasSize(2);
            assertThat(known(card, "all_orders").value()).isEqualTo(200);
            assertThat(known(card, "kept_rate").value()).isEqualTo(0.2);
        }
    }

    @Test
    void changedDataAreAskedAnew() throws Exception {
        Shop.orders(folder, 5);
        score(Shop.framework().build());
        Shop.orders(folder, 60);
        assertThat(score(Shop.framework().build()).card().status()).isEqualTo(ScoreStatus.BLOCKED);
        assertThat(asked).hasSize(2);
    }

    @Test
    void badInputB3ACycleMakesItsMetricsUnknownAndTheRestGoesOn() throws Exception {
        Shop.orders(folder, 5);
        FrameworkScore score =
                score(
                        Shop.framework()
                                .withMetric("one", Shop.metric(Tier.SUPPORTING, "@two + 1"))
                                .withMetric("two", Shop.metric(Tier.SUPPORTING, "@three"))
                                .withMetric("three", Shop.metric(Tier.SUPPORTING, "@one"))
                                .build());
        assertThat(score.problems())
                .extracting(each -> each.problem().code())
                .containsExactly(ProblemCode.CYCLE, ProblemCode.CYCLE, ProblemCode.CYCLE);
        assertThat(reason(score, "one")).contains("circle").contains("@one", "@two", "@three");
        assertThat(known(score.card(), "kept").value()).isEqualTo(40);
        assertThat(score.card().status()).isEqualTo(ScoreStatus.ON_TRACK);
    }

    @Test
    void badInputB8AnUnknownMetricMakesOneMetricUnknownAndTheRestGoesOn() throws Exception {
        Shop.orders(folder, 5);
        FrameworkScore score =
                score(set(Shop.framework(), "kept_rate", "@kept / @all_ordrs").build());
        assertThat(score.problems()).hasSize(1);
        MetricProblem problem = score.problems().getFirst();
        assertThat(problem.metric()).isEqualTo(ScoreCase.id("kept_rate"));
        assertThat(problem.problem().code()).isEqualTo(ProblemCode.UNKNOWN_METRIC);
        assertThat(problem.problem().suggestion()).isEqualTo("@all_orders");
        assertThat(reason(score, "kept_rate"))
                .isEqualTo("the formula cannot be run: There is no metric @all_ordrs");
        assertThat(known(score.card(), "kept").value()).isEqualTo(40);
        assertThat(score.card().status()).isEqualTo(ScoreStatus.UNKNOWN);
        assertThat(score.card().score().coverage()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void badInputA2TablesWithoutRowsGiveNoDataAndNotZero() throws Exception {
        Files.writeString(folder.resolve("orders.csv"), "order_id,paid,amount_usd,status\n");
        FrameworkScore score =
                score(
                        Shop.framework()
                                .withMetric(
                                        "value",
                                        Shop.metric(Tier.SUPPORTING, "sum(orders.amount_usd)"))
                                .withMetric("twice", Shop.metric(Tier.SUPPORTING, "2 * @value"))
                                .withMetric(
                                        "wrong", Shop.metric(Tier.SUPPORTING, "sum(orders.none)"))
                                .build());
        for (String key : List.of("kept", "kept_rate", "all_orders", "value", "twice")) {
            assertThat(reason(score, key)).as(key).startsWith("no data");
        }
        assertThat(reason(score, "wrong")).contains("cannot be run");
        assertThat(score.problems()).hasSize(1);
        assertThat(score.card().status()).isEqualTo(ScoreStatus.UNKNOWN);
        assertThat(score.card().score().points()).isEmpty();
    }

    @Test
    void whatCannotBeRunSaysWhy() throws Exception {
        Shop.orders(folder, 5);
        Map<Field, Value> compared = Shop.metric(Tier.SUPPORTING, "count(orders)");
        compared.put(Field.TYPE, Value.of(MetricType.COMPARATIVE));
        Map<Field, Value> asked = Shop.metric(Tier.SUPPORTING, "");
        asked.put(Field.TYPE, Value.of(MetricType.SURVEY));
        Map<Field, Value> month = Shop.metric(Tier.SUPPORTING, "count(orders)");
        month.put(Field.SPAN, Value.of("P1M"));
        Map<Field, Value> retired = Shop.metric(Tier.SUPPORTING, "nonsense");
        retired.put(Field.METRIC_STATE, Value.of(MetricState.RETIRED));
        FrameworkScore score =
                score(
                        Shop.framework()
                                .withMetric("compared", compared)
                                .withMetric("asked", asked)
                                .withMetric("month", month)
                                .withMetric("retired", retired)
                                .build());
        assertThat(reason(score, "compared")).isEqualTo("its arms could not be compared");
        assertThat(reason(score, "asked")).isEqualTo("no formula");
        assertThat(reason(score, "month")).isEqualTo("a span of 1 mo is not made of whole days");
        assertThat(score.problems()).isEmpty();
        assertThat(score.card().status()).isEqualTo(ScoreStatus.ON_TRACK);
    }

    @Test
    void golden3AComparativeMetricIsNotTakenInByTheMix() throws Exception {
        StringBuilder clicks = new StringBuilder("ts,user_id,destination,vertical,bought\n");
        clicks(clicks, "onsite_shop", "lifestyle", 4_000, 164);
        clicks(clicks, "offsite", "lifestyle", 1_000, 43);
        clicks(clicks, "onsite_shop", "other", 1_000, 19);
        clicks(clicks, "offsite", "other", 4_000, 82);
        Files.writeString(folder.resolve("ad_clicks.csv"), clicks);
        Map<Field, Value> compared = Shop.goal(Tier.NORTH_STAR, "@rate", 1, 1.05);
        compared.put(Field.TYPE, Value.of(MetricType.COMPARATIVE));
        compared.put(Field.ARM_A, Value.of("ad_clicks.destination='onsite_shop'"));
        compared.put(Field.ARM_B, Value.of("ad_clicks.destination='offsite'"));
        compared.put(Field.COMPARISON_BASE, Value.of("@rate"));
        compared.put(Field.CONTRAST, Value.of(Contrast.RATIO_A_OVER_B));
        compared.put(Field.STRATA, Value.of(List.of("vertical", "market")));
        compared.put(Field.MARGIN, ScoreCase.number(1.05));
        compared.put(Field.MIN_PER_STRATUM, Value.of(15));
        MetricFramework framework =
                FrameworkBuilder.aFramework()
                        .withMetric("advantage", compared)
                        .withMetric(
                                "rate",
                                Shop.metric(
                                        Tier.SUPPORTING,
                                        "share(count(ad_clicks) where bought = true)"))
                        .build();
        FrameworkScore score = score(framework);
        Comparison comparison = score.card().comparisons().get(ScoreCase.id("advantage"));
        assertThat(comparison).isNotNull();
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.INCONCLUSIVE);
        assertThat(comparison.decidedBy())
                .isEqualTo(Comparison.Condition.CRUDE_AND_STANDARDISED_DISAGREE);
        assertThat(comparison.crude().estimate().orElseThrow()).isCloseTo(1.464, within(5e-4));
        assertThat(comparison.warnings())
                .extracting(Comparison.Caution::code)
                .contains(Comparison.Caution.Code.MIX_SHIFT)
                .contains(Comparison.Caution.Code.STRATA_LEFT_OUT);
        Measured.Known known = known(score.card(), "advantage");
        assertThat(known.value()).isCloseTo(0.945, within(5e-4));
        assertThat(known.n()).isEqualTo(308);
        assertThat(attainment(score.card(), "advantage")).isZero();
        assertThat(asked).hasSize(3);
        assertThat(score(framework).card()).isEqualTo(score.card());
        assertThat(asked).hasSize(3);
        Messages messages = Messages.onClassPath();
        assertThat(SheetText.of(ScorecardSheet.of(framework, score, messages)))
                .contains("advantage  INCONCLUSIVE  crude and standardised disagree  1.464 (")
                .contains("- advantage: Not standardised over: market.");
        assertThat(ScorecardJson.of(framework, score, messages))
                .contains("\"verdict\" : \"INCONCLUSIVE\"", "\"mixEffect\" : 0.013");
    }

    private static void clicks(
            StringBuilder rows, String destination, String vertical, int clicks, int purchases) {
        for (int i = 0; i < clicks; i++) {
            rows.append(LocalDate.of(2026, 1, 5).plusDays(i % 7))
                    .append(",u")
                    .append(rows.length());
            rows.append(',').append(destination).append(',').append(vertical).append(',');
            rows.append(i < purchases).append('\n');
        }
    }

    @Test
    void spanAndMaturityLagCount() throws Exception {
        Shop.orders(folder, 5);
        Map<Field, Value> both = Shop.metric(Tier.SUPPORTING, "count(orders)");
        both.put(Field.SPAN, Value.of("P2W"));
        Map<Field, Value> late = Shop.metric(Tier.SUPPORTING, "count(orders)");
        late.put(Field.MATURITY_LAG, Value.of("PT25H"));
        Scorecard card =
                score(Shop.framework().withMetric("both", both).withMetric("late", late).build())
                        .card();
        assertThat(known(card, "both").value()).isEqualTo(170);
        assertThat(known(card, "late").value()).isEqualTo(70);
        assertThat(known(card, "late").firstDay()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void whoseTurnDoesNotComeIsTold() throws Exception {
        Shop.orders(folder, 5);
        FrameworkScorer busy =
                new FrameworkScorer((_, _, _, _) -> new Outcome.Busy<>(), ScoreSettings.USUAL);
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            assertThat(busy.score(ANN, Shop.framework().build(), data, TIME))
                    .isInstanceOf(Outcome.Busy.class);
        }
    }

    private FrameworkScore score(MetricFramework framework) throws Exception {
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            return answered(scorer.score(ANN, framework, data, TIME));
        }
    }

    private static FrameworkScore answered(Outcome<FrameworkScore> outcome) {
        return switch (outcome) {
            case Outcome.Answered<FrameworkScore>(FrameworkScore score) -> score;
            case Outcome.Busy<FrameworkScore> _ -> throw new AssertionError();
        };
    }

    private static MetricLine line(Scorecard card, String key) {
        return card.metrics().stream()
                .filter(line -> line.metric().equals(ScoreCase.id(key)))
                .findFirst()
                .orElseThrow();
    }

    private static Measured.Known known(Scorecard card, String key) {
        return (Measured.Known) line(card, key).measured();
    }

    private static double attainment(Scorecard card, String key) {
        return line(card, key).attainment().orElseThrow().clipped();
    }

    /** As many threads after one hour as after two and so on to ten; the document keeps seconds. */
    @Test
    void aColumnOfHoursIsHeldAgainstATargetOfSeconds() throws Exception {
        StringBuilder rows = new StringBuilder("thread_id,opened,hours_first\n");
        for (int i = 0; i < 70; i++) {
            rows.append("%d,2026-01-%02d,%d%n".formatted(i, 5 + i % 7, 1 + i % 10));
        }
        Files.writeString(folder.resolve("threads.csv"), rows);
        Map<Field, Value> reply =
                Shop.goal(Tier.NORTH_STAR, "median(threads.hours_first)", 36_000, 14_400);
        reply.put(Field.UNIT, Value.of(Unit.DURATION));
        reply.put(Field.DIRECTION, Value.of(Direction.DECREASE));
        Map<Field, Value> plain = Shop.metric(Tier.SUPPORTING, "median(threads.hours_first)");
        MetricFramework framework =
                FrameworkBuilder.aFramework()
                        .withMetric("reply", reply)
                        .withMetric("reply_in_hours", plain)
                        .withNode(
                                NodeKind.DATASET,
                                "threads",
                                null,
                                Map.of(Field.TABLE_KEY, Value.of("threads")))
                        .withNode(
                                NodeKind.COLUMN,
                                "hours_first",
                                FrameworkBuilder.id("threads"),
                                Map.of(
                                        Field.COLUMN_NAME, Value.of("hours_first"),
                                        Field.COLUMN_UNIT, Value.of("h")))
                        .build();

        FrameworkScore score = score(framework);

        assertThat(known(score.card(), "reply").value()).isEqualTo(5.5 * 3600);
        assertThat(attainment(score.card(), "reply")).isCloseTo(0.75, within(1e-9));
        assertThat(known(score.card(), "reply_in_hours").value()).isEqualTo(5.5);
    }

    /** Words of reasons need no metric. */
    private static String reason(FrameworkScore score, String key) {
        return new ScoreWords(FrameworkBuilder.aFramework().build(), Messages.onClassPath())
                .why(((Measured.Unknown) line(score.card(), key).measured()).why());
    }

    private static FrameworkBuilder set(
            FrameworkBuilder to, String key, Field field, double number) {
        Value before = to.build().node(ScoreCase.id(key)).get(field);
        return to.with(
                new Operation.SetField(ScoreCase.id(key), field, ScoreCase.number(number), before));
    }

    private static FrameworkBuilder set(FrameworkBuilder to, String key, String formula) {
        String before = to.build().node(ScoreCase.id(key)).text(Field.FORMULA);
        return to.with(
                new Operation.EditText(
                        ScoreCase.id(key), Field.FORMULA, TextChange.between(before, formula)));
    }
}
