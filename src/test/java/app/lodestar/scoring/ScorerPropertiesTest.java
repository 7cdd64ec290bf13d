package app.lodestar.scoring;

import static app.lodestar.scoring.ScoreCase.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of the score whatever was measured. */
class ScorerPropertiesTest {
    private static final int CASES = Integer.getInteger("lodestar.cases", 1_000) / 2;
    private static final double CLOSE = 1e-9;

    /** A goal metric: where it comes from and goes to, its value, interval and weight. */
    private record Aim(
            String key,
            double from,
            double to,
            double value,
            double below,
            double above,
            double weight,
            boolean known) {

        Aim at(double x) {
            return new Aim(key, from, to, x, below, above, weight, known);
        }

        Aim unknown() {
            return new Aim(key, from, to, value, below, above, weight, false);
        }

        Aim weighing(String name, double w) {
            return new Aim(name, from, to, value, below, above, w, known);
        }

        /** The same in another unit and from another zero. */
        Aim mapped(double factor, double shift) {
            return new Aim(
                    key,
                    from * factor + shift,
                    to * factor + shift,
                    value * factor + shift,
                    below * factor,
                    above * factor,
                    weight,
                    known);
        }

        double sign() {
            return Math.signum(to - from);
        }
    }

    @Test
    void theTableAddsUpToTheScoreWhichLiesInItsBand() {
        forAll((aims, random) -> {
            Score score = score(aims).score();
            double sum = score.table().stream().mapToDouble(Summand::points).sum();
            score.points().ifPresent(s -> assertThat(sum).isCloseTo(s, within(CLOSE)));
            Score.Band band = score.band().orElseThrow();
            assertThat(band.low()).isBetween(0.0, band.high());
            assertThat(band.high()).isLessThanOrEqualTo(100);
            if (!score.table().isEmpty()) {
                assertThat(sum).isBetween(band.low() - CLOSE, band.high() + CLOSE);
                assertThat(score.geometricMean().orElseThrow()).isLessThanOrEqualTo(sum + 1);
            }
        });
    }

    @Test
    void aBetterValueNeverLowersTheScore() {
        forAll((aims, random) -> {
            int which = random.nextInt(aims.size());
            Aim aim = aims.get(which);
            double step = random.nextDouble() * Math.abs(aim.to() - aim.from());
            Scorecard before = score(aims);
            Scorecard after = score(with(aims, which, aim.at(aim.value() + aim.sign() * step)));
            before.score()
                    .points()
                    .ifPresent(s ->
                            assertThat(after.score().points().orElseThrow())
                                    .isGreaterThanOrEqualTo(s - CLOSE));
            assertThat(low(after)).isGreaterThanOrEqualTo(low(before) - CLOSE);
            assertThat(high(after)).isGreaterThanOrEqualTo(high(before) - CLOSE);
        });
    }

    @Test
    void anotherUnitOrZeroChangesNothing() {
        forAll((aims, random) -> {
            double factor = Math.exp(random.nextGaussian() * 3);
            double shift = random.nextGaussian() * 100 * factor;
            List<Aim> mapped =
                    aims.stream()
                            .map(aim -> aim.mapped(factor, random.nextBoolean() ? 0 : shift))
                            .toList();
            assertSame(score(mapped), score(aims), 1e-6);
        });
    }

    @Test
    void theOrderOfTheMetricsChangesNothing() {
        forAll((aims, random) -> {
            List<Aim> shuffled = new ArrayList<>(aims);
            Collections.shuffle(shuffled, random);
            assertSame(score(shuffled), score(aims), CLOSE);
        });
    }

    @Test
    void aWeightSplitBetweenTwoCopiesChangesNothing() {
        forAll((aims, random) -> {
            int which = 1 + random.nextInt(aims.size() - 1);
            Aim aim = aims.get(which);
            double part = random.nextDouble();
            List<Aim> split =
                    new ArrayList<>(
                            with(aims, which, aim.weighing(aim.key(), aim.weight() * part)));
            split.add(aim.weighing("copy", aim.weight() * (1 - part)));
            assertSame(score(split), score(aims), CLOSE);
        });
    }

