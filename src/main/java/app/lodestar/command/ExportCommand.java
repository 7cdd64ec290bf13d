package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.MarkdownOptions;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import java.io.PrintStream;
import java.util.List;

/** Writes an example or a file as Markdown or JSON, to standard output or into a file. */
final class ExportCommand implements Command {
    private final PrintStream out;
    private final FrameworkSource sources;
    private final FrameworkMarkdown markdown;
    private final FolderScores scores;

    ExportCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.markdown = new FrameworkMarkdown(messages);
        this.sources = new FrameworkSource(err, messages, markdown);
        this.scores = new FolderScores(err, messages);
    }

    @Override
    public void run(List<String> given) {
        ExportArguments arguments = ExportArguments.of(given);
        MetricFramework framework = sources.read(arguments.source());
        String text =
                switch (arguments.format()) {
                    case MD -> markdown(framework, arguments);
                    case JSON -> FrameworkJson.write(framework);
                };
        arguments
                .out()
                .ifPresentOrElse(
                        file -> new WholeFile(FrameworkSource.path(file)).write(text),
                        () -> out.print(text));
    }

    private String markdown(MetricFramework framework, ExportArguments arguments) {
        MarkdownOptions options = new MarkdownOptions(true, arguments.embedSource(), List.of());
        return arguments
                .data()
                .map(folder -> markdown.write(framework, options, scores.of(framework, folder)))
                .orElseGet(() -> markdown.write(framework, options));
    }
}
