package app.lodestar.formula;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words in which problems, functions and explanations reach a person. */
public final class FormulaMessages {

    /**
     * What to show beside a function in a list to choose from.
     *
     * @param signature how it is called, by example
     * @param help one line
     */
    public record FunctionHelp(FormulaFunction function, String signature, String help) {}

    private final ResourceBundle bundle;
    private final Locale locale;

    public FormulaMessages(Locale locale) {
        this.bundle = ResourceBundle.getBundle("messages.formula", locale);
        this.locale = locale;
    }

    /** What is wrong, in one or two sentences; a suggestion is part of it. */
    public String message(Problem problem) {
        var message =
                text("formula.problem." + problem.code().name(), problem.arguments().toArray());
        var suggestion = problem.suggestion();
        return suggestion == null ? message : text("formula.suggestion", message, suggestion);
    }

    /** All functions of the language with their help, in the order of the language's list. */
    public List<FunctionHelp> functions() {
        return Arrays.stream(FormulaFunction.values())
                .map(function ->
                        new FunctionHelp(
                                function,
                                text("formula.function." + function + ".signature"),
                                text("formula.function." + function + ".help")))
                .toList();
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
