package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.scoring.Uncertainty.Interval;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    @Test
    void aMeanHasStudentsInterval() {
        // 1 to 40: mean 20.5, s² = 40·41/12, t(39; 0.975) = 2.022691
        Interval interval = interval(Intervals.mean(moments(numbers(40))));
        double error = Math.sqrt(40 * 41 / 12.0 / 40);
        assertThat(interval.standardError()).isCloseTo(error, within(1e-12));
        assertThat(interval.low()).isCloseTo(20.5 - 2.022691 * error, within(1e-6));
        assertThat(interval.high()).isCloseTo(20.5 + 2.022691 * error, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        // Wilson's interval, as published by Brown, Cai, DasGupta and by R's prop.test
        "15, 148, 0.062396, 0.160601",
        "81, 263, 0.255261, 0.366224",
        "0, 100, 0, 0.036994",
        "100, 100, 0.963006, 1"
    })
    void aProportionHasWilsonsInterval(long k, long n, double low, double high) {
        Interval interval = interval(Intervals.proportion(k, n));
        assertThat(interval.low()).isCloseTo(low, within(2e-4));
        assertThat(interval.high()).isCloseTo(high, within(2e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3.688879", "1, 0.025318, 5.571643", "10, 4.795389, 18.390356"})
    void aCountHasGarwoodsInterval(long events, double low, double high) {
        Interval interval = Intervals.count(events);
        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }

    @Test
    void aTotalIsWiderThanACountWhenTheSameUnitsComeAgain() {
        Interval single = interval(Intervals.total(new Moments(7_214, 7_214, 7_214)));
        Interval repeated = interval(Intervals.total(new Moments(6_800, 7_214, 8_042)));
        assertThat(single.high() - single.low()).isCloseTo(2 * 1.959964 * 84.94, within(0.1));
        assertThat(repeated.high() - repeated.low()).isGreaterThan(single.high() - single.low());
    }

    @Test
    void aRatioHasTheDeltaInterval() {
        Random random = new Random(7);
        double[] top = new double[200];
        double[] bottom = new double[200];
        for (int i = 0; i < 200; i++) {
            bottom[i] = 1 + random.nextInt(9);
            top[i] = bottom[i] * (0.5 + random.nextDouble());
        }
        RatioMoments moments = ratio(top, bottom);
        double m = mean(top);
        double d = mean(bottom);
        double v =
                covariance(top, top) / (d * d)
                        + covariance(bottom, bottom) * m * m / Math.pow(d, 4)
                        - 2 * covariance(top, bottom) * m / Math.pow(d, 3);
        Interval interval = interval(Intervals.ratio(moments));
        assertThat(interval.standardError()).isCloseTo(Math.sqrt(v / 200), within(1e-12));
        assertThat(interval.high() - m / d).isCloseTo(1.959964 * Math.sqrt(v / 200), within(1e-6));
    }

    @Test
    void aRatioWithOneForEachUnitIsTheMean() {
        double[] ones = new double[500];
        Arrays.fill(ones, 1);
        Interval ratio = interval(Intervals.ratio(ratio(numbers(500), ones)));
        Interval mean = interval(Intervals.mean(moments(numbers(500))));
        assertThat(ratio.standardError()).isCloseTo(mean.standardError(), within(1e-9));
    }

    @Test
    void aQuantileLiesBetweenTwoOrderStatistics() {
        assertThat(QuantileRanks.of(100, 0.5, 1)).isEqualTo(new QuantileRanks.Ranks(40, 60));
        assertThat(QuantileRanks.of(1_000, 0.95, 1)).isEqualTo(new QuantileRanks.Ranks(936, 964));
        assertThat(QuantileRanks.of(1_000, 0.95, 4)).isEqualTo(new QuantileRanks.Ranks(922, 978));
        Interval interval = interval(Intervals.quantile(QuantileRanks.of(100, 0.5, 1), 40, 60));
        assertThat(interval).isEqualTo(new Interval(40, 60, 20 / (2 * Intervals.Z)));
        assertThat(QuantileRanks.of(50, 0.99, 1)).isEqualTo(new QuantileRanks.TooFew(50));
        assertThat(why(Intervals.quantile(new QuantileRanks.TooFew(50), 0, 0)))
                .isEqualTo(Why.of(Why.Code.QUANTILE_TOO_FEW, "50"));
    }

    @Test
    void intervalsHoldTheTruthNineteenTimesInTwenty() {
        int held = 0;
        int trials = 2_000;
        for (long seed = 0; seed < trials; seed++) {
            Random random = new Random(seed);
            long k = random.doubles(400).filter(x -> x < 0.1).count();
            Interval interval = interval(Intervals.proportion(k, 400));
            held += interval.low() <= 0.1 && 0.1 <= interval.high() ? 1 : 0;
        }
        assertThat(held / (double) trials).isBetween(0.935, 0.965);
    }

    @Test
    void badInputA23OneRowIsTooFew() {
        assertThat(why(Intervals.mean(new Moments(1, 5, 25)))).isEqualTo(Why.of(Why.Code.TOO_FEW));
        assertThat(why(Intervals.proportion(1, 1))).isEqualTo(Why.of(Why.Code.TOO_FEW));
        assertThat(why(Intervals.ratio(new RatioMoments(1, 1, 1, 1, 1, 1))))
                .isEqualTo(Why.of(Why.Code.TOO_FEW));
        assertThat(why(Intervals.quantile(QuantileRanks.of(1, 0.5, 1), 5, 5)))
                .isEqualTo(Why.of(Why.Code.QUANTILE_TOO_FEW, "1"));
    }

    @Test
    void badInputA23AnAllNullColumnIsTooFew() {
        assertThat(why(Intervals.mean(new Moments(0, 0, 0)))).isEqualTo(Why.of(Why.Code.TOO_FEW));
        assertThat(why(Intervals.total(new Moments(0, 0, 0)))).isEqualTo(Why.of(Why.Code.TOO_FEW));
        assertThat(why(Intervals.proportion(0, 0))).isEqualTo(Why.of(Why.Code.TOO_FEW));
        assertThat(why(Intervals.ratio(new RatioMoments(0, 0, 0, 0, 0, 0))))
                .isEqualTo(Why.of(Why.Code.TOO_FEW));
    }

    @Test
    void badInputA23AConstantColumnHasVariance0() {
        double[] same = new double[1_000];
        Arrays.fill(same, 0.1);
        double[] ones = new double[1_000];
        Arrays.fill(ones, 1);
        assertThat(why(Intervals.mean(moments(same)))).isEqualTo(Why.of(Why.Code.VARIANCE_0));
        assertThat(why(Intervals.mean(new Moments(3, 6, 12))))
                .isEqualTo(Why.of(Why.Code.VARIANCE_0));
        assertThat(why(Intervals.ratio(ratio(same, ones)))).isEqualTo(Why.of(Why.Code.VARIANCE_0));
        assertThat(why(Intervals.quantile(QuantileRanks.of(100, 0.5, 1), 3, 3)))
                .isEqualTo(Why.of(Why.Code.VARIANCE_0));
        assertThat(why(Intervals.ratio(new RatioMoments(50, 5, 5, 0, 0, 0))))
                .isEqualTo(Why.of(Why.Code.DENOMINATOR_0));
    }

    @Test
    void underThirtyIsTooLittleDataAndBeyondNumbersIsSaid() {
        assertThat(why(Intervals.mean(moments(numbers(29))))).isEqualTo(Why.tooLittleData(29, 30));
        assertThat(why(Intervals.proportion(3, 29))).isEqualTo(Why.tooLittleData(29, 30));
        assertThat(Intervals.mean(moments(numbers(30)))).isInstanceOf(Interval.class);
        assertThat(why(Intervals.mean(new Moments(50, 1e200, Double.POSITIVE_INFINITY))))
                .isEqualTo(Why.of(Why.Code.NOT_FINITE));
    }

    private static Interval interval(Uncertainty uncertainty) {
        assertThat(uncertainty).isInstanceOf(Interval.class);
        return (Interval) uncertainty;
    }

    private static Why why(Uncertainty uncertainty) {
        assertThat(uncertainty).isInstanceOf(Uncertainty.Undefined.class);
        return ((Uncertainty.Undefined) uncertainty).why();
    }

    private static double[] numbers(int n) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> i + 1);
        return numbers;
    }

    private static Moments moments(double[] x) {
        return new Moments(x.length, Arrays.stream(x).sum(), product(x, x));
    }

    private static RatioMoments ratio(double[] top, double[] bottom) {
        return new RatioMoments(
                top.length,
                Arrays.stream(top).sum(),
                product(top, top),
                Arrays.stream(bottom).sum(),
                product(bottom, bottom),
                product(top, bottom));
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double covariance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mean(x)) * (y[i] - mean(y));
        }
        return sum / (x.length - 1);
    }
}
