package app.lodestar.exchange;

import java.util.List;
import java.util.Locale;

/**
 * Something to be said about a file: why it cannot be read, what of it is lost or changed.
 *
 * @param details what the message names: a line, a limit, an excerpt
 */
public record Finding(Code code, List<String> details) {

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

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Code code, Object... details) {
        return new Finding(code, List.of(details).stream().map(Finding::written).toList());
    }

    private static String written(Object detail) {
        return detail instanceof Integer number
                ? String.format(Locale.ROOT, "%,d", number)
                : detail.toString();
    }

    /** The key of its words in the bundles; the details are the arguments. */
    public String messageKey() {
        return "exchange.finding." + code;
    }
}
