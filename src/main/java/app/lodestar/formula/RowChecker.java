package app.lodestar.formula;

import app.lodestar.formula.RowExpression.Constant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks expressions over the columns of one row. Null stands for what cannot be said: its problem
 * is already reported, or there is no catalog.
 */
final class RowChecker {

    private final Names names;
    private final Problems problems;
    private final UnitRules units;
    private final RowCalls calls;

    RowChecker(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.units = new UnitRules(problems);
        this.calls = new RowCalls(this, problems);
    }

    /** A condition that is true, false or null for a row. */
    @Nullable RowExpression condition(Formula formula, Scope scope) {
        var checked = check(formula, scope);
        if (checked != null && checked.type() != RowType.BOOL) {
            problems.error(ProblemCode.NOT_A_CONDITION, formula.range(), type(checked));
            return null;
        }
        return checked;
    }

    @Nullable RowExpression check(Formula formula, Scope scope) {
        return switch (formula) {
            case Formula.Literal literal -> constant(literal);
            case Formula.Name name -> names.column(scope, name, null);
            case Formula.Negation negation -> negation(negation, scope);
            case Formula.Arithmetic arithmetic -> arithmetic(arithmetic, scope);
            case Formula.Comparison comparison -> comparison(comparison, scope);
            case Formula.In in -> in(in, scope);
            case Formula.IsNull none ->
                    Optional.ofNullable(check(none.of(), scope))
                            .map(of -> new RowExpression.IsNull(of, none.negated()))
                            .orElse(null);
            case Formula.Between between -> between(between, scope);
            case Formula.Not not ->
                    Optional.ofNullable(condition(not.of(), scope))
                            .map(RowExpression.Not::new)
                            .orElse(null);
            case Formula.And and -> {
                var left = condition(and.left(), scope);
                var right = condition(and.right(), scope);
                yield left == null || right == null ? null : new RowExpression.And(left, right);
            }
            case Formula.Or or -> {
                var left = condition(or.left(), scope);
                var right = condition(or.right(), scope);
                yield left == null || right == null ? null : new RowExpression.Or(left, right);
            }
            case Formula.Call call -> calls.check(call, scope);
            case Formula.Metric metric -> {
                problems.error(ProblemCode.METRIC_IN_ROW, metric.range(), metric.key());
                yield null;
            }
            case Formula.Percent _, Formula.Stream _, Formula.Steps _ -> {
                problems.error(ProblemCode.ARGUMENT_FORM, formula.range());
                yield null;
            }
        };
    }

    /** A column that says to whom a row belongs. */
    RowExpression.@Nullable Cell key(Scope scope, Formula.Name name) {
        return names.column(scope, name, null);
    }

    static Constant constant(Formula.Literal literal) {
        return switch (literal) {
            case Formula.Numeral number -> new RowExpression.Numeral(number.value());
            case Formula.Text text -> new RowExpression.Text(text.value());
            case Formula.Bool bool -> new RowExpression.Bool(bool.value());
            case Formula.Date date -> new RowExpression.Date(date.value());
            case Formula.Duration duration -> new RowExpression.Duration(duration.span());
        };
    }

    static String type(RowExpression expression) {
        return expression.type().name().toLowerCase(Locale.ROOT);
    }

    private @Nullable RowExpression negation(Formula.Negation negation, Scope scope) {
        var of = check(negation.of(), scope);
        if (of != null && !of.type().isAmount()) {
            wrongType(negation.of(), RowType.NUMBER, of);
            return null;
        }
        return of == null ? null : new RowExpression.Negation(of);
    }

    private @Nullable RowExpression arithmetic(Formula.Arithmetic arithmetic, Scope scope) {
        var left = check(arithmetic.left(), scope);
        var right = check(arithmetic.right(), scope);
        if (left == null || right == null) {
            return null;
        }
        var operator = arithmetic.operator();
        var type = RowTypes.of(operator, left, right);
        if (type.isEmpty()) {
            if (left.type().isAmount()) {
                wrongType(arithmetic.right(), RowType.NUMBER, right);
            } else {
                wrongType(arithmetic.left(), RowType.NUMBER, left);
            }
            return null;
        }
        if (operator.isSum() && type.get() == RowType.NUMBER) {
            units.compare(arithmetic.range(), left, right);
        }
        var unit =
                switch (type.get()) {
                    case DURATION -> Unit.SECONDS;
                    case NUMBER -> Derived.unit(operator, left, right);
                    case TEXT, BOOL, DATE, TIMESTAMP -> null;
                };
        return new RowExpression.Arithmetic(operator, left, right, type.get(), unit);
    }

    private @Nullable RowExpression comparison(Formula.Comparison comparison, Scope scope) {
        var left = side(comparison.left(), comparison.right(), scope);
        var right = side(comparison.right(), comparison.left(), scope);
        if (left == null || right == null) {
            return null;
        }
        if (!RowTypes.isComparable(comparison.operator(), left, right)) {
            notComparable(comparison.left(), left, comparison.right(), right);
            return null;
        }
        units.compare(comparison.range(), left, right);
        return new RowExpression.Comparison(comparison.operator(), left, right);
    }

    /** One side of a comparison: an unknown word beside a column may be a text without quotes. */
    private @Nullable RowExpression side(Formula formula, Formula other, Scope scope) {
        if (formula instanceof Formula.Name name
                && name.qualifier() == null
                && other instanceof Formula.Name) {
            var quoted = "\"" + name.word().text() + "\"";
            return names.column(scope, name, quoted);
        }
        return check(formula, scope);
    }

    private @Nullable RowExpression in(Formula.In in, Scope scope) {
        var of = check(in.of(), scope);
        if (of == null) {
            return null;
        }
        var values = in.values().stream().map(value -> comparable(in.of(), of, value)).toList();
        return values.contains(null)
                ? null
                : new RowExpression.In(
                        of, in.negated(), values.stream().map(Objects::requireNonNull).toList());
    }

    private @Nullable RowExpression between(Formula.Between between, Scope scope) {
        var of = check(between.of(), scope);
        if (of == null) {
            return null;
        }
        var low = comparable(between.of(), of, between.low());
        var high = comparable(between.of(), of, between.high());
        return low == null || high == null
                ? null
                : new RowExpression.Between(of, between.negated(), low, high);
    }

    private @Nullable Constant comparable(Formula left, RowExpression of, Formula.Literal literal) {
        var constant = constant(literal);
        if (!RowTypes.isComparable(ComparisonOperator.EQUAL, of, constant)) {
            notComparable(left, of, literal, constant);
            return null;
        }
        return constant;
    }

    private void notComparable(Formula left, RowExpression a, Formula right, RowExpression b) {
        var leftIsWrong = left instanceof Formula.Literal && !(right instanceof Formula.Literal);
        var wrong = leftIsWrong ? left : right;
        var suggestion = RowTypes.rewritten(wrong, leftIsWrong ? b.type() : a.type());
        problems.misnamed(ProblemCode.NOT_COMPARABLE, wrong.range(), suggestion, type(a), type(b));
    }

    void wrongType(Formula formula, RowType wanted, RowExpression found) {
        problems.misnamed(
                ProblemCode.WRONG_TYPE,
                formula.range(),
                RowTypes.rewritten(formula, wanted),
                wanted.name().toLowerCase(Locale.ROOT),
                type(found));
    }
}
