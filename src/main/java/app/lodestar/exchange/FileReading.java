package app.lodestar.exchange;

import app.lodestar.framework.MetricFramework;
import java.util.List;

/** What came of reading a file: a framework, or only the reasons why there is none. */
public sealed interface FileReading {

    /** The framework, a draft that nobody owns yet, and what was lost or changed on the way. */
    record Read(MetricFramework framework, List<Finding> findings) implements FileReading {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was read; there is at least one finding. */
    record Refused(List<Finding> findings) implements FileReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** What is to be said about the file, the most important first. */
    List<Finding> findings();
}
