package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.command.CommandFailure.Exit;
import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.DataFolder;
import app.lodestar.dataset.UnreadableDataException;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.formula.FormulaMessages;
import app.lodestar.formula.Problem;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.FrameworkScorer;
import app.lodestar.scoring.MetricProblem;
import app.lodestar.scoring.ScoreSettings;
import app.lodestar.scoring.Scorecard;
import app.lodestar.scoring.ScorecardJson;
import app.lodestar.scoring.ScorecardSheet;
import app.lodestar.scoring.SheetText;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Scores a framework on a folder of files and prints the scorecard. What is wrong with a formula
 * stands on standard error; its metric is unknown, and the score goes on.
 */
final class ScoreCommand implements Command {
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final String NOBODY_ELSE = "";

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final FormulaMessages formulas = new FormulaMessages(Messages.LOCALE);
    private final FrameworkMarkdown markdown;

    ScoreCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.markdown = new FrameworkMarkdown(messages);
    }

    @Override
    public void run(List<String> given) {
        ScoreArguments arguments = ScoreArguments.of(given);
        MetricFramework framework =
                new FrameworkSource(err, messages, markdown).read(arguments.source());
        try (AnalyticsDatabase data = open(arguments, framework)) {
            FrameworkScore score = score(framework, data);
            score.problems().forEach(problem -> note(framework, problem));
            Scorecard card = score.card();
            out.print(text(arguments.format(), framework, card));
            if (arguments.failOn().filter(card.status()::isAtMost).isPresent()) {
                throw CommandFailure.of(
                        Exit.DOES_NOT_HOLD,
                        "command.score.failed",
                        messages.text("scoring.status." + card.status()));
            }
        }
    }

    private String text(ScoreArguments.Format format, MetricFramework framework, Scorecard card) {
        return switch (format) {
            case JSON -> ScorecardJson.of(framework, card, messages);
            case MD -> markdown.scores(framework, card);
            case TEXT -> SheetText.of(ScorecardSheet.of(framework, card, messages));
        };
    }

    private static FrameworkScore score(MetricFramework framework, AnalyticsDatabase data) {
        FrameworkScorer scorer = new FrameworkScorer(new Calculations(), ScoreSettings.USUAL);
        return switch (scorer.score(NOBODY_ELSE, framework, data, TIME)) {
            case Calculations.Outcome.Answered<FrameworkScore>(FrameworkScore score) -> score;
            case Calculations.Outcome.Busy<FrameworkScore> _ ->
                    throw new IllegalStateException("nobody else is here");
        };
    }

    private void note(MetricFramework framework, MetricProblem of) {
        Node metric = framework.node(of.metric());
        Problem problem = of.problem();
        String key = metric.text(Field.KEY);
        err.println(
                messages.text(
                        "command.score.problem",
                        key.isEmpty() ? metric.label() : key,
                        Integer.toString(problem.line()),
                        Integer.toString(problem.column()),
                        formulas.message(problem)));
    }

    private AnalyticsDatabase open(ScoreArguments arguments, MetricFramework framework) {
        String zone = framework.root().text(Field.TIMEZONE);
        try {
            return DataFolder.open(
                    Path.of(arguments.folder()),
                    zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone),
                    Map.of());
        } catch (InvalidPathException e) {
            throw CommandFailure.wrongArguments("command.score.folder", arguments.folder());
        } catch (UnreadableDataException e) {
            throw CommandFailure.wrongArguments("command.score.data", e.sentence(messages));
        }
    }
}
