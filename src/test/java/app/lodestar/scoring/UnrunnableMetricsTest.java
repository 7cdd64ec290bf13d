package app.lodestar.scoring;

import static app.lodestar.scoring.ScoredFolder.known;
import static app.lodestar.scoring.ScoredFolder.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.formula.ProblemCode;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics that have no value say why, and keep no other from its own. */
class UnrunnableMetricsTest {
    @TempDir private Path folder;
    private ScoredFolder scored;

    @BeforeEach
    void look() {
        scored = new ScoredFolder(folder);
    }

    @Test
    void badInputB3ACycleMakesItsMetricsUnknownAndTheRestGoesOn() throws Exception {
        Shop.orders(folder, 5);
        FrameworkScore score =
                scored.score(
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
                scored.score(set(Shop.framework(), "kept_rate", "@kept / @all_ordrs").build());
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
                scored.score(
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
                scored.score(
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

    private static FrameworkBuilder set(FrameworkBuilder to, String key, String formula) {
        String before = to.build().node(ScoreCase.id(key)).text(Field.FORMULA);
        return to.with(
                new Operation.EditText(
                        ScoreCase.id(key), Field.FORMULA, TextChange.between(before, formula)));
    }
}
