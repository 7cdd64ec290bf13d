package app.lodestar.formula;

import org.jspecify.annotations.Nullable;

/** Warns where numbers of different declared units are added or compared; never refuses. */
final class UnitRules {

    private final Problems problems;

    UnitRules(Problems problems) {
        this.problems = problems;
    }

    void compare(TextRange range, RowExpression left, RowExpression right) {
        if (!Derived.isPlain(left) && !Derived.isPlain(right)) {
            compare(range, left.unit(), right.unit());
        }
    }

    void compare(TextRange range, Measure left, Measure right) {
        if (!Derived.isPlain(left) && !Derived.isPlain(right)) {
            compare(range, left.unit(), right.unit());
        }
    }

    private void compare(TextRange range, @Nullable Unit left, @Nullable Unit right) {
        if (left != null && right != null && !left.equals(right)) {
            problems.warning(ProblemCode.UNITS_DIFFER, range, left.symbol(), right.symbol());
        }
    }
}
