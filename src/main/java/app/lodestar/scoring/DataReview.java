package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.formula.ProblemCode;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.DataFindings;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the data say that the rubric asks about. */
public final class DataReview {
    /** What is wrong with a formula when the data lack what it names. */
    private static final Set<ProblemCode> LACKING =
            EnumSet.of(
                    ProblemCode.UNKNOWN_TABLE,
                    ProblemCode.UNKNOWN_COLUMN,
                    ProblemCode.NO_TIME,
                    ProblemCode.METRIC_BROKEN);

    private final MetricFramework framework;
    private final FrameworkScore score;

    private DataReview(MetricFramework framework, FrameworkScore score) {
        this.framework = framework;
        this.score = score;
    }

    /**
     * What a score tells, and the ratios that name dimensions looked at in the parts of their data.
     *
     * @param time how long that may take; ratios that come too late are not looked at
     */
    public static DataFindings of(
            MetricFramework framework,
            FrameworkScore score,
            Calculations calculations,
            Object person,
            AnalyticsDatabase data,
            Duration time) {
        return of(framework, score, new MetricSplit(calculations), person, data, Deadline.in(time));
    }

    /** The same until a deadline, which may be stopped. */
    static DataFindings of(
            MetricFramework framework,
            FrameworkScore score,
            MetricSplit split,
            Object person,
            AnalyticsDatabase data,
            Deadline deadline) {
        Map<NodeId, Boolean> mixed = new LinkedHashMap<>();
        MetricSplit.Asking asking = split.asking(person, framework, data, deadline);
        for (NodeId metric : score.series().keySet()) {
            for (String dimension : framework.node(metric).items(Field.SEGMENT_BY)) {
                if (MetricSplit.dimensions(framework, metric).contains(dimension)
                        && asking.split(metric, dimension)
                                instanceof Outcome.Answered<MetricSeries>(MetricSeries series)) {
                    Drivers.of(series)
                            .filter(DataReview::isOfARatio)
                            .ifPresent(found ->
                                    mixed.merge(metric, isReversed(found), Boolean::logicalOr));
                }
            }
        }
        return new DataReview(framework, score).findings(mixed);
    }

    private static boolean isOfARatio(Drivers drivers) {
        return drivers.parts().stream().anyMatch(part -> part.mix() != 0);
    }

    /** The whole moved one way, every part by itself the other, and not all of that by chance. */
    private static boolean isReversed(Drivers drivers) {
        double sign = Math.signum(drivers.change());
        return sign != 0
                && drivers.parts().size() > 1
                && drivers.parts().stream().allMatch(part -> Math.signum(part.rate()) == -sign)
                && drivers.parts().stream().anyMatch(Drivers.Driver::isDistinguishable);
    }

    private DataFindings findings(Map<NodeId, Boolean> ratios) {
        List<DataFindings.Mixed> mixed = new ArrayList<>();
        score.card()
                .comparisons()
                .forEach((metric, comparison) ->
                        mixed.add(new DataFindings.Mixed(metric, isMixed(comparison))));
        ratios.forEach((metric, conflict) -> mixed.add(new DataFindings.Mixed(metric, conflict)));
        return new DataFindings(reconciled(), segmented(), evaluated(), sampled(), mixed);
    }

    private static boolean isMixed(Comparison comparison) {
        return comparison.decidedBy() == Comparison.Condition.CRUDE_AND_STANDARDISED_DISAGREE
                || comparison.warnings().stream()
                        .anyMatch(each ->
                                each.code() == Comparison.Caution.Code.MIX_SHIFT
                                        || each.code() == Comparison.Caution.Code.REVERSAL);
    }

    private List<DataFindings.Reconciled> reconciled() {
        Arithmetic arithmetic = new Arithmetic(framework);
        double residual = score.card().settings().residual();
        Map<Arithmetic.Whole, long[]> counts = new LinkedHashMap<>();
        for (SettledPeriods.Period period : new SettledPeriods(score.series()).all()) {
            arithmetic.compare(
                    period::value,
                    residual,
                    (whole, misses) -> {
                        long[] count = counts.computeIfAbsent(whole, _ -> new long[2]);
                        count[0]++;
                        count[1] += misses ? 0 : 1;
                    });
        }
        List<DataFindings.Reconciled> reconciled = new ArrayList<>();
        counts.forEach((whole, count) ->
                reconciled.add(
                        new DataFindings.Reconciled(
                                whole.metric(), whole.view(), count[0], count[1])));
        return reconciled;
    }

    /** By how many rows each value rests on: those of the segments must add up to the whole. */
    private List<DataFindings.Segmented> segmented() {
        SettledPeriods periods = new SettledPeriods(score.series());
        List<DataFindings.Segmented> segmented = new ArrayList<>();
        Segments.of(framework)
                .forEach((whole, parts) -> {
                    boolean looked = false;
                    boolean exclusive = true;
                    boolean exhaustive = true;
                    for (SettledPeriods.Period period : periods.all()) {
                        if (period.units(whole.metric()).isPresent()
                                && parts.stream().allMatch(p -> period.units(p).isPresent())) {
                            long all = period.units(whole.metric()).getAsLong();
                            long sum =
                                    parts.stream()
                                            .mapToLong(p -> period.units(p).getAsLong())
                                            .sum();
                            looked = true;
                            exclusive &= sum <= all;
                            exhaustive &= sum >= all;
                        }
                    }
                    if (looked) {
                        segmented.add(
                                new DataFindings.Segmented(
                                        whole.metric(), whole.view(), exclusive, exhaustive));
                    }
                });
        return segmented;
    }

    private List<DataFindings.Evaluated> evaluated() {
        Set<NodeId> lacking = new HashSet<>();
        for (MetricProblem each : score.problems()) {
            if (each.problem().isError() && LACKING.contains(each.problem().code())) {
                lacking.add(each.metric());
            }
        }
        score.series()
                .forEach((metric, series) -> {
                    if (series.values().stream()
                            .anyMatch(value ->
                                    value.reason() == Reason.NO_SUCH_COLUMN
                                            || value.reason() == Reason.NO_TIME)) {
                        lacking.add(metric);
                    }
                });
        Set<NodeId> run = new TreeSet<>(score.series().keySet());
        run.addAll(lacking);
        run.addAll(score.card().comparisons().keySet());
        return run.stream()
                .map(metric -> new DataFindings.Evaluated(metric, lacking.contains(metric)))
                .toList();
    }

    private List<DataFindings.Sampled> sampled() {
        List<DataFindings.Sampled> sampled = new ArrayList<>();
        for (MetricLine line : score.card().metrics()) {
            if (line.weight() > 0) {
                long units = line.measured() instanceof Measured.Known known ? known.n() : 0;
                long fewest =
                        framework
                                .node(line.metric())
                                .number(Field.MIN_SAMPLE)
                                .map(BigDecimal::longValue)
                                .orElse(score.card().settings().sample());
                sampled.add(new DataFindings.Sampled(line.metric(), units, fewest));
            }
        }
        return sampled;
    }
}
