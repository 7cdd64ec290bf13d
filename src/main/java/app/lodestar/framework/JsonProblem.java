package app.lodestar.framework;

import java.util.List;

/**
 * A reason why a JSON document cannot be read.
 *
 * @param pointer where in the document, as a JSON pointer (RFC 6901); empty for the whole
 * @param details what a message needs to name: a limit, a name, a line and column
 */
public record JsonProblem(String pointer, Code code, List<String> details) {

    /** The closed set of reasons; the later ones mean what they mean in {@link Refusal}. */
    public enum Code {
        /** Not JSON; line and column are named. */
        NOT_JSON,
        /** Written by a newer version of the format; the version is named. */
        NEWER_VERSION,
        /** No version this format ever had; what stands there is named. */
        UNKNOWN_VERSION,
        /** A member twice in one object; it is named. */
        DUPLICATE_MEMBER,
        /** A member the format does not know; it is named. */
        UNKNOWN_FIELD,
        /** A member that must be there is not; it is named. */
        MISSING,
        /** Another type of JSON was expected; it is named. */
        WRONG_TYPE,
        /** Two nodes of one id; it is named. */
        DUPLICATE_ID,
        /** A reference that leads nowhere; it is named. */
        NOT_FOUND,
        EXISTS,
        WRONG_KIND,
        BLANK,
        TOO_LONG,
        TOO_MANY,
        TOO_DEEP,
        TOO_LARGE,
        BAD_CHARACTERS,
        BAD_FORMAT,
        OUT_OF_RANGE,
        NOT_A_CHOICE,
        DUPLICATE_KEY,
        DUPLICATE_NAME,
        CYCLE,
        SELF_REFERENCE
    }

    public JsonProblem {
        details = List.copyOf(details);
    }

    static Code code(Refusal.Code code) {
        return switch (code) {
            case NOT_FOUND -> Code.NOT_FOUND;
            case EXISTS -> Code.EXISTS;
            case WRONG_KIND -> Code.WRONG_KIND;
            case BLANK -> Code.BLANK;
            case TOO_LONG -> Code.TOO_LONG;
            case TOO_MANY -> Code.TOO_MANY;
            case TOO_DEEP -> Code.TOO_DEEP;
            case TOO_LARGE -> Code.TOO_LARGE;
            case BAD_CHARACTERS -> Code.BAD_CHARACTERS;
            case BAD_FORMAT -> Code.BAD_FORMAT;
            case OUT_OF_RANGE -> Code.OUT_OF_RANGE;
            case NOT_A_CHOICE -> Code.NOT_A_CHOICE;
            case DUPLICATE_KEY -> Code.DUPLICATE_KEY;
            case DUPLICATE_NAME -> Code.DUPLICATE_NAME;
            case CYCLE -> Code.CYCLE;
            case SELF_REFERENCE -> Code.SELF_REFERENCE;
            case NOT_OF_THIS_KIND,
                    NOT_ALLOWED_HERE,
                    DUPLICATE_SLUG,
                    CONFLICT,
                    PARENT_DELETED,
                    STALE_TEXT,
                    PART_OF_REFUSED,
                    ARCHIVED,
                    READ_ONLY,
                    LOG_DAMAGED ->
                    throw new IllegalArgumentException("a document alone is never " + code);
        };
    }
}
