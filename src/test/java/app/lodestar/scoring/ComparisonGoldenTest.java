package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Comparison.Caution.Code;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Golden tests 3 and 4 of the worked examples, to the digits printed there. */
class ComparisonGoldenTest {

    @Test
    void golden3TheMixTrapIsNotMet() {
        Comparison comparison = Cases.compare(Cases.example("mix-trap"));
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.INCONCLUSIVE);
        assertThat(comparison.decidedBy())
                .isEqualTo(Comparison.Condition.CRUDE_AND_STANDARDISED_DISAGREE);
        assertThat(printed(comparison.crude())).isEqualTo("1.464 (1.364–1.571)");
        assertThat(comparison.standardised().map(c -> rounded(c.estimate(), 3))).contains("0.945");
        assertThat(comparison.mantelHaenszel().map(ComparisonGoldenTest::printed))
                .contains("0.945 (0.867–1.030)");
        assertThat(comparison.effects().map(e -> rounded(100 * e.rate(), 3))).contains("-0.175");
        assertThat(comparison.effects().map(e -> rounded(100 * e.mix(), 3))).contains("1.335");
        assertThat(comparison.warnings().stream().map(Comparison.Caution::code))
                .containsExactly(
                        Code.MIX_SHIFT,
                        Code.REVERSAL,
                        Code.OBSERVED,
                        Code.NO_PAIRING,
                        Code.NO_GUARDRAIL_DATA);
    }

    @Test
    void golden3InEachVerticalOffSiteWins() {
        Strata<ArmCell.Rate> strata =
                new Strata<>(
                        List.of(
                                stratum("lifestyle", 40_000, 1_640, 10_000, 430),
                                stratum("other", 10_000, 190, 40_000, 820)));
        assertThat(rates(strata.a(), strata.b())).isEqualTo("3.66 2.50");
        assertThat(strata.each().stream().map(s -> rates(s.a(), s.b())))
                .containsExactly("4.10 4.30", "1.90 2.05");
        assertThat(rounded(100 * standard(strata, true), 3)).isEqualTo("3.000");
        assertThat(rounded(100 * standard(strata, false), 3)).isEqualTo("3.175");
    }

    @Test
    void golden3OfValueForSpend() {
        Comparison comparison = Cases.compare(Cases.example("mix-trap-return"));
        assertThat(rounded(comparison.crude().estimate(), 3)).isEqualTo("1.287");
        assertThat(comparison.standardised().map(c -> rounded(c.estimate(), 3))).contains("0.904");
        assertThat(comparison.decidedBy())
                .isEqualTo(Comparison.Condition.CRUDE_AND_STANDARDISED_DISAGREE);
        Strata<ArmCell.Return> strata =
                new Strata<>(
                        List.of(
                                returns("lifestyle", 48_000, 73_800, 12_000, 20_210),
                                returns("other", 9_000, 7_220, 36_000, 32_800)));
        assertThat(rounded(strata.a().rate(), 3)).isEqualTo("1.421");
        assertThat(rounded(strata.b().rate(), 3)).isEqualTo("1.104");
        assertThat(strata.each().stream().map(s -> rounded(s.a().rate(), 3)))
                .containsExactly("1.538", "0.802");
        assertThat(strata.each().stream().map(s -> rounded(s.b().rate(), 3)))
                .containsExactly("1.684", "0.911");
        assertThat(rounded(standard(strata, true), 3)).isEqualTo("1.222");
        assertThat(rounded(standard(strata, false), 3)).isEqualTo("1.353");
    }

    @Test
    void golden4TheCostOfAnIncrementIsInconclusive() {
        Comparison comparison = Cases.compare(Cases.example("incremental-cost"));
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.INCONCLUSIVE);
        assertThat(comparison.decidedBy()).isEqualTo(Comparison.Condition.INTERVAL_HOLDS_1);
        assertThat(printed(comparison.crude())).isEqualTo("0.991 (0.565–1.738)");
        assertThat(comparison.standardised()).isEmpty();
        assertThat(comparison.mantelHaenszel()).isEmpty();
        assertThat(comparison.effects()).isEmpty();
    }

    @Test
    void golden4TheIncrementsAndTheirBounds() {
        assertThat(increment(ArmCell.Increment.of(57_000, 3_000, 2_600, 1)))
                .isEqualTo("400 at 142.50, 253–547");
        assertThat(increment(ArmCell.Increment.of(48_000, 2_900, 2_560, 1)))
                .isEqualTo("340 at 141.18, 195–485");
    }

    private static String increment(ArmCell.Increment arm) {
        double half = Intervals.Z * Math.sqrt(arm.spread());
        return "%s at %s, %s–%s"
                .formatted(
                        rounded(arm.increment(), 0),
                        rounded(1 / arm.rate(), 2),
                        rounded(arm.increment() - half, 0),
                        rounded(arm.increment() + half, 0));
    }

    private static <C extends ArmCell<C>> double standard(Strata<C> strata, boolean first) {
        double bases = strata.a().base() + strata.b().base();
        return strata.each().stream()
                .mapToDouble(
                        s -> (s.a().base() + s.b().base()) / bases * (first ? s.a() : s.b()).rate())
                .sum();
    }

    private static Stratum<ArmCell.Rate> stratum(
            String name, long clicksA, long buysA, long clicksB, long buysB) {
        return new Stratum<>(
                name, new ArmCell.Rate(clicksA, buysA), new ArmCell.Rate(clicksB, buysB));
    }

    private static Stratum<ArmCell.Return> returns(
            String name, double spendA, double valueA, double spendB, double valueB) {
        return new Stratum<>(
                name,
                new ArmCell.Return(spendA, valueA, 1_000, OptionalDouble.empty()),
                new ArmCell.Return(spendB, valueB, 1_000, OptionalDouble.empty()));
    }

    private static String rates(ArmCell<?> a, ArmCell<?> b) {
        return rounded(100 * a.rate(), 2) + " " + rounded(100 * b.rate(), 2);
    }

    private static String printed(Contrast contrast) {
        return "%s (%s–%s)"
                .formatted(
                        rounded(contrast.estimate(), 3),
                        rounded(contrast.low(), 3),
                        rounded(contrast.high(), 3));
    }

    private static String rounded(OptionalDouble number, int digits) {
        return rounded(number.orElseThrow(), digits);
    }

    private static String rounded(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
