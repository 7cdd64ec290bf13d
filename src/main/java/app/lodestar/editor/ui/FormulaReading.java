package app.lodestar.editor.ui;

import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaExplainer;
import app.lodestar.formula.FormulaMessages;
import app.lodestar.formula.Problem;
import app.lodestar.formula.Replacement;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.scoring.DraftFormulas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a formula, as its field shows it.
 *
 * @param text what was read
 * @param marks problems and warnings, in the order of their places
 * @param sentence what the formula means; empty where it has an error
 * @param note what is not wrong but must be known; mostly empty
 */
record FormulaReading(String text, List<Mark> marks, String sentence, String note) {

    /**
     * A place with what is wrong there.
     *
     * @param from in UTF-16 units from the beginning of the text
     * @param to after the last unit
     * @param message begins with the place
     * @param fix null where nothing is sure enough
     */
    record Mark(int from, int to, boolean error, String message, @Nullable Fix fix) {}

    /** Text to put in place of a range, at one click. */
    record Fix(int from, int to, String text) {}

    FormulaReading {
        marks = List.copyOf(marks);
    }

    /** Reads the formula of a metric among all the others of its framework. */
    static FormulaReading of(
            Words words, MetricFramework framework, DraftFormulas formulas, Node metric) {
        String text = metric.text(Field.FORMULA);
        if (text.isBlank()) {
            return new FormulaReading(text, List.of(), "", "");
        }
        String note =
                formulas.catalog().isPresent()
                        ? ""
                        : words.text("editor.formula.nothing-described");
        CheckedFormula checked = formulas.check(metric);
        Formula formula = checked.formula();
        return new FormulaReading(
                text,
                checked.problems().stream().map(problem -> mark(words, text, problem)).toList(),
                formula == null || !checked.isValid() ? "" : sentence(words, framework, formula),
                note);
    }

    private static String sentence(Words words, MetricFramework framework, Formula formula) {
        Map<String, String> names = new HashMap<>();
        framework.metrics().forEach(m -> names.putIfAbsent(m.text(Field.KEY), m.text(Field.NAME)));
        return new FormulaExplainer(words.locale())
                .explain(formula, key -> words.quoted(names.getOrDefault(key, ""), "@" + key));
    }

    private static Mark mark(Words words, String text, Problem problem) {
        Replacement fix = problem.fix();
        return new Mark(
                problem.range().start(),
                problem.range().end(),
                problem.isError(),
                place(words, text, problem, message(words, problem)),
                fix == null ? null : new Fix(fix.range().start(), fix.range().end(), fix.text()));
    }

    private static String place(Words words, String text, Problem problem, String message) {
        String column = Integer.toString(problem.column());
        return text.indexOf('\n') < 0
                ? words.text("editor.formula.column", column, message)
                : words.text(
                        "editor.formula.line", Integer.toString(problem.line()), column, message);
    }

    /** A suggestion that stands on a button is not said twice. */
    private static String message(Words words, Problem problem) {
        String suggestion = problem.fix() == null ? problem.suggestion() : null;
        return new FormulaMessages(words.locale())
                .message(
                        new Problem(
                                problem.code(),
                                problem.severity(),
                                problem.range(),
                                problem.line(),
                                problem.column(),
                                problem.length(),
                                problem.arguments(),
                                suggestion,
                                problem.fix()));
    }
}
