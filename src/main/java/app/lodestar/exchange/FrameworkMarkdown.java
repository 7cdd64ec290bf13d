package app.lodestar.exchange;

import app.lodestar.base.Messages;
import app.lodestar.framework.MetricFramework;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes a framework as a Markdown file in a fixed layout: byte-stable, LF, every text of a person
 * escaped for where it stands. The same framework and options always give the same bytes.
 */
@Component
public class FrameworkMarkdown {
    private final Words words;

    public FrameworkMarkdown(Messages messages) {
        this.words = new Words(messages);
    }

    /** The whole file, ending with a line feed. */
    public String write(MetricFramework framework, MarkdownOptions options) {
        Page page = new Page(framework, words);
        if (options.frontMatter()) {
            page.block(FrontMatter.of(page, options.authors()));
        }
        SummaryPart.write(page);
        ContextPart.write(page);
        GoalsPart.write(page);
        MetricsPart.write(page);
        PlansPart.write(page);
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
