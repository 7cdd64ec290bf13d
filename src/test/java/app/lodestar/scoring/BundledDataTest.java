package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.BundledData;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the data of the worked examples give when the product itself works it out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledDataTest {
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final LocalDate WEEK_A = LocalDate.of(2026, 9, 21);
    private static final LocalDate WEEK_B = LocalDate.of(2026, 9, 28);
    private static final double NEAR = 0.05;

    @TempDir private Path cache;

    @Test
    void theShopsOfWeekAAreAtTheirBaselines() throws Exception {
        try (var data = BundledData.open("instagram-shops", cache)) {
            // Whether first-time buyers come back within 28 days is not yet known for week A.
            checkBaselines(
                    "instagram-shops",
                    data,
                    Map.of(
                            "repeat_buyer_28",
                            LocalDate.of(2026, 8, 31),
                            "days_to_first_sale",
                            LocalDate.of(2026, 7, 1)),
                    WEEK_A);
        }
    }

    @Test
    void theThreadsOfTheLastMatureWeekAreAtTheirBaselines() throws Exception {
        try (var data = BundledData.open("etsy-seller-messaging", cache)) {
            checkBaselines(
                    "etsy-seller-messaging",
                    data,
                    Map.of(
                            "custom_value",
                            LocalDate.of(2026, 9, 1),
                            "thread_csat",
                            LocalDate.of(2026, 9, 1),
                            "push_off_rate",
                            LocalDate.of(2026, 9, 1),
                            "cancel_after_ask",
                            LocalDate.of(2026, 9, 1)),
                    WEEK_B);
        }
    }

    @Test
    void theExperimentIsAtItsBaselines() throws Exception {
        try (var data = BundledData.open("onsite-ad-advantage", cache)) {
            var quarter = LocalDate.of(2022, 10, 1);
            checkBaselines(
                    "onsite-ad-advantage",
                    data,
                    Map.of(
                            "onsite_ad_advantage",
                            quarter,
                            "cost_per_incremental_purchase",
                            quarter,
                            "kept_value_per_spend",
                            quarter,
                            "kept_order_gap",
                            quarter,
                            "total_sales_vs_holdout",
                            quarter,
                            "kept_order_cost_ratio",
                            quarter),
                    LocalDate.of(2022, 12, 19));
        }
    }

    @Test
    void weeksAAndBAreThoseOfTheProduct() throws Exception {
        try (var data = BundledData.open("instagram-shops", cache)) {
            var counts =
                    List.of(
                            "count(sessions where viewed = true)",
                            "count(sessions where viewed = true and carted = true)",
                            "count(sessions where viewed = true and carted = true and"
                                    + " checkout_started = true)",
                            "count(orders)",
                            "count(orders where status = \"kept\")");
            assertThat(values(data, counts, WEEK_A))
                    .containsExactly(200_000.0, 24_000.0, 12_000.0, 7_200.0, 6_696.0);
            assertThat(values(data, counts, WEEK_B))
                    .containsExactly(220_000.0, 24_200.0, 12_584.0, 7_928.0, 7_214.0);
            assertThat(values(data, List.of("count(orders where status = \"pending\")"), WEEK_B))
                    .containsExactly(0.0);
        }
    }

    @Test
    void theQuarterBeforeTheExperimentIsTheMixTrap() throws Exception {
        try (var data = BundledData.open("onsite-ad-advantage", cache)) {
            var third = LocalDate.of(2022, 7, 1);
            assertThat(arm(data, "lifestyle", "onsite_shop", third))
                    .containsExactly(40_000.0, 1_640.0, 48_000.0, 73_800.0);
            assertThat(arm(data, "lifestyle", "offsite", third))
                    .containsExactly(10_000.0, 430.0, 12_000.0, 20_210.0);
            assertThat(arm(data, "other", "onsite_shop", third))
                    .containsExactly(10_000.0, 190.0, 9_000.0, 7_220.0);
            assertThat(arm(data, "other", "offsite", third))
                    .containsExactly(40_000.0, 820.0, 36_000.0, 32_800.0);
        }
    }

    @Test
    void theLastQuarterIsTheIncrementalityCase() throws Exception {
        try (var data = BundledData.open("onsite-ad-advantage", cache)) {
            assertThat(increment(data, "onsite_shop")).containsExactly(57_000.0, 3_000.0, 2_600.0);
            assertThat(increment(data, "offsite")).containsExactly(48_000.0, 2_900.0, 2_560.0);
        }
    }

    private static List<Double> increment(AnalyticsDatabase data, String destination) {
        var arm = " where destination = \"%s\" and exposure = ".formatted(destination);
        return values(
                data,
                List.of(
                        "sum(ads.spend_usd" + arm + "\"exposed\")",
                        "count(purchases" + arm + "\"exposed\")",
                        "count(purchases" + arm + "\"holdout\")"),
                LocalDate.of(2022, 10, 1),
                Grain.QUARTER);
    }

    /** Clicks; people who click and buy within seven days; spend; value. */
    private static List<Double> arm(
            AnalyticsDatabase data, String vertical, String destination, LocalDate quarter) {
        var where =
                " where vertical = \"%s\" and destination = \"%s\""
                        .formatted(vertical, destination);
        var found =
                values(
                        data,
                        List.of(
                                "count(ad_clicks" + where + ")",
                                "funnel(ad_clicks"
                                        + where
                                        + " -> purchases within 7 days per user_id)",
                                "sum(ads.spend_usd" + where + ")",
                                "sum(purchases.amount_usd" + where + ")"),
                        quarter,
                        Grain.QUARTER);
        double buyers = Math.round(found.getFirst() * found.get(1));
        return List.of(found.getFirst(), buyers, found.get(2), found.get(3));
    }

    private static List<Double> values(
            AnalyticsDatabase data, List<String> formulas, LocalDate week) {
        return values(data, formulas, week, Grain.WEEK);
    }

    private static List<Double> values(
            AnalyticsDatabase data, List<String> formulas, LocalDate period, Grain grain) {
        var checker = new FormulaChecker(DataCatalog.of(data.tables()), Map.of());
        var asked = new LinkedHashMap<String, Question.Asked>();
        for (String formula : formulas) {
            var measure = checker.check(formula).toMeasure().orElseThrow();
            asked.put(formula, new Question.Asked(measure, grain, 0, 0, null));
        }
        var answer = answer(data, asked);
        return formulas.stream()
                .map(formula -> Objects.requireNonNull(at(answer, formula, period).value()))
                .map(value -> Math.round(value * 1e6) / 1e6)
                .toList();
    }

    private static void checkBaselines(
            String example,
            AnalyticsDatabase data,
            Map<String, LocalDate> otherPeriods,
            LocalDate week)
            throws IOException {
        var framework = framework(example);
        var formulas = new LinkedHashMap<String, String>();
        for (Node metric : framework.metrics()) {
            formulas.put(metric.text(Field.KEY), metric.text(Field.FORMULA));
        }
        var checker = new FormulaChecker(DataCatalog.of(data.tables()), formulas);
        var asked = new LinkedHashMap<String, Question.Asked>();
        for (Node metric : framework.metrics()) {
            var measure = checker.check(metric.text(Field.FORMULA)).toMeasure().orElseThrow();
            int span = metric.text(Field.SPAN).equals("P28D") ? 28 : 0;
            asked.put(
                    metric.text(Field.KEY),
                    new Question.Asked(measure, grain(metric), span, 0, null));
        }
        var answer = answer(data, asked);
        var softly = new SoftAssertions();
        for (Node metric : framework.metrics()) {
            String key = metric.text(Field.KEY);
            double baseline =
                    metric.number(Field.BASELINE_VALUE).orElseThrow().doubleValue()
                            / secondsIn(key);
            var found = at(answer, key, otherPeriods.getOrDefault(key, week));
            softly.assertThat(found.value())
                    .as("%s %s %s n=%d", key, found.state(), found.reason(), found.n())
                    .isNotNull()
                    .isCloseTo(baseline, within(Math.abs(baseline) * NEAR));
        }
        softly.assertAll();
    }

    /** Columns in other units than seconds; their baselines are in seconds. */
    private static double secondsIn(String key) {
        return switch (key) {
            case "pay_p95_ms" -> 0.001;
            case "first_reply_p50_h", "first_reply_p90_h" -> 3600;
            default -> 1;
        };
    }

    private static Grain grain(Node metric) {
        return switch (metric.choice(Field.GRAIN, app.lodestar.framework.Grain.class)
                .orElseThrow()) {
            case DAY, WEEK -> Grain.WEEK;
            case MONTH -> Grain.MONTH;
            case QUARTER -> Grain.QUARTER;
        };
    }

    private static Map<String, MetricSeries> answer(
            AnalyticsDatabase data, Map<String, Question.Asked> asked) {
        var question = new Question(asked, ZoneOffset.UTC, null, null, null, List.of(), false);
        return switch (new Calculations().answer("", data, question, TIME)) {
            case Calculations.Outcome.Answered<Map<String, MetricSeries>>(var answer) -> answer;
            case Calculations.Outcome.Busy<Map<String, MetricSeries>> _ ->
                    throw new IllegalStateException("nobody else is here");
        };
    }

    private static MetricValue at(Map<String, MetricSeries> answer, String key, LocalDate period) {
        return Objects.requireNonNull(answer.get(key)).values().stream()
                .filter(value -> period.equals(value.period()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " has no period " + period));
    }

    private static MetricFramework framework(String example) throws IOException {
        try (var in =
                Objects.requireNonNull(
                        BundledDataTest.class.getResourceAsStream(
                                "/examples/" + example + ".json"))) {
            var json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (FrameworkJson.read(json)) {
                case JsonReading.Read(MetricFramework read) -> read;
                case JsonReading.Refused(var problems) ->
                        throw new AssertionError(problems.toString());
            };
        }
    }
}
