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

    ExportCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.markdown = new FrameworkMarkdown(messages);
        this.sources = new FrameworkSource(err, messages, markdown);
    }

    @Override
    public void run(List<String> given) {
        ExportArguments arguments = ExportArguments.of(given);
        MetricFramework framework = sources.read(arguments.source());
        String text =
                switch (arguments.format()) {
                    case MD ->
                            markdown.write(
                                    framework,
                                    new MarkdownOptions(true, arguments.embedSource(), List.of()));
                    case JSON -> FrameworkJson.write(framework);
                };
        arguments
                .out()
                .ifPresentOrElse(
                        file -> new WholeFile(FrameworkSource.path(file)).write(text),
                        () -> out.print(text));
    }
}
