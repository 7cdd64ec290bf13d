package app.lodestar.framework;

import java.util.List;

/** What came of reading a JSON document: the whole framework or nothing. */
public sealed interface JsonReading {

    /** The document was sound. */
    record Read(MetricFramework framework) implements JsonReading {}

    /** The document was refused for these reasons, the first twenty in the order they were met. */
    record Refused(List<JsonProblem> problems) implements JsonReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
