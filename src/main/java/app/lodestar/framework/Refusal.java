package app.lodestar.framework;

import java.util.List;

/**
 * Why an operation was refused.
 *
 * @param field the field in question, or null when the place is the matter
 * @param details what a message needs to name: a limit, a name, a path of names
 */
public record Refusal(
        Code code, @org.jspecify.annotations.Nullable Field field, List<String> details) {

    /** The closed set of reasons. */
    public enum Code {
        NOT_FOUND,
        EXISTS,
        WRONG_KIND,
        NOT_OF_THIS_KIND,
        BLANK,
        TOO_LONG,
        TOO_MANY,
        TOO_DEEP,
        TOO_LARGE,
        NOT_ALLOWED_HERE,
        BAD_CHARACTERS,
        BAD_FORMAT,
        OUT_OF_RANGE,
        NOT_A_CHOICE,
        DUPLICATE_KEY,
        DUPLICATE_NAME,
        /** Another framework of the workspace has, or had, the slug. */
        DUPLICATE_SLUG,
        CONFLICT,
        CYCLE,
        SELF_REFERENCE,
        PARENT_DELETED,
        STALE_TEXT,
        /** Another operation of the same gesture was refused. */
        PART_OF_REFUSED,
        /** The person may read the framework and not write to it. */
        READ_ONLY,
        /** The framework is archived. */
        ARCHIVED,
        /** The stored log has a gap or cannot be read, so nothing more is written to it. */
        LOG_DAMAGED
    }

    public Refusal {
        details = List.copyOf(details);
    }

    static Refusal of(Code code, String... details) {
        return new Refusal(code, null, List.of(details));
    }

    static Refusal of(Code code, Field field, String... details) {
        return new Refusal(code, field, List.of(details));
    }
}
