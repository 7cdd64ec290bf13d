package app.lodestar.formula;

import static app.lodestar.formula.ArithmeticOperator.ADD;
import static app.lodestar.formula.ArithmeticOperator.DIVIDE;
import static app.lodestar.formula.ArithmeticOperator.MULTIPLY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Warns where a ratio is not what it seems to be. */
final class RatioRules {

    private final Problems problems;

    RatioRules(Problems problems) {
        this.problems = problems;
    }

    void check(TextRange range, Measure.Arithmetic arithmetic) {
        distinct(range, arithmetic);
        if (isMean(arithmetic) || isWeightedMean(arithmetic)) {
            problems.warning(ProblemCode.AVERAGE_OF_RATIOS, range);
        }
    }

    /** Buyers by sellers is no share of anything. */
    private void distinct(TextRange range, Measure.Arithmetic arithmetic) {
        if (arithmetic.operator() == DIVIDE
                && unnamed(arithmetic.left()) instanceof Measure.Aggregate above
                && unnamed(arithmetic.right()) instanceof Measure.Aggregate below
                && above.function() == AggregateFunction.UNIQUE
                && below.function() == AggregateFunction.UNIQUE
                && above.of() instanceof RowExpression.Cell a
                && below.of() instanceof RowExpression.Cell b
                && !entity(a).equals(entity(b))) {
            problems.warning(
                    ProblemCode.DISTINCT_OF_DIFFERENT_THINGS,
                    range,
                    a.table().name() + "." + a.column().name(),
                    b.table().name() + "." + b.column().name());
        }
    }

    /** What a key counts, by its name: {@code seller_id} and {@code sellers.id} both sellers. */
    private static String entity(RowExpression.Cell key) {
        var column = key.column().name().toLowerCase(Locale.ROOT);
        var name =
                column.equals("id") || column.equals("key")
                        ? key.table().name().toLowerCase(Locale.ROOT)
                        : column.replaceAll("_?(id|key)$", "");
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** A sum of ratios, divided by how many they are. */
    private static boolean isMean(Measure.Arithmetic arithmetic) {
        if (arithmetic.operator() != DIVIDE
                || !(arithmetic.right() instanceof Measure.Constant number)) {
            return false;
        }
        var terms = terms(arithmetic.left()).toList();
        return terms.size() > 1
                && number.value().compareTo(BigDecimal.valueOf(terms.size())) == 0
                && areRatios(terms);
    }

    /** A sum of ratios, each with a share of 1 before it, the shares adding up to 1. */
    private static boolean isWeightedMean(Measure.Arithmetic arithmetic) {
        if (arithmetic.operator() != ADD) {
            return false;
        }
        var terms = terms(arithmetic).toList();
        var weights = terms.stream().flatMap(RatioRules::weight).toList();
        return weights.size() == terms.size()
                && weights.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(BigDecimal.ONE)
                        == 0
                && terms.stream().allMatch(term -> term.additivity() == Additivity.RATIO);
    }

    private static Stream<BigDecimal> weight(Measure term) {
        return term instanceof Measure.Arithmetic product && product.operator() == MULTIPLY
                ? Stream.of(product.left(), product.right())
                        .filter(Measure.Constant.class::isInstance)
                        .map(constant -> ((Measure.Constant) constant).value())
                        .limit(1)
                : Stream.of();
    }

    private static boolean areRatios(List<Measure> terms) {
        return terms.stream()
                .allMatch(term -> term.additivity() == Additivity.RATIO && !Derived.isPlain(term));
    }

    private static Stream<Measure> terms(Measure measure) {
        return measure instanceof Measure.Arithmetic sum && sum.operator() == ADD
                ? Stream.concat(terms(sum.left()), terms(sum.right()))
                : Stream.of(measure);
    }

    private static Measure unnamed(Measure measure) {
        return measure instanceof Measure.Named named ? unnamed(named.measure()) : measure;
    }
}
