package app.lodestar.scoring;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.KeyedRows;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the metric under a comparison is read in each arm: which measures are counted, and what cell
 * their values make.
 *
 * @param measures in the order in which {@code cell} takes their values
 * @param cell one period of one stratum of one arm
 * @param isCost whether less of the metric is better
 * @param unit the column over which the measures vary; null for the rows
 */
record ArmReading<C extends ArmCell<C>>(
        List<Measure> measures,
        Function<List<@Nullable MetricValue>, C> cell,
        Function<Strata<C>, ComparisonCase.Data> data,
        Set<Table> tables,
        boolean isCost,
        @Nullable String unit) {

    /**
     * Empty for a metric of another form than a rate, a return or an incremental cost.
     *
     * @param unit those who take part, each with all its rows; null where the rows are independent
     */
    static Optional<ArmReading<?>> of(Measure metric, boolean stratified, @Nullable String unit) {
        Measure measure = plain(metric);
        if (measure instanceof Measure.Funnel(List<KeyedRows> steps, var _)) {
            Set<Table> tables = new LinkedHashSet<>();
            steps.forEach(step -> tables.add(step.rows().table()));
            return Optional.of(rate(measure, tables, stratified));
        }
        if (measure instanceof Measure.Share(Measure.Aggregate part, Measure.Aggregate whole)
                && part.function() == AggregateFunction.COUNT) {
            Set<Table> tables = Set.of(whole.rows().table());
            return Optional.of(
                    isIn(tables, unit)
                            ? ratio(measure, measure, tables, stratified, unit)
                            : rate(measure, tables, stratified));
        }
        if (!(measure instanceof Measure.Arithmetic(var operator, Measure top, Measure bottom))
                || operator != ArithmeticOperator.DIVIDE
                || !(plain(top) instanceof Measure.Aggregate sum)
                || sum.function() != AggregateFunction.SUM) {
            return Optional.empty();
        }
        return switch (plain(bottom)) {
            case Measure.Aggregate spend when spend.function() == AggregateFunction.SUM ->
                    Optional.of(
                            isIn(tables(sum, spend), unit)
                                    ? ratio(measure, sum, tables(sum, spend), stratified, unit)
                                    : returned(sum, spend, stratified));
            case Measure.Arithmetic(var minus, Measure exposed, Measure heldOut)
                    when minus == ArithmeticOperator.SUBTRACT
                            && plain(exposed) instanceof Measure.Aggregate one
                            && plain(heldOut) instanceof Measure.Aggregate other
                            && isCount(one)
                            && isCount(other) ->
                    Optional.of(
                            cost(
                                    sum,
                                    one,
                                    other,
                                    stratified,
                                    isIn(tables(one, other), unit) ? unit : null));
            default -> Optional.empty();
        };
    }

    private static boolean isCount(Measure.Aggregate measure) {
        return measure.function() == AggregateFunction.COUNT
                || measure.function() == AggregateFunction.UNIQUE;
    }

    private static Measure plain(Measure measure) {
        return measure instanceof Measure.Named(String _, Measure of) ? plain(of) : measure;
    }

    private static ArmReading<ArmCell.Rate> rate(
            Measure measure, Set<Table> tables, boolean stratified) {
        return new ArmReading<>(
                List.of(measure),
                values ->
                        evidence(values.getFirst()) instanceof Evidence.Proportion(var part, var of)
                                ? new ArmCell.Rate(of, part)
                                : new ArmCell.Rate(0, 0),
                strata -> new ComparisonCase.Data.Rates(strata, stratified),
                tables,
                false,
                null);
    }

    private static boolean isIn(Set<Table> tables, @Nullable String unit) {
        return unit != null && tables.stream().allMatch(table -> table.column(unit).isPresent());
    }

    /**
     * Both sums vary over the unit. A share of units that have one row each is a rate again.
     *
     * @param counted whose rows are the sample
     */
    private static ArmReading<ArmCell.Ratio> ratio(
            Measure measure,
            Measure counted,
            Set<Table> tables,
            boolean stratified,
            @Nullable String unit) {
        boolean isShare = measure instanceof Measure.Share;
        return new ArmReading<>(
                List.of(measure, counted),
                values -> {
                    RatioMoments moments =
                            evidence(values.getFirst()) instanceof Evidence.Ratio(var known)
                                    ? known
                                    : new RatioMoments(0, 0, 0, 0, 0, 0);
                    MetricValue rows = values.get(1);
                    return new ArmCell.Ratio(
                            moments,
                            isShare ? Math.round(moments.top()) : rows == null ? 0 : rows.n());
                },
                strata ->
                        isShare && strata.each().stream().allMatch(ArmReading::isOneRowEach)
                                ? new ComparisonCase.Data.Rates(rates(strata), stratified)
                                : new ComparisonCase.Data.Ratios(strata, stratified),
                tables,
                false,
                unit);
    }

    private static boolean isOneRowEach(Stratum<ArmCell.Ratio> stratum) {
        return isOneRowEach(stratum.a().moments()) && isOneRowEach(stratum.b().moments());
    }

    private static boolean isOneRowEach(RatioMoments moments) {
        return moments.bottom() == moments.n() && moments.bottomSquares() == moments.n();
    }

    private static Strata<ArmCell.Rate> rates(Strata<ArmCell.Ratio> strata) {
        return new Strata<>(
                strata.each().stream()
                        .map(each -> new Stratum<>(each.name(), rate(each.a()), rate(each.b())))
                        .toList());
    }

    private static ArmCell.Rate rate(ArmCell.Ratio cell) {
        return new ArmCell.Rate(cell.moments().n(), Math.round(cell.moments().top()));
    }

    /** The mean of the values brings their number and squares along. */
    private static ArmReading<ArmCell.Return> returned(
            Measure.Aggregate value, Measure.Aggregate spend, boolean stratified) {
        Measure mean =
                new Measure.Aggregate(
                        AggregateFunction.AVG, value.rows(), value.of(), null, value.cap());
        return new ArmReading<>(
                List.of(value, spend, mean),
                values -> {
                    boolean some = evidence(values.get(2)) instanceof Evidence.Mean;
                    Moments moments =
                            evidence(values.get(2)) instanceof Evidence.Mean(Moments known)
                                    ? known
                                    : new Moments(0, 0, 0);
                    double total = number(values.get(0));
                    return new ArmCell.Return(
                            number(values.get(1)),
                            total,
                            moments.n(),
                            some || total == 0
                                    ? OptionalDouble.of(moments.squares())
                                    : OptionalDouble.empty());
                },
                strata -> new ComparisonCase.Data.Returns(strata, stratified),
                tables(value, spend),
                false,
                null);
    }

    /**
     * The groups are of equal size, as the metric's formula takes them. The spend is taken as set.
     */
    private static ArmReading<ArmCell.Increment> cost(
            Measure.Aggregate spend,
            Measure.Aggregate exposed,
            Measure.Aggregate heldOut,
            boolean stratified,
            @Nullable String unit) {
        return new ArmReading<>(
                List.of(spend, exposed, heldOut),
                values ->
                        new ArmCell.Increment(
                                number(values.get(0)),
                                Math.round(number(values.get(1))),
                                Math.round(number(values.get(2))),
                                spread(values.get(1)) + spread(values.get(2))),
                strata -> new ComparisonCase.Data.Costs(strata, stratified),
                tables(spend, exposed, heldOut),
                true,
                unit);
    }

    /** The variance of a number of purchases: Σ of the squares of what each unit bought. */
    private static double spread(@Nullable MetricValue value) {
        return evidence(value) instanceof Evidence.Total(Moments units)
                ? units.squares()
                : number(value);
    }

    private static Set<Table> tables(Measure.Aggregate... measures) {
        Set<Table> tables = new LinkedHashSet<>();
        for (Measure.Aggregate measure : measures) {
            tables.add(measure.rows().table());
        }
        return tables;
    }

    private static double number(@Nullable MetricValue value) {
        Double number = value == null ? null : value.value();
        return number == null ? 0 : number;
    }

    private static @Nullable Evidence evidence(@Nullable MetricValue value) {
        return value == null ? null : value.evidence();
    }
}
