package app.lodestar.formula;

import static app.lodestar.formula.internal.FormulaSyntaxLexer.LPAREN;
import static app.lodestar.formula.internal.FormulaSyntaxLexer.MINUS;
import static app.lodestar.formula.internal.FormulaSyntaxLexer.NOT;
import static app.lodestar.formula.internal.FormulaSyntaxLexer.RPAREN;

import java.util.ArrayDeque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Which brackets are open where, found without recursion, so that no text can overflow the parser's
 * stack.
 *
 * @param unclosed the innermost bracket that is never closed; null where there is none
 * @param unopened the first closing bracket that closes nothing; null where there is none
 * @param tooDeep the first token inside of more brackets and signs than a formula may have
 */
record Brackets(@Nullable Token unclosed, @Nullable Token unopened, @Nullable Token tooDeep) {

    private record Open(Token bracket, int signs) {}

    static Brackets of(List<Token> tokens) {
        var open = new ArrayDeque<Open>();
        Token unopened = null;
        Token tooDeep = null;
        var signs = 0;
        var signsOutside = 0;
        for (var token : tokens) {
            switch (token.getType()) {
                case LPAREN -> {
                    open.push(new Open(token, signs));
                    signsOutside += signs;
                    signs = 0;
                }
                case RPAREN -> {
                    if (!open.isEmpty()) {
                        signsOutside -= open.pop().signs;
                    } else if (unopened == null) {
                        unopened = token;
                    }
                    signs = 0;
                }
                case MINUS, NOT -> signs++;
                default -> signs = 0;
            }
            if (tooDeep == null && open.size() + signsOutside + signs > FormulaLimits.DEPTH) {
                tooDeep = token;
            }
        }
        return new Brackets(open.isEmpty() ? null : open.peek().bracket, unopened, tooDeep);
    }
}