    @Test
    void aMissingValueNeverRaisesTheLowEndNorLowersTheHighOne() {
        forAll((aims, random) -> {
            int which = random.nextInt(aims.size());
            Scorecard before = score(aims);
            Scorecard after = score(with(aims, which, aims.get(which).unknown()));
            assertThat(low(after)).isLessThanOrEqualTo(low(before) + CLOSE);
            assertThat(high(after)).isGreaterThanOrEqualTo(high(before) - CLOSE);
            assertThat(after.score().coverage())
                    .isLessThanOrEqualTo(before.score().coverage() + CLOSE);
        });
    }

    @Test
    void aMissingIntervalNeverRaisesTheLowEndEither() {
        forAll((aims, random) -> {
            Aim aim = aims.getFirst();
            ScoreCase without =
                    build(aims)
                            .measured(
                                    aim.key(),
                                    ScoreCase.known(
                                            aim.value(),
                                            Uncertainty.undefined(Why.Code.NO_INTERVAL),
                                            1_000));
            if (aim.known()) {
                assertThat(low(without.score())).isLessThanOrEqualTo(low(score(aims)) + CLOSE);
            }
        });
    }

    @Test
    void aBreachBlocksWhateverTheScore() {
        forAll((aims, random) -> {
            ScoreCase breached = build(aims).ceiling("limit", 1, 2, 0.5);
            assertThat(breached.score().status()).isEqualTo(ScoreStatus.BLOCKED);
            assertThat(breached.score().score()).isEqualTo(score(aims).score());
        });
    }

    @Test
    void theStatusIsThatOfItsFirstReasonAndNoReasonIsWorse() {
        forAll((aims, random) -> {
            Scorecard card = score(aims);
            assertThat(card.status()).isEqualTo(card.grounds().getFirst().code().status());
            assertThat(card.grounds())
                    .allMatch(reason -> card.status().isAtMost(reason.code().status()));
        });
    }

    private interface Property {
        void check(List<Aim> aims, Random random);
    }

    private static void forAll(Property property) {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Aim> aims = new ArrayList<>();
            int count = 2 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                aims.add(aim("metric" + i, random));
            }
            try {
                property.check(aims, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + aims, e);
            }
        }
    }

    private static Aim aim(String key, Random random) {
        double from = 10 * random.nextGaussian();
        double to = from + (random.nextBoolean() ? 1 : -1) * (0.5 + random.nextDouble() * 10);
        return new Aim(
                key,
                from,
                to,
                from + (random.nextDouble() * 1.6 - 0.3) * (to - from),
                0.01 + random.nextDouble() * 3,
                0.01 + random.nextDouble() * 3,
                0.1 + random.nextInt(30) / 10.0,
                random.nextInt(6) > 0);
    }

    private static List<Aim> with(List<Aim> aims, int which, Aim aim) {
        List<Aim> changed = new ArrayList<>(aims);
        changed.set(which, aim);
        return changed;
    }

    private static Scorecard score(List<Aim> aims) {
        return build(aims).score();
    }

    private static ScoreCase build(List<Aim> aims) {
        ScoreCase made = ScoreCase.aCase();
        for (Aim aim : aims) {
            Map<Field, Value> values = ScoreCase.way(aim.from(), aim.to());
            values.put(Field.WEIGHT, ScoreCase.number(aim.weight()));
            Tier tier = aim.key().equals("metric0") ? Tier.NORTH_STAR : Tier.CORE;
            made.metric(aim.key(), tier, values);
            if (aim.known()) {
                Uncertainty interval =
                        ScoreCase.interval(aim.value() - aim.below(), aim.value() + aim.above());
                made.measured(aim.key(), ScoreCase.known(aim.value(), interval, 1_000));
            }
        }
        return made;
    }

    private static void assertSame(Scorecard one, Scorecard other, double close) {
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.score().points().orElse(-1))
                .isCloseTo(other.score().points().orElse(-1), within(100 * close));
        assertThat(low(one)).isCloseTo(low(other), within(100 * close));
        assertThat(high(one)).isCloseTo(high(other), within(100 * close));
        assertThat(one.score().coverage()).isCloseTo(other.score().coverage(), within(close));
        assertThat(one.chance().orElse(-1)).isCloseTo(other.chance().orElse(-1), within(close));
        NodeId star = id("metric0");
        assertThat(one.northStar()).contains(star);
    }

    private static double low(Scorecard card) {
        return card.score().band().orElseThrow().low();
    }

    private static double high(Scorecard card) {
        return card.score().band().orElseThrow().high();
    }
}
