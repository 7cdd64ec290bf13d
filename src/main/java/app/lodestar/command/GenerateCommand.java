package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.dataset.BundledData;
import app.lodestar.dataset.ExampleFiles;
import app.lodestar.dataset.SampleFiles;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes sample tables for a framework, one CSV file each. */
final class GenerateCommand implements Command {
    private final FrameworkSource sources;

    GenerateCommand(PrintStream err, Messages messages) {
        this.sources = new FrameworkSource(err, messages, new FrameworkMarkdown(messages));
    }

    @Override
    public void run(List<String> given) {
        GenerateArguments arguments = GenerateArguments.of(given);
        MetricFramework framework = sources.read(arguments.source());
        try {
            Files.createDirectories(arguments.out());
            if (BundledData.isFor(arguments.source())) {
                ExampleFiles.write(
                        arguments.source(), arguments.seed(), arguments.rows(), arguments.out());
            } else {
                SampleFiles.write(
                        new WantedTables(framework).list(),
                        steps(framework),
                        arguments.seed(),
                        arguments.rows(),
                        arguments.traps(),
                        arguments.out());
            }
        } catch (IOException e) {
            throw CommandFailure.wrongArguments(
                    "command.generate.notWritten", arguments.out().toString());
        }
    }

    /** The name of each step: that of its event, else made from its words. */
    private static List<String> steps(MetricFramework framework) {
        List<String> steps = new ArrayList<>();
        for (Node step : framework.list(NodeKind.FLOW_STEP)) {
            String event = step.text(Field.EVENT).strip();
            String name =
                    event.matches("[A-Za-z][A-Za-z0-9_]*")
                            ? event
                            : step.text(Field.STEP)
                                    .toLowerCase(Locale.ROOT)
                                    .replaceAll("[^\\p{L}\\p{N}]+", "_");
            if (!name.isEmpty() && !steps.contains(name)) {
                steps.add(name);
            }
        }
        return steps.isEmpty() ? List.of("visit") : steps;
    }
}
