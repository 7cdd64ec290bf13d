package app.lodestar.formula;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A formula checked against what it may name.
 *
 * @param formula null where the text could not be read
 * @param measure null where a problem is an error, and where there was no catalog to check against
 * @param problems in the order of their places
 */
public record CheckedFormula(
        @Nullable Formula formula, @Nullable Measure measure, List<Problem> problems) {

    public CheckedFormula {
        problems = List.copyOf(problems);
    }

    /** Whether no problem is an error. */
    public boolean isValid() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** The checked tree, for an engine; empty where the formula must not run. */
    public Optional<Measure> toMeasure() {
        return Optional.ofNullable(measure);
    }
}
