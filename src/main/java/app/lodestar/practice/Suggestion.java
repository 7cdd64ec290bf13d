package app.lodestar.practice;

import app.lodestar.rubric.CheckId;
import java.util.List;

/**
 * The question to try next, and why.
 *
 * @param checks those that it practises and that failed before, the one in most need first; empty
 *     when nothing failed
 */
public record Suggestion(Question question, List<CheckId> checks) {
    public Suggestion {
        checks = List.copyOf(checks);
    }
}
