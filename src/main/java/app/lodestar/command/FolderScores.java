package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.DataFolder;
import app.lodestar.dataset.UnreadableDataException;
import app.lodestar.formula.FormulaMessages;
import app.lodestar.formula.Problem;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.rubric.DataFindings;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.DataReview;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.FrameworkScorer;
import app.lodestar.scoring.MetricProblem;
import app.lodestar.scoring.ScoreSettings;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Scores a framework on a folder of files. What is wrong with a formula stands on standard error;
 * its metric is unknown, and the score goes on.
 */
final class FolderScores {
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final String NOBODY_ELSE = "";

    private final PrintStream err;
    private final Messages messages;
    private final FormulaMessages formulas = new FormulaMessages(Messages.LOCALE);

    FolderScores(PrintStream err, Messages messages) {
        this.err = err;
        this.messages = messages;
    }

    /**
     * The score.
     *
     * @throws CommandFailure naming the folder or the file that cannot be read
     */
    FrameworkScore of(MetricFramework framework, String folder) {
        try (AnalyticsDatabase data = open(folder, framework)) {
            FrameworkScore score = score(framework, data, new Calculations());
            score.problems().forEach(problem -> note(framework, problem));
            return score;
        }
    }

    /** What the rubric asks of a folder; what is wrong with formulas is among its findings. */
    DataFindings findings(MetricFramework framework, String folder) {
        return findings(framework, () -> open(folder, framework));
    }

    /** The same of any data, which are closed. */
    DataFindings findings(MetricFramework framework, Supplier<AnalyticsDatabase> opening) {
        try (AnalyticsDatabase data = opening.get()) {
            Calculations calculations = new Calculations();
            FrameworkScore score = score(framework, data, calculations);
            return DataReview.of(framework, score, calculations, NOBODY_ELSE, data, TIME);
        }
    }

    private static FrameworkScore score(
            MetricFramework framework, AnalyticsDatabase data, Calculations calculations) {
        FrameworkScorer scorer = new FrameworkScorer(calculations, ScoreSettings.USUAL);
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

    private AnalyticsDatabase open(String folder, MetricFramework framework) {
        String zone = framework.root().text(Field.TIMEZONE);
        try {
            return DataFolder.open(
                    Path.of(folder), zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone), Map.of());
        } catch (InvalidPathException e) {
            throw CommandFailure.wrongArguments("command.score.folder", folder);
        } catch (UnreadableDataException e) {
            throw CommandFailure.wrongArguments("command.score.data", e.sentence(messages));
        }
    }
}
