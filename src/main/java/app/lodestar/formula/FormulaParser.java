package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxParser;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads a text as a formula. Any text is answered, in a time bounded by the limits. */
public final class FormulaParser {

    private FormulaParser() {}

    /**
     * The formula that the text writes, or what keeps it from being one.
     *
     * @param text of any length; over {@link FormulaLimits#CHARACTERS} it is not looked at further
     */
    public static ParsedFormula parse(String text) {
        var problems = new Problems(text);
        if (text.length() > FormulaLimits.CHARACTERS) {
            problems.error(
                    ProblemCode.TEXT_TOO_LONG,
                    new TextRange(FormulaLimits.CHARACTERS, text.length()),
                    FormulaLimits.written(text.length()),
                    FormulaLimits.written(FormulaLimits.CHARACTERS));
            return new ParsedFormula(null, problems.list());
        }
        return parse(Lexed.of(text), problems);
    }

    private static ParsedFormula parse(Lexed lexed, Problems problems) {
        var brackets = Brackets.of(lexed.visible());
        if (lexed.visible().isEmpty()) {
            problems.error(ProblemCode.EMPTY, new TextRange(0, 0));
            return new ParsedFormula(null, problems.list());
        }
        if (brackets.tooDeep() != null) {
            problems.error(
                    ProblemCode.TOO_DEEP,
                    lexed.range(brackets.tooDeep()),
                    FormulaLimits.written(FormulaLimits.DEPTH));
            return new ParsedFormula(null, problems.list());
        }
        var parser = new FormulaSyntaxParser(new CommonTokenStream(lexed.source()));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            var formula = new TreeBuilder(lexed, problems).build(parser.formula().expr());
            return new ParsedFormula(problems.hasErrors() ? null : formula, problems.list());
        } catch (ParseCancellationException cancelled) {
            if (!(cancelled.getCause() instanceof RecognitionException mistake)) {
                throw cancelled;
            }
            new SyntaxProblems(lexed, brackets, problems).report(mistake.getOffendingToken());
            return new ParsedFormula(null, problems.list());
        }
    }

    /** The tokens of a text, for colouring; every text has them, also one that is no formula. */
    public static List<FormulaToken> tokens(String text) {
        return FormulaToken.of(Lexed.of(text));
    }
}
