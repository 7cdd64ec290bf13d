package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxLexer;
import app.lodestar.formula.internal.FormulaSyntaxParser;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Reads the constants of a formula. */
final class Literals {

    /** What every engine can hold in a double. */
    private static final int DIGITS = 300;

    private final Lexed lexed;
    private final Problems problems;

    Literals(Lexed lexed, Problems problems) {
        this.lexed = lexed;
        this.problems = problems;
    }

    Formula.Literal literal(FormulaSyntaxParser.LiteralContext context) {
        if (context.number() != null) {
            return number(context.number());
        }
        if (context.duration() != null) {
            return duration(context.duration());
        }
        var token = context.getStart();
        var range = lexed.range(token);
        return switch (token.getType()) {
            case FormulaSyntaxLexer.STRING -> new Formula.Text(range, unquoted(lexed.text(token)));
            case FormulaSyntaxLexer.DATE -> new Formula.Date(range, date(token));
            default -> new Formula.Bool(range, token.getType() == FormulaSyntaxLexer.TRUE);
        };
    }

    Formula.Numeral number(FormulaSyntaxParser.NumberContext context) {
        return new Formula.Numeral(
                lexed.range(context.getStart(), context.getStop()),
                number(context.NUMBER().getSymbol(), context.MINUS() != null));
    }

    Formula.Duration duration(FormulaSyntaxParser.DurationContext context) {
        var word = lexed.text(context.getStop()).toUpperCase(Locale.ROOT);
        var singular = word.endsWith("S") ? word.substring(0, word.length() - 1) : word;
        return new Formula.Duration(
                lexed.range(context.getStart(), context.getStop()),
                new TimeSpan(
                        number(context.NUMBER().getSymbol(), false),
                        TimeSpan.Unit.valueOf(singular)));
    }

    BigDecimal number(Token token, boolean negative) {
        var text = lexed.text(token);
        try {
            var value = Numbers.canonical(new BigDecimal(text));
            var magnitude = (long) value.precision() - value.scale();
            if (value.signum() == 0 || (magnitude <= DIGITS && magnitude >= -DIGITS)) {
                return negative ? value.negate() : value;
            }
        } catch (NumberFormatException tooLargeAnExponent) {
            // Said below, as for any other number out of range.
        }
        problems.error(ProblemCode.NUMBER_OUT_OF_RANGE, lexed.range(token), text);
        return BigDecimal.ZERO;
    }

    private LocalDate date(Token token) {
        try {
            return LocalDate.parse(lexed.text(token));
        } catch (DateTimeException noSuchDate) {
            problems.error(ProblemCode.NO_SUCH_DATE, lexed.range(token), lexed.text(token));
            return LocalDate.EPOCH;
        }
    }

    /** Without its quotes; a doubled one inside is one. */
    private static String unquoted(String quoted) {
        var quote = quoted.substring(0, 1);
        return quoted.substring(1, quoted.length() - 1).replace(quote + quote, quote);
    }
}
