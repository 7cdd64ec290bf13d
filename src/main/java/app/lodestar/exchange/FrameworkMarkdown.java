package app.lodestar.exchange;

import app.lodestar.base.Messages;
import app.lodestar.framework.MetricFramework;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.ScorecardSheet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes a framework as a Markdown file in a fixed layout: byte-stable, LF, every text of a person
 * escaped for where it stands. The same framework and options always give the same bytes.
 */
@Component
public class FrameworkMarkdown {
    private final Messages messages;
    private final Words words;

    public FrameworkMarkdown(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /** The whole file, ending with a line feed. */
    public String write(MetricFramework framework, MarkdownOptions options) {
        return write(framework, options, Optional.empty());
    }

    /** The whole file with the scores before its source; import passes over them. */
    public String write(MetricFramework framework, MarkdownOptions options, FrameworkScore scores) {
        return write(framework, options, Optional.of(scores));
    }

    /** The scores alone, as they stand in a whole file; a heading of level 2 first. */
    public String scores(MetricFramework framework, FrameworkScore scores) {
        return SheetMarkdown.of(ScorecardSheet.of(framework, scores, messages), 2);
    }

    private String write(
            MetricFramework framework, MarkdownOptions options, Optional<FrameworkScore> scores) {
        Page page = new Page(framework, words);
        if (options.frontMatter()) {
            page.block(
                    FrontMatter.of(page, options.authors(), scores.map(FrameworkScore::dataHash)));
        }
        SummaryPart.write(page);
        ContextPart.write(page);
        GoalsPart.write(page);
        MetricsPart.write(page);
        PlansPart.write(page);
        WaiversPart.write(page);
        scores.ifPresent(score -> ScoresPart.write(page, scores(framework, score)));
        if (options.embedSource()) {
            SourcePart.write(page);
        }
        return page.toString();
    }

    /** What of the framework a reader of such a file does not see. */
    public List<Finding> losses(MetricFramework framework, MarkdownOptions options) {
        return Losses.of(framework, options, words);
    }
}
