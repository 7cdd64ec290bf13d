package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.command.CommandFailure.Exit;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.framework.MetricFramework;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.ScorecardJson;
import app.lodestar.scoring.ScorecardSheet;
import app.lodestar.scoring.SheetText;
import java.io.PrintStream;
import java.util.List;

/** Scores a framework on a folder of files and prints the scorecard. */
final class ScoreCommand implements Command {
    private final PrintStream out;
    private final Messages messages;
    private final FrameworkMarkdown markdown;
    private final FrameworkSource sources;
    private final FolderScores scores;

    ScoreCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.messages = messages;
        this.markdown = new FrameworkMarkdown(messages);
        this.sources = new FrameworkSource(err, messages, markdown);
        this.scores = new FolderScores(err, messages);
    }

    @Override
    public void run(List<String> given) {
        ScoreArguments arguments = ScoreArguments.of(given);
        MetricFramework framework = sources.read(arguments.source());
        FrameworkScore score = scores.of(framework, arguments.folder());
        out.print(text(arguments.format(), framework, score));
        if (arguments.failOn().filter(score.card().status()::isAtMost).isPresent()) {
            throw CommandFailure.of(
                    Exit.DOES_NOT_HOLD,
                    "command.score.failed",
                    messages.text("scoring.status." + score.card().status()));
        }
    }

    private String text(
            ScoreArguments.Format format, MetricFramework framework, FrameworkScore score) {
        return switch (format) {
            case JSON -> ScorecardJson.of(framework, score, messages);
            case MD -> markdown.scores(framework, score);
            case TEXT -> SheetText.of(ScorecardSheet.of(framework, score, messages));
        };
    }
}
