package app.lodestar.scoring;

import app.lodestar.formula.Measure;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Comparison.Caution;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the two arms of a comparative metric on the data, stratum by stratum. */
final class ArmsCompared {

    /** A comparison and what the scorecard takes from it. */
    record Result(Comparison comparison, Measured measured) {}

    private final Answers answers;
    private final ZoneId zone;

    ArmsCompared(Answers answers, ZoneId zone) {
        this.answers = answers;
        this.zone = zone;
    }

    /**
     * Compares in the latest period that is neither partial nor provisional.
     *
     * @param as grain, span, lag and unit of the comparative metric; its measure is not used
     * @return empty when the metric cannot be compared here, or its turn did not come
     */
    Optional<Result> compare(
            ArmPair pair, Measure base, Question.Asked as, List<ComparisonCase.Guard> guards) {
        Optional<ArmReading<?>> reading = ArmReading.of(base, !pair.strata().isEmpty(), as.unit());
        return reading.filter(each -> each.isCost() == pair.isCost())
                .flatMap(each -> compare(each, pair, as, guards));
    }

    /** The same by another metric than the base, of whatever form, and without guardrails. */
    Optional<Comparison> beside(ArmPair pair, Measure other, Question.Asked as) {
        return ArmReading.of(other, !pair.strata().isEmpty(), as.unit())
                .flatMap(each -> compare(each, pair, as, List.of()))
                .map(Result::comparison);
    }

    private <C extends ArmCell<C>> Optional<Result> compare(
            ArmReading<C> reading,
            ArmPair pair,
            Question.Asked as,
            List<ComparisonCase.Guard> guards) {
        List<String> usable =
                pair.strata().stream().filter(name -> isIn(reading.tables(), name)).toList();
        if (usable.isEmpty() && !pair.strata().isEmpty()) {
            return Optional.empty();
        }
        Optional<Cells<C>> a = cells(reading, pair.a(), usable, as);
        Optional<Cells<C>> b = cells(reading, pair.b(), usable, as);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        Optional<MetricValue> period =
                a.get().periods().stream()
                        .filter(value -> value.state() == ValueState.OK)
                        .max(
                                Comparator.comparing(
                                        MetricValue::lastDay,
                                        Comparator.nullsFirst(Comparator.naturalOrder())));
        if (period.isEmpty()) {
            return Optional.empty();
        }
        Strata<C> strata = strata(a.get(), b.get(), period.get().period());
        Comparison comparison =
                new ArmComparison(
                                new ComparisonCase(
                                        new ComparisonCase.Arms(pair.a().value(), pair.b().value()),
                                        reading.data().apply(strata),
                                        ComparisonCase.Design.OBSERVED,
                                        pair.margin(),
                                        pair.minimumSample(),
                                        OptionalLong.empty(),
                                        ComparisonCase.MINIMUM_PAIRS,
                                        guards))
                        .compare();
        List<String> leftOut =
                pair.strata().stream().filter(name -> !usable.contains(name)).toList();
        return Optional.of(
                new Result(
                        leftOut.isEmpty() ? comparison : warned(comparison, leftOut),
                        measured(
                                comparison,
                                strata.a().sample() + strata.b().sample(),
                                period.get())));
    }

    private static boolean isIn(Set<Table> tables, String column) {
        return tables.stream().allMatch(table -> table.column(column).isPresent());
    }

    /** One arm in every period and stratum. */
    private record Cells<C extends ArmCell<C>>(ArmReading<C> reading, List<MetricSeries> series) {

        List<MetricValue> periods() {
            return series.getFirst().values();
        }

        void addSegments(Set<@Nullable String> to) {
            for (MetricSeries each : series) {
                for (MetricValue value : each.values()) {
                    to.add(value.segment());
                }
            }
        }

        C at(@Nullable LocalDate period, @Nullable String segment) {
            List<@Nullable MetricValue> values = new ArrayList<>();
            for (MetricSeries each : series) {
                values.add(
                        each.values().stream()
                                .filter(value -> Objects.equals(value.period(), period))
                                .filter(value -> Objects.equals(value.segment(), segment))
                                .findFirst()
                                .orElse(null));
            }
            return reading.cell().apply(values);
        }
    }

    private <C extends ArmCell<C>> Optional<Cells<C>> cells(
            ArmReading<C> reading, ArmPair.Arm arm, List<String> split, Question.Asked as) {
        if (!isIn(reading.tables(), arm.column())) {
            return Optional.empty();
        }
        List<Question.Asked> asked =
                reading.measures().stream()
                        .map(measure ->
                                new Question.Asked(
                                        measure,
                                        as.grain(),
                                        as.trailingDays(),
                                        as.lagDays(),
                                        reading.unit()))
                        .toList();
        Optional<Map<Question.Asked, MetricSeries>> series =
                answers.of(new Answers.Slice(zone, split, List.of(arm.filter())), asked);
        return series.filter(all -> all.keySet().containsAll(asked))
                .map(all ->
                        new Cells<>(
                                reading,
                                asked.stream()
                                        .map(each -> Objects.requireNonNull(all.get(each)))
                                        .toList()));
    }

    /** Those that either arm has anything in; all together as one when there is none. */
    private static <C extends ArmCell<C>> Strata<C> strata(
            Cells<C> a, Cells<C> b, @Nullable LocalDate period) {
        Set<@Nullable String> names =
                new TreeSet<>(Comparator.nullsLast(Comparator.naturalOrder()));
        a.addSegments(names);
        b.addSegments(names);
        List<Stratum<C>> strata = new ArrayList<>();
        for (String name : names) {
            C one = a.at(period, name);
            C other = b.at(period, name);
            if (one.base() > 0 || other.base() > 0) {
                strata.add(new Stratum<>(SegmentName.readable(name), one, other));
            }
        }
        return strata.isEmpty()
                ? new Strata<>(List.of(new Stratum<>("", a.at(null, null), b.at(null, null))))
                : new Strata<>(strata);
    }

    private static Comparison warned(Comparison comparison, List<String> leftOut) {
        List<Caution> cautions = new ArrayList<>(comparison.warnings());
        cautions.add(
                new Caution(Caution.Code.STRATA_LEFT_OUT, List.of(String.join(", ", leftOut))));
        return new Comparison(
                comparison.verdict(),
                comparison.decidedBy(),
                comparison.crude(),
                comparison.standardised(),
                comparison.mantelHaenszel(),
                comparison.effects(),
                comparison.arms(),
                cautions);
    }

    /** The contrast that decides: the standardised one, the crude one where there are no strata. */
    private static Measured measured(Comparison comparison, long n, MetricValue period) {
        Contrast contrast = comparison.standardised().orElse(comparison.crude());
        if (contrast.estimate().isEmpty()) {
            return new Measured.Unknown(Why.of(Why.Code.COMPARATIVE));
        }
        Uncertainty uncertainty =
                contrast.low().isPresent() && contrast.high().isPresent()
                        ? interval(contrast.low().getAsDouble(), contrast.high().getAsDouble())
                        : Uncertainty.undefined(Why.Code.NO_INTERVAL);
        return new Measured.Known(
                contrast.estimate().getAsDouble(),
                uncertainty,
                n,
                Measured.Completeness.COMPLETE,
                period.period(),
                period.lastDay());
    }

    private static Uncertainty interval(double low, double high) {
        return low < high
                ? new Uncertainty.Interval(low, high, (high - low) / (2 * Intervals.Z))
                : Uncertainty.undefined(Why.Code.VARIANCE_0);
    }
}
