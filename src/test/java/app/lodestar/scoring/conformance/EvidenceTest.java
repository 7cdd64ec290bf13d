package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Intervals;
import app.lodestar.scoring.Moments;
import app.lodestar.scoring.RatioMoments;
import app.lodestar.scoring.conformance.SampleData.Row;
import app.lodestar.scoring.engine.Engine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.assertj.core.util.DoubleComparator;
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
        both.values().forEach(each -> each[0] *= 1000);
        assertThat(
                        evidence(
                                "1000 * count(orders) / count(events where event ="
                                        + " \"product_view\")",
                                "user_id"))
                .isInstanceOfSatisfying(
                        Evidence.Ratio.class, ratio -> isClose(ratio.moments(), both));
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
                .isEqualTo(
                        new Evidence.Quantile(sorted.size(), sorted.size(), 0.9, 1, lower, upper));
    }

    /** c = Σ(k − pm)²·u/(u − 1) / (n·p·(1 − p)), with k of a user's m amounts at most the 0.9. */
    @Test
    void aQuantileOfAmountsByUsersLiesFartherApart() {
        List<Row> rows =
                data.rows("orders").stream()
                        .filter(row -> row.get("amount") != null && row.get("user_id") != null)
                        .toList();
        List<Double> sorted = rows.stream().map(row -> row.number("amount")).sorted().toList();
        int n = sorted.size();
        double middle = sorted.get((int) Math.ceil(n * 0.9) - 1);
        Map<Object, double[]> users = new HashMap<>();
        for (Row row : rows) {
            double[] user = users.computeIfAbsent(row.get("user_id"), _ -> new double[2]);
            user[0] += row.number("amount") <= middle ? 1 : 0;
            user[1]++;
        }
        double p = users.values().stream().mapToDouble(user -> user[0]).sum() / n;
        double squares =
                users.values().stream()
                        .mapToDouble(user -> Math.pow(user[0] - p * user[1], 2))
                        .sum();
        int u = users.size();
        double clustering = squares * u / (u - 1) / (n * p * (1 - p));
        double half = 1.959963984540054 * Math.sqrt(clustering * n * 0.9 * 0.1);
        double lower = sorted.get((int) Math.floor(n * 0.9 - half) - 1);
        double upper = sorted.get((int) Math.ceil(n * 0.9 + half) - 1);
        assertThat(evidence("quantile(orders.amount, 0.9)", "user_id"))
                .isInstanceOfSatisfying(
                        Evidence.Quantile.class,
                        quantile -> {
                            assertThat(quantile.n()).isEqualTo(n);
                            assertThat(quantile.units()).isEqualTo(u);
                            assertThat(quantile.clustering())
                                    .isNotCloseTo(1, within(1e-6))
                                    .isCloseTo(clustering, within(1e-9));
                            assertThat(quantile.lower()).isEqualTo(lower);
                            assertThat(quantile.upper()).isEqualTo(upper);
                        });
    }

    @Test
    void aMeanOfRowsVariesOverItsUnits() {
        Map<Object, double[]> users = new HashMap<>();
        for (Row row : data.rows("orders")) {
            if (row.get("user_id") != null) {
                double[] user = users.computeIfAbsent(row.get("user_id"), _ -> new double[2]);
                user[0] += row.get("amount") == null ? 0 : row.number("amount");
                user[1] += row.get("amount") == null ? 0 : 1;
            }
        }
        Evidence mean = evidence("avg(orders.amount)", "user_id");
        assertThat(mean)
                .isInstanceOfSatisfying(
                        Evidence.Ratio.class, ratio -> isClose(ratio.moments(), users));
        assertThat(Intervals.of(mean))
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(Conformance.TOLERANCE), Double.class)
                .isEqualTo(
                        Intervals.of(
                                evidence("sum(orders.amount) / count(orders.amount)", "user_id")));
    }

    @Test
    void whatIsPerUserVariesOverTheUsersWhateverTheUnit() {
        Map<Object, double[]> users = new HashMap<>();
        for (Row row : data.rows("orders")) {
            if (row.get("user_id") != null) {
                double[] user = users.computeIfAbsent(row.get("user_id"), _ -> new double[] {0, 1});
                user[0] += row.get("amount") == null ? 0 : row.number("amount");
            }
        }
        for (String unit : Arrays.asList(null, "user_id", "order_id")) {
            assertThat(evidence("sum(orders.amount) / unique(orders.user_id)", unit))
                    .isInstanceOfSatisfying(
                            Evidence.Ratio.class, ratio -> isClose(ratio.moments(), users));
        }
    }

    @Test
    void ofDifferentKeysInTwoTablesEachIsOneInEither() {
        Map<Object, double[]> users = new HashMap<>();
        perUser("orders", _ -> 1)
                .keySet()
                .forEach(user -> users.computeIfAbsent(user, _ -> new double[2])[0] = 1);
        perUser("events", _ -> 1)
                .keySet()
                .forEach(user -> users.computeIfAbsent(user, _ -> new double[2])[1] = 1);
        assertThat(evidence("unique(orders.user_id) / unique(events.user_id)", null))
                .isInstanceOfSatisfying(
                        Evidence.Ratio.class, ratio -> isClose(ratio.moments(), users));
        assertThat(evidence("unique(orders.order_id) / unique(events.user_id)", null))
                .isEqualTo(new Evidence.None());
    }

    @Test
    void aShareOfKeysIsAProportionOfKeys() {
        long all = perUser("orders", _ -> 1).size();
        Map<Object, Double> paid = perUser("orders", row -> row.has("status", "paid") ? 1 : 0);
        long some = paid.values().stream().filter(count -> count > 0).count();
        for (String unit : Arrays.asList(null, "user_id", "order_id")) {
            assertThat(evidence("share(unique(orders.user_id) where status = \"paid\")", unit))
                    .isEqualTo(new Evidence.Proportion(some, all));
        }
        assertThat(evidence("unique(orders.user_id)", null)).isEqualTo(new Evidence.Events(all));
    }

    @Test
    void sumsOfSumsVaryTogether() {
        Map<Object, double[]> users = new HashMap<>();
        for (Row row : data.rows("orders")) {
            if (row.get("user_id") != null) {
                double[] user = users.computeIfAbsent(row.get("user_id"), _ -> new double[2]);
                user[0] += row.has("status", "paid") ? 2 : 0;
                user[0] -= row.has("status", "refunded") ? 1 : 0;
                user[1]++;
            }
        }
        assertThat(
                        evidence(
                                "(2 * count(orders where status = \"paid\") - count(orders where"
                                        + " status = \"refunded\")) / count(orders)",
                                "user_id"))
                .isInstanceOfSatisfying(
                        Evidence.Ratio.class, ratio -> isClose(ratio.moments(), users));
        Evidence both = evidence("count(orders) + count(events)", null);
        long n = (long) data.rows("orders").size() + data.rows("events").size();
        assertThat(both).isEqualTo(new Evidence.Total(new Moments(n, n, n)));
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
        return Evidences.of(engine, data, formula, unit);
    }
}
