package app.lodestar.rubric;

import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.Formula;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the formula of a metric comes to.
 *
 * @param checked against the tables that the framework describes, if it describes any
 * @param shape null where the text cannot be read
 */
record FormulaFacts(CheckedFormula checked, @Nullable FormulaShape shape) {

    /** Whether it can be read, and all that it names is there. */
    boolean isValid() {
        return checked.isValid();
    }

    Optional<FormulaShape> readable() {
        return Optional.ofNullable(shape);
    }

    Optional<Formula> formula() {
        return Optional.ofNullable(checked.formula());
    }
}
