package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.command.CommandFailure.Exit;
import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.DataFolder;
import app.lodestar.dataset.UnreadableDataException;
import app.lodestar.formula.Catalog;
import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.DataCatalog;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.Question;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Works out a formula on a folder of files and prints its values as one JSON document. */
final class EvalCommand implements Command {
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final String ASKED = "";

    private final PrintStream out;
    private final Messages messages;

    EvalCommand(PrintStream out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void run(List<String> given) {
        EvalArguments arguments = EvalArguments.of(given);
        EvalJson json = new EvalJson(messages);
        refuseIfWrong(json, problems(new FormulaChecker(null, arguments.metrics()), arguments));
        try (AnalyticsDatabase data = open(arguments)) {
            Catalog catalog = DataCatalog.of(data.tables());
            FormulaChecker checker = new FormulaChecker(catalog, arguments.metrics());
            List<EvalJson.Placed> problems = problems(checker, arguments);
            refuseIfWrong(json, problems);
            requireColumn(catalog, arguments);
            Measure measure = checker.check(arguments.formula()).toMeasure().orElseThrow();
            MetricSeries series = values(data, measure, arguments);
            if (series.cut()) {
                throw CommandFailure.wrongArguments("command.eval.tooMany");
            }
            out.print(json.answer(arguments.formula(), measure, series, problems));
        }
    }

    /** Those of the formula, then those of the metrics it is given. */
    private static List<EvalJson.Placed> problems(FormulaChecker checker, EvalArguments arguments) {
        List<EvalJson.Placed> problems = new ArrayList<>();
        CheckedFormula asked = checker.check(arguments.formula());
        asked.problems().forEach(problem -> problems.add(new EvalJson.Placed(null, problem)));
        checker.checkAll()
                .forEach((key, checked) ->
                        checked.problems()
                                .forEach(problem ->
                                        problems.add(new EvalJson.Placed(key, problem))));
        return problems;
    }

    private void refuseIfWrong(EvalJson json, List<EvalJson.Placed> problems) {
        List<EvalJson.Placed> errors =
                problems.stream().filter(each -> each.problem().isError()).toList();
        if (!errors.isEmpty()) {
            out.print(json.problems(errors));
            throw CommandFailure.of(
                    Exit.PROBLEM, "command.eval.problems", Integer.toString(errors.size()));
        }
    }

    private AnalyticsDatabase open(EvalArguments arguments) {
        try {
            return DataFolder.open(
                    Path.of(arguments.folder()), arguments.zone(), arguments.times());
        } catch (InvalidPathException e) {
            throw CommandFailure.wrongArguments("command.eval.folder", arguments.folder());
        } catch (UnreadableDataException e) {
            throw CommandFailure.wrongArguments("command.eval.data", e.sentence(messages));
        }
    }

    private static void requireColumn(Catalog catalog, EvalArguments arguments) {
        EvalArguments.Dimension by = arguments.by();
        if (by != null
                && catalog.table(by.table())
                        .flatMap(table -> table.column(by.column()))
                        .isEmpty()) {
            throw CommandFailure.wrongArguments("command.eval.noColumn", by.table(), by.column());
        }
    }

    private static MetricSeries values(
            AnalyticsDatabase data, Measure measure, EvalArguments arguments) {
        Map<String, Question.Asked> asked = new LinkedHashMap<>();
        asked.put(ASKED, new Question.Asked(measure, arguments.grain(), 0, 0, null));
        EvalArguments.Dimension by = arguments.by();
        Question question =
                new Question(
                        asked,
                        arguments.zone(),
                        arguments.from(),
                        arguments.to(),
                        by == null ? null : by.column(),
                        List.of(),
                        false);
        return switch (new Calculations().answer(ASKED, data, question, TIME)) {
            case Calculations.Outcome.Answered<Map<String, MetricSeries>>(var answer) ->
                    Objects.requireNonNull(answer.get(ASKED));
            case Calculations.Outcome.Busy<Map<String, MetricSeries>> _ ->
                    throw new IllegalStateException("nobody else is here");
        };
    }
}
