package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Adds the weighted attainments up. */
final class ScoreSum {
    private static final double FLOOR = 0.01;

    /** Sums of shares miss round numbers by a rounding, which decides nothing. */
    static final double ROUNDING = 1e-9;

    private final List<MetricLine> counting;
    private final List<MetricLine> missing;
    private final double known;

    ScoreSum(List<MetricLine> lines) {
        this.counting = lines.stream().filter(MetricLine::counts).toList();
        this.missing = lines.stream().filter(MetricLine::isMissing).toList();
        this.known = counting.stream().mapToDouble(MetricLine::weight).sum();
    }

    /** The sum; {@code northStar} says whether that is known. */
    Score score(boolean northStar, ScoreSettings settings) {
        List<Summand> table = counting.stream().map(this::summand).toList();
        return new Score(
                shown(table, northStar, settings),
                band(),
                known,
                geometricMean(table),
                lowest(),
                table);
    }

    private Score.Shown shown(List<Summand> table, boolean northStar, ScoreSettings settings) {
        if (counting.isEmpty() && missing.isEmpty()) {
            return withheld(Why.Code.NO_WEIGHT);
        }
        if (!northStar) {
            return withheld(Why.Code.NORTH_STAR_UNKNOWN);
        }
        if (known < settings.coverage() - ROUNDING || table.isEmpty()) {
            return withheld(Why.Code.LOW_COVERAGE);
        }
        return new Score.Shown.Value(table.stream().mapToDouble(Summand::points).sum());
    }

    private static Score.Shown withheld(Why.Code code) {
        return new Score.Shown.Withheld(Why.of(code));
    }

    private Summand summand(MetricLine line) {
        return new Summand(
                line.metric(), line.weight() / known, line.attainment().orElseThrow().clipped());
    }

    private Optional<Score.Band> band() {
        double unknown = missing.stream().mapToDouble(MetricLine::weight).sum();
        if (counting.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        double low = 0;
        double high = unknown;
        for (MetricLine line : counting) {
            Attainment attainment = line.attainment().orElseThrow();
            low += line.weight() * attainment.low();
            high += line.weight() * attainment.high();
        }
        return Optional.of(new Score.Band(100 * low, Math.min(100, 100 * high)));
    }

    private static OptionalDouble geometricMean(List<Summand> table) {
        return table.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        100
                                * Math.exp(
                                        table.stream()
                                                .mapToDouble(row ->
                                                        row.weight()
                                                                * Math.log(
                                                                        Math.max(
                                                                                row.attainment(),
                                                                                FLOOR)))
                                                .sum()));
    }

    private Optional<NodeId> lowest() {
        return counting.stream()
                .min(Comparator.comparingDouble(l -> l.attainment().orElseThrow().clipped()))
                .map(MetricLine::metric);
    }
}
