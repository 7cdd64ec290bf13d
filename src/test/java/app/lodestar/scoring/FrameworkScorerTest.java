package app.lodestar.scoring;

import static app.lodestar.scoring.ScoredFolder.ANN;
import static app.lodestar.scoring.ScoredFolder.TIME;
import static app.lodestar.scoring.ScoredFolder.answered;
import static app.lodestar.scoring.ScoredFolder.attainment;
import static app.lodestar.scoring.ScoredFolder.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.dataset.DataFolder;
import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Unit;
import app.lodestar.framework.Value;
import app.lodestar.framework.WeekStart;
import app.lodestar.scoring.Calculations.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkScorerTest {
    @TempDir private Path folder;
    private ScoredFolder scored;

    @BeforeEach
    void look() {
        scored = new ScoredFolder(folder);
    }

    @Test
    void aFrameworkIsScoredOnItsDataFromEndToEnd() throws Exception {
        Shop.orders(folder, 5);
        FrameworkScore score = scored.score(Shop.framework().build());
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
        assertThat(scored.asked()).hasSize(1);
        assertThat(score.series()).hasSize(4);
        assertThat(score.series().get(ScoreCase.id("kept")))
                .satisfies(series ->
                        assertThat(series.values().stream().map(MetricValue::value))
                                .containsExactly(35.0, 40.0));
    }

    @Test
    void aBreachedGuardrailBlocks() throws Exception {
        Shop.orders(folder, 60);
        Scorecard card = scored.score(Shop.framework().build()).card();
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
            assertThat(answered(scored.scorer().score(ANN, before, data, TIME)).card().status())
                    .isEqualTo(ScoreStatus.ON_TRACK);
            Scorecard card = answered(scored.scorer().score(ANN, after, data, TIME)).card();
            assertThat(scored.asked()).hasSize(1);
            assertThat(card.score().points().orElseThrow())
                    .isCloseTo(100 * (1 + 0.4) / 2, within(1e-9));
            assertThat(card.guardrails().getFirst().state()).isEqualTo(GuardrailState.BREACH);
        }
    }

    @Test
    void aChangedFormulaAsksForItAlone() throws Exception {
        Shop.orders(folder, 5);
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            answered(scored.scorer().score(ANN, Shop.framework().build(), data, TIME));
            MetricFramework changed =
                    set(Shop.framework(), "all_orders", "2 * count(orders)").build();
            Scorecard card = answered(scored.scorer().score(ANN, changed, data, TIME)).card();
            assertThat(scored.asked().getLast()).hasSize(2);
            assertThat(known(card, "all_orders").value()).isEqualTo(200);
            assertThat(known(card, "kept_rate").value()).isEqualTo(0.2);
        }
    }

    @Test
    void changedDataAreAskedAnew() throws Exception {
        Shop.orders(folder, 5);
        scored.score(Shop.framework().build());
        Shop.orders(folder, 60);
        assertThat(scored.score(Shop.framework().build()).card().status())
                .isEqualTo(ScoreStatus.BLOCKED);
        assertThat(scored.asked()).hasSize(2);
    }

    @Test
    void spanAndMaturityLagCount() throws Exception {
        Shop.orders(folder, 5);
        Map<Field, Value> both = Shop.metric(Tier.SUPPORTING, "count(orders)");
        both.put(Field.SPAN, Value.of("P2W"));
        Map<Field, Value> late = Shop.metric(Tier.SUPPORTING, "count(orders)");
        late.put(Field.MATURITY_LAG, Value.of("PT25H"));
        Scorecard card =
                scored.score(
                                Shop.framework()
                                        .withMetric("both", both)
                                        .withMetric("late", late)
                                        .build())
                        .card();
        assertThat(known(card, "both").value()).isEqualTo(170);
        assertThat(known(card, "late").value()).isEqualTo(70);
        assertThat(known(card, "late").firstDay()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void weeksBeginOnTheDayThatTheFrameworkSays() throws Exception {
        Shop.orders(folder, 5);
        FrameworkBuilder sundays = Shop.framework();
        MetricFramework before = sundays.build();
        Scorecard card =
                scored.score(
                                sundays.with(
                                                new Operation.SetField(
                                                        before.root().id(),
                                                        Field.WEEK_START,
                                                        Value.of(WeekStart.SUNDAY),
                                                        before.root().get(Field.WEEK_START)))
                                        .build())
                        .card();
        assertThat(known(card, "all_orders").firstDay()).isEqualTo(LocalDate.of(2026, 1, 11));
        assertThat(known(card, "all_orders").lastDay()).isEqualTo(LocalDate.of(2026, 1, 17));
        assertThat(known(card, "all_orders").value()).isEqualTo(10 + 6 * 100 / 7 + 1);
    }

    @Test
    void whoseTurnDoesNotComeIsTold() throws Exception {
        Shop.orders(folder, 5);
        FrameworkScorer busy =
                new FrameworkScorer(
                        (_, _, _, _) -> new Outcome.Busy<>(),
                        new SeriesCache(),
                        ScoreSettings.USUAL);
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            assertThat(busy.score(ANN, Shop.framework().build(), data, TIME))
                    .isInstanceOf(Outcome.Busy.class);
        }
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

        FrameworkScore score = scored.score(framework);

        assertThat(known(score.card(), "reply").value()).isEqualTo(5.5 * 3600);
        assertThat(attainment(score.card(), "reply")).isCloseTo(0.75, within(1e-9));
        assertThat(known(score.card(), "reply_in_hours").value()).isEqualTo(5.5);
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
