package app.lodestar.rubric;

import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaFunction;
import app.lodestar.formula.FormulaPrinter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether the numerator of a ratio is a part of its denominator by the way it is written. */
final class Subset {
    private record Counted(FormulaFunction function, String what, Set<String> conditions) {}

    private Subset() {}

    /**
     * True for {@code share} and {@code top_share}, and where both sides are the same aggregate of
     * the same rows and every condition of the denominator is one of the numerator. A side that is
     * only a reference is what it refers to; {@code trees} gives formulas by their keys.
     */
    static boolean isProven(Formula ratio, Function<String, Optional<Formula>> trees) {
        return complemented(ratio)
                .map(rest -> isShare(FormulaShape.resolved(rest, trees), trees))
                .orElseGet(() -> isShare(ratio, trees));
    }

    /** What a formula is the rest to 1 of, if it is. */
    private static Optional<Formula> complemented(Formula formula) {
        if (formula instanceof Formula.Arithmetic both
                && both.operator() == ArithmeticOperator.SUBTRACT
                && FormulaShape.isOne(both.left())) {
            return Optional.of(both.right());
        }
        return Optional.empty();
    }

    private static boolean isShare(Formula ratio, Function<String, Optional<Formula>> trees) {
        return switch (ratio) {
            case Formula.Call call ->
                    call.function() == FormulaFunction.SHARE
                            || call.function() == FormulaFunction.TOP_SHARE;
            case Formula.Arithmetic(var _, ArithmeticOperator operator, Formula left, Formula right)
                    when operator == ArithmeticOperator.DIVIDE ->
                    isPart(FormulaShape.resolved(left, trees), FormulaShape.resolved(right, trees));
            default -> false;
        };
    }

    private static boolean isPart(Formula part, Formula whole) {
        Counted above = counted(part);
        Counted below = counted(whole);
        return above != null
                && below != null
                && above.function == below.function
                && above.what.equals(below.what)
                && above.conditions.containsAll(below.conditions);
    }

    private static @org.jspecify.annotations.Nullable Counted counted(Formula formula) {
        if (!(formula instanceof Formula.Call call) || call.arguments().size() != 1) {
            return null;
        }
        boolean adds =
                switch (call.function()) {
                    case COUNT, UNIQUE, SUM -> true;
                    default -> false;
                };
        Set<String> conditions = new HashSet<>();
        String what;
        switch (call.arguments().getFirst()) {
            case Formula.Stream stream when stream.alias() == null -> {
                what = FormulaPrinter.print(stream.rows());
                conjuncts(stream.where())
                        .forEach(each -> conditions.add(FormulaPrinter.print(each)));
            }
            case Formula.Name name -> what = FormulaPrinter.print(name);
            default -> {
                return null;
            }
        }
        for (Formula.Modifier modifier : call.modifiers()) {
            if (!(modifier instanceof Formula.Modifier.Where where)) {
                return null;
            }
            conjuncts(where.condition())
                    .forEach(each -> conditions.add(FormulaPrinter.print(each)));
        }
        return adds ? new Counted(call.function(), what, conditions) : null;
    }

    private static List<Formula> conjuncts(Formula condition) {
        if (condition instanceof Formula.And both) {
            List<Formula> all = new ArrayList<>(conjuncts(both.left()));
            all.addAll(conjuncts(both.right()));
            return all;
        }
        return List.of(condition);
    }
}
