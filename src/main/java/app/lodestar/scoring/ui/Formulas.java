package app.lodestar.scoring.ui;

import app.lodestar.base.Messages;
import app.lodestar.formula.FormulaExplainer;
import app.lodestar.formula.FormulaMessages;
import app.lodestar.formula.FormulaParser;
import app.lodestar.formula.Problem;
import java.util.Optional;

/** What is said of formulas. */
final class Formulas {
    private Formulas() {}

    static String message(Problem problem) {
        return new FormulaMessages(Messages.LOCALE).message(problem);
    }

    /** What a formula means, in one sentence; empty when it cannot be read. */
    static Optional<String> sentence(String text) {
        return Optional.ofNullable(FormulaParser.parse(text).formula())
                .map(formula -> new FormulaExplainer(Messages.LOCALE).explain(formula));
    }
}
