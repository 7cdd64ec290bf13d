package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.command.CommandFailure.Exit;
import app.lodestar.dataset.BundledData;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.rubric.DataFindings;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Rubric;
import app.lodestar.rubric.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reviews a framework by the rubric: a linter for metric trees. */
final class CheckCommand implements Command {
    private final PrintStream out;
    private final Messages messages;
    private final FrameworkSource sources;
    private final FolderScores scores;
    private final Path bundled;

    /**
     * @param bundled where the data of the examples are kept once they are made
     */
    CheckCommand(PrintStream out, PrintStream err, Messages messages, Path bundled) {
        this.out = out;
        this.messages = messages;
        this.sources = new FrameworkSource(err, messages, new FrameworkMarkdown(messages));
        this.scores = new FolderScores(err, messages);
        this.bundled = bundled;
    }

    @Override
    public void run(List<String> given) {
        CheckArguments arguments = CheckArguments.of(given);
        MetricFramework framework = sources.read(arguments.source());
        Mode mode = arguments.mode().orElseGet(() -> Rubric.mode(framework));
        Review review = new Rubric().review(framework, findings(framework, arguments), mode);
        out.print(
                switch (arguments.format()) {
                    case JSON -> new ReviewJson(framework).write(review);
                    case TEXT -> new ReviewText(framework, messages).write(review);
                });
        Optional<Severity> failed = arguments.failOn().filter(review::fails);
        if (failed.isPresent()) {
            throw CommandFailure.of(
                    Exit.DOES_NOT_HOLD,
                    "command.check.failed",
                    messages.text("rubric.severity." + failed.get().word()));
        }
    }

    private Optional<DataFindings> findings(MetricFramework framework, CheckArguments arguments) {
        if (arguments.data().isPresent()) {
            return Optional.of(scores.findings(framework, arguments.data().get()));
        }
        return BundledData.isFor(arguments.source())
                ? Optional.of(
                        scores.findings(
                                framework, () -> BundledData.open(arguments.source(), bundled)))
                : Optional.empty();
    }
}
