package app.lodestar.scoring;

import java.util.List;

/** What came of reading a case: the whole of it or nothing. */
public sealed interface CaseReading {

    /** The case was sound. */
    record Read(ComparisonCase comparison) implements CaseReading {}

    /** The case was refused for these reasons, at least one, at most twenty. */
    record Refused(List<CaseProblem> problems) implements CaseReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
