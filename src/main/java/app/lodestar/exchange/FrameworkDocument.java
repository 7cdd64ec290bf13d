package app.lodestar.exchange;

import app.lodestar.base.Messages;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.ScorecardJson;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes a framework as a JSON file, on request with how it stands. The same framework and score
 * always give the same bytes, and an import the same framework with scores as without.
 */
@Component
public class FrameworkDocument {
    private final Messages messages;

    public FrameworkDocument(Messages messages) {
        this.messages = messages;
    }

    /**
     * The whole file, ending with a line feed.
     *
     * @param score what the last member of the document says, which an import passes over
     */
    public String write(MetricFramework framework, Optional<FrameworkScore> score) {
        return score.map(given ->
                        FrameworkJson.write(
                                framework, ScorecardJson.members(framework, given, messages)))
                .orElseGet(() -> FrameworkJson.write(framework));
    }
}
