package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.formula.FormulaChecker;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Moments;
import app.lodestar.scoring.QuantileRanks;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.RatioMoments;
import app.lodestar.scoring.conformance.SampleData.Row;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.plan.Calculation;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What values rest on, against sums in plain Java. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {
    private final SampleData data = SampleData.make();
    private final Engine engine = TestEngines.duckDb(data.tables());

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void aMeanRestsOnItsValues() {
        List<Double> amounts =
                data.rows("orders").stream()
                        .filter(row -> row.get("amount") != null)
                        .map(row -> row.number("amount"))
                        .toList();
        double sum = amounts.stream().mapToDouble(x -> x).sum();
        double squares = amounts.stream().mapToDouble(x -> x * x).sum();
        assertThat(evidence("avg(orders.amount)", null))
                .isInstanceOfSatisfying(
                        Evidence.Mean.class,
                        mean -> isClose(mean.moments(), amounts.size(), sum, squares));
    }

    @Test
    void aShareOfRowsIsAProportionUnlessThereIsAUnit() {
        long paid = data.rows("orders").stream().filter(row -> row.has("status", "paid")).count();
        String share = "share(count(orders) where status = \"paid\")";
        assertThat(evidence(share, null))
                .isEqualTo(new Evidence.Proportion(paid, data.rows("orders").size()));
        assertThat(evidence(share, "buyer_id")).isInstanceOf(Evidence.Ratio.class);
        assertThat(evidence("1 - " + share, null))
                .isEqualTo(
                        new Evidence.Scaled(
                                new Evidence.Proportion(paid, data.rows("orders").size()), -1, 1));
    }

    @Test
    void aRatioOfTwoTablesVariesOverTheUnitOfBoth() {
        Map<Object, Double> orders = perUser("orders", _ -> 1);
        Map<Object, Double> views =
                perUser("events", row -> row.has("event", "product_view") ? 1 : 0);
        views.values().removeIf(count -> count == 0);
        Map<Object, double[]> both = new HashMap<>();
        orders.forEach((user, m) -> both.computeIfAbsent(user, _ -> new double[2])[0] = m);
        views.forEach((user, d) -> both.computeIfAbsent(user, _ -> new double[2])[1] = d);
        assertThat(
                        evidence(
                                "count(orders) / count(events where event = \"product_view\")",
                                "user_id"))
                .isInstanceOfSatisfying(
                        Evidence.Ratio.class, ratio -> isClose(ratio.moments(), both));
        assertThat(
                        evidence(
                                "1000 * count(orders) / count(events where event = \"product_view\")",
                                "user_id"))
                .isInstanceOfSatisfying(
                        Evidence.Scaled.class,
                        scaled -> assertThat(scaled.times()).isEqualTo(1000));
    }

    @Test
    void aSumOverUsersIsATotal() {
        Map<Object, Double> amounts =
                perUser("orders", row -> row.get("amount") == null ? 0 : row.number("amount"));
        double sum = amounts.values().stream().mapToDouble(x -> x).sum();
        double squares = amounts.values().stream().mapToDouble(x -> x * x).sum();
        assertThat(evidence("sum(orders.amount)", "user_id"))
                .isInstanceOfSatisfying(
                        Evidence.Total.class,
                        total -> isClose(total.moments(), amounts.size(), sum, squares));
        assertThat(evidence("count(orders)", null))
                .isEqualTo(new Evidence.Events(data.rows("orders").size()));
    }

    @Test
    void aQuantileLiesBetweenTheValuesOfItsRanks() {
        List<Double> sorted =
                data.rows("orders").stream()
                        .filter(row -> row.get("amount") != null)
                        .map(row -> row.number("amount"))
                        .sorted()
                        .toList();
        double half = 1.959963984540054 * Math.sqrt(sorted.size() * 0.9 * 0.1);
        double lower = sorted.get((int) Math.floor(sorted.size() * 0.9 - half) - 1);
        double upper = sorted.get((int) Math.ceil(sorted.size() * 0.9 + half) - 1);
        assertThat(evidence("quantile(orders.amount, 0.9)", null))
                .isEqualTo(new Evidence.Quantile(sorted.size(), 0.9, lower, upper));
        assertThat(QuantileRanks.class).isSealed();
    }

    @Test
    void whatHasNoIntervalSaysSo() {
        assertThat(evidence("count(orders) * count(events)", null)).isEqualTo(new Evidence.None());
        assertThat(evidence("count(orders) / count(events)", null)).isEqualTo(new Evidence.None());
    }

    private Map<Object, Double> perUser(String table, ToDoubleFunction<Row> value) {
        Map<Object, Double> sums = new HashMap<>();
        for (Row row : data.rows(table)) {
            Object user = row.get("user_id");
            if (user != null) {
                sums.merge(user, value.applyAsDouble(row), Double::sum);
            }
        }
        return sums;
    }

    private static void isClose(Moments moments, long n, double sum, double squares) {
        assertThat(moments.n()).isEqualTo(n);
        assertThat(moments.sum()).isCloseTo(sum, within(1e-9 * sum));
        assertThat(moments.squares()).isCloseTo(squares, within(1e-9 * squares));
    }

    private static void isClose(RatioMoments moments, Map<Object, double[]> units) {
        double cross = units.values().stream().mapToDouble(each -> each[0] * each[1]).sum();
        double bottoms = units.values().stream().mapToDouble(each -> each[1] * each[1]).sum();
        double top = units.values().stream().mapToDouble(each -> each[0]).sum();
        assertThat(moments.n()).isEqualTo(units.size());
        assertThat(moments.top()).isCloseTo(top, within(1e-9 * top));
        assertThat(moments.cross()).isCloseTo(cross, within(1e-9 * cross));
        assertThat(moments.bottomSquares()).isCloseTo(bottoms, within(1e-9 * bottoms));
    }

    private Evidence evidence(String formula, @Nullable String unit) {
        var checked = new FormulaChecker(data.catalog(), Map.of()).check(formula);
        assertThat(checked.toMeasure()).as(checked.problems().toString()).isPresent();
        Question question =
                new Question(
                        Map.of(
                                "m",
                                new Question.Asked(
                                        checked.toMeasure().orElseThrow(), Grain.ALL, 0, 0, unit)),
                        ZoneOffset.UTC,
                        null,
                        null,
                        null,
                        List.of(),
                        true);
        var series =
                new Calculation(engine, data.catalog())
                        .answer(question, Deadline.in(Duration.ofSeconds(30)))
                        .get("m");
        MetricValue value = Objects.requireNonNull(series).values().getFirst();
        assertThat(value.value()).isNotNull();
        return value.evidence();
    }
}
