package app.lodestar.scoring.plan;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.Cap;
import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a measure adds up over units: sums and numbers of rows, each times a constant, or a number
 * of different keys, to which each key adds one.
 *
 * @param terms at least one; a number of different keys stands alone
 */
record Added(List<Term> terms) {

    /** A sum over rows, times a constant. */
    record Term(Measure.Aggregate of, double times) {}

    Added {
        terms = List.copyOf(terms);
    }

    /** Empty where a measure is nothing of the kind. */
    static Optional<Added> of(Measure measure) {
        return terms(measure, 1).map(Added::new);
    }

    private static Optional<List<Term>> terms(Measure measure, double times) {
        return switch (measure) {
            case Measure.Named(_, Measure of) -> terms(of, times);
            case Measure.Negation(Measure of) -> terms(of, -times);
            case Measure.Aggregate of when isSum(of) || (times == 1 && key(of) != null) ->
                    Optional.of(List.of(new Term(of, times)));
            case Measure.Arithmetic(var operator, Measure left, Measure right) ->
                    terms(operator, left, right, times);
            default -> Optional.empty();
        };
    }

    private static Optional<List<Term>> terms(
            ArithmeticOperator operator, Measure left, Measure right, double times) {
        return switch (operator) {
            case ADD -> both(terms(left, times), terms(right, times));
            case SUBTRACT -> both(terms(left, times), terms(right, -times));
            case MULTIPLY ->
                    left instanceof Measure.Constant(BigDecimal constant, _)
                            ? terms(right, times * constant.doubleValue())
                            : right instanceof Measure.Constant(BigDecimal constant, _)
                                    ? terms(left, times * constant.doubleValue())
                                    : Optional.empty();
            case DIVIDE ->
                    right instanceof Measure.Constant(BigDecimal constant, _)
                                    && constant.signum() != 0
                            ? terms(left, times / constant.doubleValue())
                            : Optional.empty();
            case REMAINDER -> Optional.empty();
        };
    }

    private static Optional<List<Term>> both(
            Optional<List<Term>> some, Optional<List<Term>> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        List<Term> all = new ArrayList<>(some.get());
        all.addAll(others.get());
        return all.stream().anyMatch(term -> !isSum(term.of()))
                ? Optional.empty()
                : Optional.of(all);
    }

    /** Whether it adds something up over its rows. */
    private static boolean isSum(Measure.Aggregate of) {
        return (of.function() == AggregateFunction.COUNT || of.function() == AggregateFunction.SUM)
                && !(of.cap() instanceof Cap.Percentile);
    }

    /** The column whose different values are counted; null for anything else. */
    private static @Nullable String key(Measure.Aggregate of) {
        return of.function() == AggregateFunction.UNIQUE
                        && of.of() instanceof RowExpression.Cell cell
                ? cell.column().name()
                : null;
    }

    /** The column whose different values are counted; null where rows are added up. */
    @Nullable String key() {
        return key(terms.getFirst().of());
    }

    /** The tables whose rows are added up. */
    Set<Table> tables() {
        Set<Table> tables = new LinkedHashSet<>();
        terms.forEach(term -> tables.add(term.of().rows().table()));
        return tables;
    }
}
