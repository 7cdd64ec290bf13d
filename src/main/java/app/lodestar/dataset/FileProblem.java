package app.lodestar.dataset;

import app.lodestar.base.Messages;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a file as a whole cannot be read.
 *
 * @param line the first line it is about, counted from 1; 0 if it is about no line
 * @param details further arguments of its sentence
 */
public record FileProblem(Kind kind, long line, List<Object> details) {

    /** What is wrong, and the key of the sentence that says so. */
    public enum Kind {
        EMPTY("dataset.file.empty"),
        CUT_OFF("dataset.file.cut-off"),
        TOO_LARGE("dataset.file.too-large"),
        TOO_MANY_ROWS("dataset.file.too-many-rows"),
        TOO_MANY_COLUMNS("dataset.file.too-many-columns"),
        LINE_TOO_LONG("dataset.file.line-too-long"),
        UNCLOSED_QUOTE("dataset.file.unclosed-quote"),
        NUL("dataset.file.nul"),
        NOT_UTF8("dataset.file.not-utf8"),
        NOT_JSON("dataset.file.not-json"),
        NOT_PARQUET("dataset.file.not-parquet"),
        SPREADSHEET("dataset.file.spreadsheet"),
        HTML("dataset.file.html"),
        ZIP("dataset.file.zip"),
        GZIP("dataset.file.gzip"),
        BINARY("dataset.file.binary"),
        RAGGED("dataset.file.ragged"),
        NO_SUCH_DAY("dataset.file.no-such-day");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    public FileProblem {
        details = List.copyOf(details);
    }

    /** The sentence that says so; a line that it is about comes first among its arguments. */
    public String sentence(Messages messages) {
        return messages.text(
                kind.messageKey(), Stream.concat(Stream.of(line), details.stream()).toArray());
    }

    static FileProblem of(Kind kind, Object... details) {
        return new FileProblem(kind, 0, List.of(details));
    }

    static FileProblem at(Kind kind, long line, Object... details) {
        return new FileProblem(kind, line, List.of(details));
    }
}
