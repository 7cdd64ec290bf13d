package app.lodestar.exchange;

import app.lodestar.framework.JsonProblem;
import app.lodestar.framework.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something to be said about a file: why it cannot be read, what of it is lost or changed.
 *
 * @param messageKey the key of its words in the bundles
 * @param details what the words name, their arguments: a line, a limit, an excerpt
 */
public record Finding(Code code, String messageKey, List<String> details) {

    private static final Set<String> UNREADABLE =
            Set.of(
                    key(JsonProblem.Code.NOT_JSON),
                    key(JsonProblem.Code.NEWER_VERSION),
                    key(JsonProblem.Code.UNKNOWN_VERSION),
                    key(JsonProblem.Code.TOO_LARGE));

    /** What a finding means for the framework that is read. */
    public enum Kind {
        /** Nothing can be read from the file. */
        STOPS,
        /** Something in the file has no place in the framework. */
        LOST,
        /** Something is not as it stands in the file. */
        CHANGED,
        /** Worth knowing. */
        NOTE
    }

    /** The closed set of findings. */
    public enum Code {
        EMPTY(Kind.STOPS),
        TOO_LARGE(Kind.STOPS),
        OTHER_FILE(Kind.STOPS),
        OTHER_ENCODING(Kind.STOPS),
        NOT_UTF_8(Kind.STOPS),
        ZERO_CHARACTER(Kind.STOPS),
        OTHER_NAME(Kind.STOPS),
        BAD_JSON(Kind.STOPS),
        NOTHING_FOUND(Kind.STOPS),
        TOO_MANY(Kind.STOPS),
        NO_PLACE(Kind.LOST),
        REFUSED(Kind.LOST),
        MORE_LOST(Kind.LOST),
        NOT_TAKEN_OVER(Kind.LOST),
        EDITED(Kind.CHANGED),
        MORE_EDITED(Kind.CHANGED),
        MISSING_LINES(Kind.CHANGED),
        INDENTATION(Kind.CHANGED),
        TOO_DEEP(Kind.CHANGED),
        SHORTENED(Kind.CHANGED),
        STARTS_AS_DRAFT(Kind.CHANGED),
        NO_SOURCE(Kind.NOTE),
        ONLY_IN_SOURCE(Kind.NOTE),
        HISTORY_STAYS(Kind.NOTE);

        private final Kind kind;

        Code(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    /** What no file takes along. */
    public static final Finding HISTORY = of(Code.HISTORY_STAYS);

    public Finding {
        details = List.copyOf(details);
    }

    /** Whether the file is of the right kind and its author can mend what is wrong in it. */
    public boolean isAboutContent() {
        return code == Code.BAD_JSON && !UNREADABLE.contains(messageKey);
    }

    static Finding of(Code code, Object... details) {
        return new Finding(
                code,
                "exchange.finding." + code,
                List.of(details).stream().map(Finding::written).toList());
    }

    /**
     * Why a document cannot be read; the first detail is where, with a colon after it, and empty
     * for the document as a whole.
     *
     * @param firstLine the line of the file on which the document begins, from 1
     */
    static Finding of(JsonProblem problem, int firstLine) {
        List<String> details = new ArrayList<>(List.of(place(problem.pointer())));
        details.addAll(problem.details());
        if (problem.code() == JsonProblem.Code.NOT_JSON && details.size() > 1) {
            int line = Integer.parseInt(details.get(1));
            details.set(1, Integer.toString(line + firstLine - 1));
        }
        return new Finding(Code.BAD_JSON, key(problem.code()), details);
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "" : pointer + ": ";
    }

    private static String key(JsonProblem.Code code) {
        return "exchange.json." + code;
    }

    private static String written(Object detail) {
        return detail instanceof Integer number ? Limits.written(number) : detail.toString();
    }
}
