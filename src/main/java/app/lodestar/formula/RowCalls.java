package app.lodestar.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the functions that may stand in a row expression. */
final class RowCalls {

    private final RowChecker rows;
    private final Problems problems;

    RowCalls(RowChecker rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    @Nullable RowExpression check(Formula.Call call, Scope scope) {
        var reader = new CallReader(call, problems);
        return switch (call.function()) {
            case IF -> reader.has(3, 3) && reader.takes() ? choose(call, scope) : null;
            case COALESCE -> reader.has(2, 20) && reader.takes() ? coalesce(call, scope) : null;
            case ABS -> number(NumberFunction.ABS, call, reader, scope);
            case ROUND -> number(NumberFunction.ROUND, call, reader, scope);
            case LN -> number(NumberFunction.LN, call, reader, scope);
            case EXP -> number(NumberFunction.EXP, call, reader, scope);
            case UNKNOWN -> {
                problems.error(ProblemCode.ARGUMENT_FORM, call.range());
                yield null;
            }
            case COUNT,
                    UNIQUE,
                    SUM,
                    AVG,
                    MIN,
                    MAX,
                    MEDIAN,
                    QUANTILE,
                    LATEST,
                    MEAN_PER,
                    SHARE,
                    TOP_SHARE,
                    FUNNEL,
                    CONVERSIONS,
                    RETENTION,
                    TIME_BETWEEN,
                    ACTIVE,
                    ROLLING,
                    CUMULATIVE,
                    PREVIOUS,
                    GROWTH -> {
                problems.error(ProblemCode.NESTED_AGGREGATE, call.name(), call.function().word());
                yield null;
            }
        };
    }

    private @Nullable RowExpression choose(Formula.Call call, Scope scope) {
        var when = rows.condition(call.arguments().getFirst(), scope);
        var values = alike(call.arguments().subList(1, 3), scope);
        return when == null || values == null
                ? null
                : new RowExpression.Choose(when, values.getFirst(), values.getLast());
    }

    private @Nullable RowExpression coalesce(Formula.Call call, Scope scope) {
        var values = alike(call.arguments(), scope);
        return values == null ? null : new RowExpression.Coalesce(values);
    }

    /** Several values of one type; {@code unknown()} takes the type of the others. */
    private @Nullable List<RowExpression> alike(List<Formula> formulas, Scope scope) {
        var known = formulas.stream().filter(formula -> !isUnknown(formula)).toList();
        var checked = new ArrayList<RowExpression>();
        for (var formula : known) {
            var value = rows.check(formula, scope);
            if (value != null && !checked.isEmpty() && !fits(checked.getFirst(), value)) {
                rows.wrongType(formula, checked.getFirst().type(), value);
                return null;
            }
            if (value != null) {
                checked.add(value);
            }
        }
        if (checked.size() < known.size()) {
            return null;
        }
        if (known.isEmpty()) {
            problems.error(ProblemCode.ARGUMENT_FORM, formulas.getFirst().range());
            return null;
        }
        var type = checked.getFirst().type();
        var values = checked.iterator();
        return formulas.stream()
                .map(formula ->
                        isUnknown(formula) ? new RowExpression.Unknown(type) : values.next())
                .toList();
    }

    private static boolean fits(RowExpression first, RowExpression other) {
        return first.type() == other.type();
    }

    private static boolean isUnknown(Formula formula) {
        return formula instanceof Formula.Call call
                && call.function() == FormulaFunction.UNKNOWN
                && call.arguments().isEmpty()
                && call.modifiers().isEmpty();
    }

    private @Nullable RowExpression number(
            NumberFunction function, Formula.Call call, CallReader reader, Scope scope) {
        if (!reader.has(1, function == NumberFunction.ROUND ? 2 : 1) || !reader.takes()) {
            return null;
        }
        var argument = call.arguments().getFirst();
        var of = rows.check(argument, scope);
        var digits = reader.digits();
        if (of == null || digits.isEmpty()) {
            return null;
        }
        if (of.type() != RowType.NUMBER) {
            rows.wrongType(argument, RowType.NUMBER, of);
            return null;
        }
        return new RowExpression.Function(function, of, digits.get());
    }
}
