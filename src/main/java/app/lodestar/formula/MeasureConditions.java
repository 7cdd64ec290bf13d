package app.lodestar.formula;

import static app.lodestar.formula.ComparisonOperator.AT_LEAST;
import static app.lodestar.formula.ComparisonOperator.AT_MOST;
import static app.lodestar.formula.ComparisonOperator.EQUAL;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the conditions of {@code if} over measures. */
final class MeasureConditions {

    private final MeasureChecker measures;
    private final Problems problems;
    private final UnitRules units;

    MeasureConditions(MeasureChecker measures, Problems problems) {
        this.measures = measures;
        this.problems = problems;
        this.units = new UnitRules(problems);
    }

    @Nullable MeasureCondition check(Formula formula) {
        return switch (formula) {
            case Formula.Bool bool -> new MeasureCondition.Always(bool.value());
            case Formula.Comparison comparison -> comparison(comparison);
            case Formula.IsNull none -> {
                var of = measures.check(none.of());
                yield of == null ? null : new MeasureCondition.IsUnknown(of, none.negated());
            }
            case Formula.In in -> in(in);
            case Formula.Between between -> between(between);
            case Formula.Not not ->
                    Optional.ofNullable(check(not.of()))
                            .map(MeasureCondition.Not::new)
                            .orElse(null);
            case Formula.And and -> {
                var left = check(and.left());
                var right = check(and.right());
                yield left == null || right == null ? null : new MeasureCondition.And(left, right);
            }
            case Formula.Or or -> {
                var left = check(or.left());
                var right = check(or.right());
                yield left == null || right == null ? null : new MeasureCondition.Or(left, right);
            }
            case Formula.Numeral _,
                    Formula.Text _,
                    Formula.Date _,
                    Formula.Duration _,
                    Formula.Percent _,
                    Formula.Metric _,
                    Formula.Name _,
                    Formula.Negation _,
                    Formula.Arithmetic _,
                    Formula.Call _,
                    Formula.Stream _,
                    Formula.Steps _ -> {
                problems.error(ProblemCode.NOT_A_CONDITION, formula.range(), "number");
                yield null;
            }
        };
    }

    private @Nullable MeasureCondition comparison(Formula.Comparison comparison) {
        var left = measures.check(comparison.left());
        var right = measures.check(comparison.right());
        if (left == null || right == null) {
            return null;
        }
        units.compare(comparison.range(), left, right);
        return new MeasureCondition.Comparison(comparison.operator(), left, right);
    }

    /** Equal to one of the numbers. */
    private @Nullable MeasureCondition in(Formula.In in) {
        var of = measures.check(in.of());
        MeasureCondition any = null;
        for (var literal : in.values()) {
            var value = measures.constant(literal);
            if (of == null || value == null) {
                return null;
            }
            var equal = new MeasureCondition.Comparison(EQUAL, of, value);
            any = any == null ? equal : new MeasureCondition.Or(any, equal);
        }
        return any == null ? null : in.negated() ? new MeasureCondition.Not(any) : any;
    }

    private @Nullable MeasureCondition between(Formula.Between between) {
        var of = measures.check(between.of());
        var low = measures.constant(between.low());
        var high = measures.constant(between.high());
        if (of == null || low == null || high == null) {
            return null;
        }
        var inside =
                new MeasureCondition.And(
                        new MeasureCondition.Comparison(AT_LEAST, of, low),
                        new MeasureCondition.Comparison(AT_MOST, of, high));
        return between.negated() ? new MeasureCondition.Not(inside) : inside;
    }
}
