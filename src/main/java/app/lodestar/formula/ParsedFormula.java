package app.lodestar.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text read as a formula.
 *
 * @param formula null exactly where a problem is an error
 */
public record ParsedFormula(@Nullable Formula formula, List<Problem> problems) {

    public ParsedFormula {
        problems = List.copyOf(problems);
    }
}
