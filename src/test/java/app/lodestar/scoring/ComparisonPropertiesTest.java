package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparisonPropertiesTest {
    private static final int CASES = Integer.getInteger("lodestar.cases", 2_000) / 2;
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void armsSwappedInvertEveryRatio() {
        forAll(strata -> {
            Strata<ArmCell.Rate> swapped = swapped(strata);
            assertInverse(strata.crude(), swapped.crude());
            assertInverse(strata.standardised(), swapped.standardised());
            assertInverse(Strata.mantelHaenszel(strata), Strata.mantelHaenszel(swapped));
            Strata.Effects one = strata.effects().orElseThrow();
            Strata.Effects other = swapped.effects().orElseThrow();
            assertThat(one.rate()).isCloseTo(-other.rate(), CLOSE);
            assertThat(one.mix()).isCloseTo(-other.mix(), CLOSE);
            assertThat(strata.isShiftedByMix()).isEqualTo(swapped.isShiftedByMix());
        });
    }

    @Test
    void oneStratumIsTheCrudeComparison() {
        forAll(strata -> {
            Strata<ArmCell.Rate> merged =
                    new Strata<>(List.of(new Stratum<>("all", strata.a(), strata.b())));
            assertSame(merged.standardised(), strata.crude());
            assertSame(Strata.mantelHaenszel(merged), strata.crude());
            assertThat(merged.effects().orElseThrow().mix()).isCloseTo(0, CLOSE);
        });
    }

    @Test
    void theEffectsAddUpToTheCrudeDifference() {
        forAll(strata -> {
            Strata.Effects effects = strata.effects().orElseThrow();
            assertThat(effects.rate() + effects.mix())
                    .isCloseTo(strata.a().rate() - strata.b().rate(), CLOSE);
        });
    }

    @Test
    void theOrderOfTheStrataChangesNothing() {
        forAll(strata -> {
            List<Stratum<ArmCell.Rate>> shuffled = new ArrayList<>(strata.each());
            Collections.shuffle(shuffled, new Random(shuffled.size()));
            Strata<ArmCell.Rate> other = new Strata<>(shuffled);
            assertSame(other.crude(), strata.crude());
            assertSame(other.standardised(), strata.standardised());
            assertSame(Strata.mantelHaenszel(other), Strata.mantelHaenszel(strata));
        });
    }

    @Test
    void withOneMixThereIsNoMixEffect() {
        forAll(strata -> {
            List<Stratum<ArmCell.Rate>> same =
                    strata.each().stream()
                            .map(s ->
                                    new Stratum<>(
                                            s.name(),
                                            s.a(),
                                            new ArmCell.Rate(
                                                    3 * s.a().clicks(),
                                                    s.b().purchases() % s.a().clicks())))
                            .toList();
            Strata<ArmCell.Rate> even = new Strata<>(same);
            assertThat(even.effects().orElseThrow().mix()).isCloseTo(0, CLOSE);
            assertThat(even.standardised().estimate().orElse(0))
                    .isCloseTo(even.crude().estimate().orElse(0), CLOSE);
            assertThat(even.isShiftedByMix()).isFalse();
        });
    }

    @Test
    void theUnitOfMoneyChangesNoContrast() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Strata<ArmCell.Return> dollars = new Strata<>(returns(random, 1));
            Strata<ArmCell.Return> cents = new Strata<>(returns(new Random(seed), 100));
            assertSame(cents.crude(), dollars.crude());
            assertSame(cents.standardised(), dollars.standardised());
        }
    }

    @Test
    void moreOfTheSameNarrowsTheInterval() {
        forAll(strata -> {
            Strata<ArmCell.Rate> twice =
                    new Strata<>(
                            strata.each().stream()
                                    .map(s ->
                                            new Stratum<>(
                                                    s.name(), s.a().plus(s.a()), s.b().plus(s.b())))
                                    .toList());
            assertNarrower(twice.crude(), strata.crude());
            assertNarrower(twice.standardised(), strata.standardised());
            assertNarrower(Strata.mantelHaenszel(twice), Strata.mantelHaenszel(strata));
        });
    }

    @Test
    void aVerdictIsMetOnlyWhereEveryNumberSaysSo() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Strata<ArmCell.Rate> strata = random(random);
            double margin = 1 + random.nextDouble() / 5;
            Comparison comparison =
                    new ArmComparison(
                                    new ComparisonCase(
                                            new ComparisonCase.Arms("A", "B"),
                                            new ComparisonCase.Data.Rates(strata, true),
                                            ComparisonCase.Design.OBSERVED,
                                            margin,
                                            10,
                                            OptionalLong.empty(),
                                            20,
                                            List.of()))
                            .compare();
            Contrast standardised = comparison.standardised().orElseThrow();
            boolean met =
                    standardised.low().orElse(0) > 1
                            && standardised.estimate().orElse(0) >= margin
                            && comparison.crude().estimate().orElse(0) > 1
                            && strata.each().stream()
                                    .allMatch(s -> Math.min(s.a().sample(), s.b().sample()) >= 10);
            assertThat(comparison.verdict() == Comparison.Verdict.MET)
                    .as("seed %d", seed)
                    .isEqualTo(met);
            assertThat(comparison.verdict() == Comparison.Verdict.NOT_MET)
                    .as("seed %d", seed)
                    .isEqualTo(standardised.high().orElse(1) < 1);
        }
    }

    private static void forAll(Consumer<Strata<ArmCell.Rate>> property) {
        for (long seed = 0; seed < CASES; seed++) {
            property.accept(random(new Random(seed)));
        }
    }

    private static Strata<ArmCell.Rate> random(Random random) {
        return new Strata<>(
                IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(i -> new Stratum<>("s" + i, rate(random), rate(random)))
                        .toList());
    }

    private static ArmCell.Rate rate(Random random) {
        int clicks = 50 + random.nextInt(50_000);
        return new ArmCell.Rate(clicks, 1 + random.nextInt(clicks / 2));
    }

    private static List<Stratum<ArmCell.Return>> returns(Random random, double unit) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(
                        i -> new Stratum<>("s" + i, returned(random, unit), returned(random, unit)))
                .toList();
    }

    private static ArmCell.Return returned(Random random, double unit) {
        double value = 1 + random.nextInt(10_000);
        return new ArmCell.Return(
                unit * (1 + random.nextInt(10_000)),
                unit * value,
                500,
                OptionalDouble.of(unit * unit * value * (1 + random.nextInt(100))));
    }

    private static Strata<ArmCell.Rate> swapped(Strata<ArmCell.Rate> strata) {
        return new Strata<>(
                strata.each().stream().map(s -> new Stratum<>(s.name(), s.b(), s.a())).toList());
    }

    private static void assertInverse(Contrast one, Contrast other) {
        assertThat(one.estimate().orElseThrow())
                .isCloseTo(1 / other.estimate().orElseThrow(), relative(one.estimate()));
        assertThat(one.low().orElseThrow())
                .isCloseTo(1 / other.high().orElseThrow(), relative(one.low()));
        assertThat(one.high().orElseThrow())
                .isCloseTo(1 / other.low().orElseThrow(), relative(one.high()));
    }

    private static void assertSame(Contrast one, Contrast other) {
        assertSame(one.estimate(), other.estimate());
        assertSame(one.low(), other.low());
        assertSame(one.high(), other.high());
    }

    private static void assertSame(OptionalDouble one, OptionalDouble other) {
        assertThat(one.orElseThrow()).isCloseTo(other.orElseThrow(), relative(other));
    }

    private static void assertNarrower(Contrast narrow, Contrast wide) {
        assertThat(narrow.low().orElseThrow()).isGreaterThan(wide.low().orElseThrow());
        assertThat(narrow.high().orElseThrow()).isLessThan(wide.high().orElseThrow());
    }

    private static Offset<Double> relative(OptionalDouble of) {
        return within(1e-9 * Math.abs(of.orElseThrow()));
    }
}
