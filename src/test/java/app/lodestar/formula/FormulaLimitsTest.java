package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormulaLimitsTest {

    private static final Duration SOON = Duration.ofMillis(50);

    private final FormulaChecker checker = new FormulaChecker(null, Map.of());

    @Test
    void badInputB6AMegabyteOrTenThousandBracketsAreAnsweredAtOnce() {
        for (var text : List.of("x".repeat(1 << 20), "(".repeat(10_000), "f(".repeat(500_000))) {
            assertThat(codes(text)).containsExactly(ProblemCode.TEXT_TOO_LONG);
            assertThat(best(text)).isLessThan(SOON);
        }
    }

    @Test
    void badInputB6NestingInsideTheLengthIsAnsweredAtOnceToo() {
        var deep =
                List.of(
                        "(".repeat(2_000) + ")".repeat(2_000),
                        "sum(".repeat(999),
                        "-".repeat(3_999) + "1",
                        "not ".repeat(999) + "x",
                        "(-".repeat(1_300),
                        "a = not ".repeat(490) + "b");
        for (var text : deep) {
            assertThat(codes(text)).as(text).containsExactly(ProblemCode.TOO_DEEP);
            assertThat(best(text)).as(text).isLessThan(SOON);
        }
    }

    @Test
    void fiftyLevelsAreFineAndFiftyOneAreNot() {
        assertThat(codes("(".repeat(50) + "1" + ")".repeat(50))).isEmpty();
        assertThat(codes("(".repeat(51) + "1" + ")".repeat(51)))
                .containsExactly(ProblemCode.TOO_DEEP);
    }

    @Test
    void aLongSumIsNotADeepOne() {
        assertThat(codes("1" + " + 1".repeat(200))).isEmpty();
        assertThat(codes("-(1)" + " - (1)".repeat(100))).isEmpty();
    }

    @Test
    void fiveHundredPartsAreFineAndMoreAreNot() {
        assertThat(codes("1" + " + 1".repeat(249))).isEmpty();
        assertThat(codes("1" + " + 1".repeat(250))).containsExactly(ProblemCode.TOO_MANY_PARTS);
    }

    @Test
    void fourThousandCharactersAreFineAndMoreAreNot() {
        assertThat(codes("1" + " ".repeat(3_999))).isEmpty();
        assertThat(codes("1" + " ".repeat(4_000))).containsExactly(ProblemCode.TEXT_TOO_LONG);
    }

    @Test
    void aLimitIsToldWithItsThousandsApart() {
        var problem = checker.check("1" + " ".repeat(4_000)).problems().getFirst();
        assertThat(new FormulaMessages(Locale.UK).message(problem))
                .isEqualTo("A formula has at most 4,000 characters; this has 4,001.");
    }

    @Test
    void fortyMetricsAreFineAndMoreAreNot() {
        var metrics = new FormulaChecker(null, numbered(60, _ -> "1"));
        assertThat(metrics.check(sumOf(40)).problems()).isEmpty();
        assertThat(metrics.check(sumOf(41)).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_MANY_METRICS);
    }

    @Test
    void aChainOfMetricsCountsAsAllOfThem() {
        var chain = new FormulaChecker(null, numbered(500, i -> i == 0 ? "1" : "@m" + (i - 1)));
        assertThat(chain.check("@m39").problems()).isEmpty();
        assertThat(chain.check("@m40").isValid()).isFalse();
        assertThat(chain.check("@m499").isValid()).isFalse();
    }

    @Test
    void metricsThatDoubleEachOtherAreStoppedBeforeTheyFillTheMemory() {
        var doubling =
                new FormulaChecker(
                        null,
                        numbered(38, i -> i == 0 ? "1" : "@m%d + @m%d".formatted(i - 1, i - 1)));
        assertThat(doubling.check("@m37").isValid()).isFalse();
        assertThat(doubling.check("@m8").isValid()).isTrue();
    }

    private List<ProblemCode> codes(String text) {
        return checker.check(text).problems().stream().map(Problem::code).distinct().toList();
    }

    private Duration best(String text) {
        return IntStream.range(0, 5)
                .mapToObj(_ -> {
                    long before = worked();
                    checker.check(text);
                    return Duration.ofNanos(worked() - before);
                })
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /** Nanoseconds of this thread on a processor: other programs of the machine do not count. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<String, String> numbered(int count, IntFunction<String> formula) {
        var metrics = new TreeMap<String, String>();
        IntStream.range(0, count).forEach(i -> metrics.put("m" + i, formula.apply(i)));
        return metrics;
    }

    private static String sumOf(int count) {
        return IntStream.range(0, count).mapToObj(i -> "@m" + i).collect(Collectors.joining(" + "));
    }
}
