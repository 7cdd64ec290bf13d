package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxLexer;
import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/** A piece of a formula's text with the colour that it takes. */
public record FormulaToken(Kind kind, TextRange range) {

    /** What a piece of the text is, as far as that can be told without reading the whole. */
    public enum Kind {
        FUNCTION,
        KEYWORD,
        NAME,
        METRIC,
        NUMBER,
        TEXT,
        OPERATOR,
        BRACKET,
        COMMENT,
        UNKNOWN
    }

    /** The words of the kind {@link Kind#KEYWORD}. */
    public static List<String> keywords() {
        return Keywords.words();
    }

    static List<FormulaToken> of(Lexed lexed) {
        var tokens = lexed.all();
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> {
                    var token = tokens.get(i);
                    var called =
                            i + 1 < tokens.size()
                                    && tokens.get(i + 1).getType() == FormulaSyntaxLexer.LPAREN;
                    var known = called && FormulaFunction.of(lexed.text(token)).isPresent();
                    return new FormulaToken(
                            known ? Kind.FUNCTION : kind(token), lexed.range(token));
                })
                .toList();
    }

    private static Kind kind(Token token) {
        return switch (token.getType()) {
            case FormulaSyntaxLexer.ID, FormulaSyntaxLexer.QID -> Kind.NAME;
            case FormulaSyntaxLexer.METRIC -> Kind.METRIC;
            case FormulaSyntaxLexer.NUMBER, FormulaSyntaxLexer.DATE -> Kind.NUMBER;
            case FormulaSyntaxLexer.STRING -> Kind.TEXT;
            case FormulaSyntaxLexer.LPAREN, FormulaSyntaxLexer.RPAREN -> Kind.BRACKET;
            case FormulaSyntaxLexer.COMMENT -> Kind.COMMENT;
            case FormulaSyntaxLexer.UNCLOSED, FormulaSyntaxLexer.OTHER -> Kind.UNKNOWN;
            default -> Keywords.isKeyword(token.getType()) ? Kind.KEYWORD : Kind.OPERATOR;
        };
    }
}
