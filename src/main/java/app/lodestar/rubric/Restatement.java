package app.lodestar.rubric;

import app.lodestar.formula.ComparisonOperator;
import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaFunction;
import app.lodestar.formula.FormulaPrinter;
import java.util.Optional;

/**
 * Whether one formula says what another says: the same tree, or what is left of 1. A reference
 * counts as the formula that it refers to.
 */
final class Restatement {
    private Restatement() {}

    static boolean is(FormulaShape one, FormulaShape other) {
        return one.text().equals(other.text())
                || one.complement().equals(other.text())
                || other.complement().equals(one.text())
                || isOppositeShare(one.root(), other.root());
    }

    /** The same whole, and of two opposite conditions one each. */
    private static boolean isOppositeShare(Formula one, Formula other) {
        if (!(one instanceof Formula.Call a && other instanceof Formula.Call b)
                || a.function() != FormulaFunction.SHARE
                || b.function() != FormulaFunction.SHARE
                || !print(a.arguments().getFirst()).equals(print(b.arguments().getFirst()))) {
            return false;
        }
        Optional<Formula> mine = condition(a);
        Optional<Formula> theirs = condition(b);
        return mine.isPresent() && theirs.isPresent() && areOpposite(mine.get(), theirs.get());
    }

    private static Optional<Formula> condition(Formula.Call share) {
        return share.modifiers().size() == 1
                        && share.modifiers().getFirst()
                                instanceof Formula.Modifier.Where(var _, Formula condition)
                ? Optional.of(condition)
                : Optional.empty();
    }

    private static boolean areOpposite(Formula one, Formula other) {
        if (one instanceof Formula.Not(var _, Formula of)) {
            return print(of).equals(print(other));
        }
        if (other instanceof Formula.Not(var _, Formula of)) {
            return print(of).equals(print(one));
        }
        if (one instanceof Formula.IsNull a && other instanceof Formula.IsNull b) {
            return a.negated() != b.negated() && print(a.of()).equals(print(b.of()));
        }
        if (one instanceof Formula.In a && other instanceof Formula.In b) {
            return a.negated() != b.negated()
                    && print(a.of()).equals(print(b.of()))
                    && a.values().stream()
                            .map(Restatement::print)
                            .toList()
                            .equals(b.values().stream().map(Restatement::print).toList());
        }
        return one instanceof Formula.Comparison a
                && other instanceof Formula.Comparison b
                && print(a.left()).equals(print(b.left()))
                && ((areOpposite(a.operator(), b.operator())
                                && print(a.right()).equals(print(b.right())))
                        || (a.operator() == ComparisonOperator.EQUAL
                                && b.operator() == ComparisonOperator.EQUAL
                                && a.right() instanceof Formula.Bool(var _, boolean yes)
                                && b.right() instanceof Formula.Bool(var _, boolean no)
                                && yes != no));
    }

    private static boolean areOpposite(ComparisonOperator one, ComparisonOperator other) {
        return other
                == switch (one) {
                    case EQUAL -> ComparisonOperator.NOT_EQUAL;
                    case NOT_EQUAL -> ComparisonOperator.EQUAL;
                    case LESS -> ComparisonOperator.AT_LEAST;
                    case AT_LEAST -> ComparisonOperator.LESS;
                    case MORE -> ComparisonOperator.AT_MOST;
                    case AT_MOST -> ComparisonOperator.MORE;
                };
    }

    private static String print(Formula formula) {
        return FormulaPrinter.print(formula);
    }
}
