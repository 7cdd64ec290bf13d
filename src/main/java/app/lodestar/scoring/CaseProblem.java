package app.lodestar.scoring;

import java.util.List;

/**
 * Why a case cannot be compared, as a code of the bundle ({@code scoring.case.<code>}).
 *
 * @param pointer where in the file, as a JSON pointer (RFC 6901); empty for the whole
 * @param details what the words name beside the pointer
 */
public record CaseProblem(String pointer, Code code, List<String> details) {

    /** The closed set of problems; in brackets what the details are. */
    public enum Code {
        /** Not JSON [line, column]. */
        NOT_JSON,
        /** [most characters] */
        TOO_LARGE,
        /** A member twice in one object [line, column]. */
        DUPLICATE_MEMBER,
        /** [name] */
        UNKNOWN_MEMBER,
        /** [name] */
        MISSING,
        /** [what was expected] */
        WRONG_TYPE,
        /** [what stands there, what may] */
        NOT_A_CHOICE,
        /** [lowest, highest] */
        OUT_OF_RANGE,
        /** [fewest, most] */
        WRONG_COUNT,
        /** [longest] */
        TOO_LONG,
        BLANK,
        /** [name] */
        DUPLICATE_NAME,
        /** [one, the other]: both are there, or neither. */
        ONE_OF,
        /** [the smaller, the larger] */
        WRONG_WAY_ROUND
    }

    public CaseProblem {
        details = List.copyOf(details);
    }

    /** Whether the file is JSON at all, so that its author can mend what is wrong in it. */
    public boolean isAboutContent() {
        return switch (code) {
            case NOT_JSON, TOO_LARGE -> false;
            case DUPLICATE_MEMBER,
                    UNKNOWN_MEMBER,
                    MISSING,
                    WRONG_TYPE,
                    NOT_A_CHOICE,
                    OUT_OF_RANGE,
                    WRONG_COUNT,
                    TOO_LONG,
                    BLANK,
                    DUPLICATE_NAME,
                    ONE_OF,
                    WRONG_WAY_ROUND ->
                    true;
        };
    }
}
