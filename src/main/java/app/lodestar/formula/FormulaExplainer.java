package app.lodestar.formula;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Says in one plain sentence what a formula means. */
public final class FormulaExplainer {

    private final FormulaMessages messages;
    private final Locale locale;

    public FormulaExplainer(Locale locale) {
        this.messages = new FormulaMessages(locale);
        this.locale = locale;
    }

    /** The sentence, in which other metrics are called by their keys. */
    public String explain(Formula formula) {
        return explain(formula, key -> "@" + key);
    }

    /** The sentence, in which other metrics are called what the function makes of their keys. */
    public String explain(Formula formula, UnaryOperator<String> metricNames) {
        var phrase = new Phrases(messages, metricNames).of(formula);
        return messages.text(
                "formula.explain.sentence",
                phrase.substring(0, 1).toUpperCase(locale) + phrase.substring(1));
    }
}
