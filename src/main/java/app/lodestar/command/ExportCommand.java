package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.exchange.FrameworkDocument;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.MarkdownOptions;
import app.lodestar.framework.MetricFramework;
import app.lodestar.scoring.FrameworkScore;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Writes an example or a file as Markdown or JSON, to standard output or into a file. */
final class ExportCommand implements Command {
    private final PrintStream out;
    private final FrameworkSource sources;
    private final FrameworkMarkdown markdown;
    private final FrameworkDocument json;
    private final FolderScores scores;

    ExportCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.markdown = new FrameworkMarkdown(messages);
        this.json = new FrameworkDocument(messages);
        this.sources = new FrameworkSource(err, messages, markdown);
        this.scores = new FolderScores(err, messages);
    }

    @Override
    public void run(List<String> given) {
        ExportArguments arguments = ExportArguments.of(given);
        MetricFramework framework = sources.read(arguments.source());
        Optional<FrameworkScore> score =
                arguments.data().map(folder -> scores.of(framework, folder));
        String text =
                switch (arguments.format()) {
                    case MD -> markdown(framework, arguments, score);
                    case JSON -> json.write(framework, score);
                };
        arguments
                .out()
                .ifPresentOrElse(
                        file -> new WholeFile(FrameworkSource.path(file)).write(text),
                        () -> out.print(text));
    }

    private String markdown(
            MetricFramework framework, ExportArguments arguments, Optional<FrameworkScore> score) {
        MarkdownOptions options = new MarkdownOptions(true, arguments.embedSource(), List.of());
        return score.map(given -> markdown.write(framework, options, given))
                .orElseGet(() -> markdown.write(framework, options));
    }
}
