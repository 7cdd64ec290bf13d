package app.lodestar.formula;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a formula, or worth a warning, and where.
 *
 * @param line counted from 1
 * @param column of the first character in its line, counted from 1 in UTF-16 units
 * @param length in UTF-16 units, at least 1 except in an empty text
 * @param arguments for the message, in its order
 * @param suggestion the nearest right thing, such as a name; null where there is none
 * @param fix what to write instead; null where nothing is sure enough
 */
public record Problem(
        ProblemCode code,
        Severity severity,
        TextRange range,
        int line,
        int column,
        int length,
        List<String> arguments,
        @Nullable String suggestion,
        @Nullable Replacement fix) {

    private static final Set<ProblemCode> OF_TYPES =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            ProblemCode.WRONG_TYPE,
                            ProblemCode.NOT_COMPARABLE,
                            ProblemCode.NOT_A_CONDITION,
                            ProblemCode.NOT_A_NUMBER,
                            ProblemCode.NO_TIME,
                            ProblemCode.METRIC_BROKEN));

    /** Whether the formula has a meaning nevertheless. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether a right formula can have it when the types of columns are not known. */
    public boolean isOfTypes() {
        return OF_TYPES.contains(code);
    }
}
