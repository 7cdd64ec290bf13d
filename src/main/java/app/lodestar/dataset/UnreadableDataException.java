package app.lodestar.dataset;

import app.lodestar.base.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of data cannot be read; nothing was opened. */
public final class UnreadableDataException extends Exception {
    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<String> details;
    private final transient @Nullable FileProblem problem;

    UnreadableDataException(String messageKey, String... details) {
        super(messageKey + " " + List.of(details));
        this.messageKey = messageKey;
        this.details = List.of(details);
        this.problem = null;
    }

    UnreadableDataException(String fileName, FileProblem problem) {
        super(fileName + " " + problem);
        this.messageKey = "dataset.folder.file";
        this.details = List.of(fileName);
        this.problem = problem;
    }

    /** One line that names the folder or the file and says what is wrong with it. */
    public String sentence(Messages messages) {
        var what = problem == null ? Stream.<String>of() : Stream.of(problem.sentence(messages));
        return messages.text(messageKey, Stream.concat(details.stream(), what).toArray());
    }
}
