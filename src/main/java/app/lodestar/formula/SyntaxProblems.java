package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxLexer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Says in our words why the parser stopped at a token, and where the cause is. */
final class SyntaxProblems {

    /** What other languages write, and how it is written here. */
    private static final Map<String, String> OTHER_SIGNS =
            Map.of(
                    "==", "=", "<>", "!=", "&&", "and", "||", "or", "=<", "<=", "=>", ">=", "--",
                    "->", "->>", "->");

    private final Lexed lexed;
    private final Brackets brackets;
    private final Problems problems;

    SyntaxProblems(Lexed lexed, Brackets brackets, Problems problems) {
        this.lexed = lexed;
        this.brackets = brackets;
        this.problems = problems;
    }

    /** Reports the one problem that the parser met first. */
    void report(Token stop) {
        var index = lexed.visible().indexOf(stop);
        var atEnd = index < 0;
        var last = lexed.visible().getLast();
        var before = atEnd ? last : index == 0 ? null : lexed.visible().get(index - 1);
        if (sql(stop, before) || forgottenBracket()) {
            return;
        }
        if (atEnd) {
            reportEnd(last);
            return;
        }
        switch (stop.getType()) {
            case FormulaSyntaxLexer.UNCLOSED -> unclosedQuote(stop);
            case FormulaSyntaxLexer.RPAREN -> closing(stop);
            default -> {
                if (!otherSign(stop, before) && !misspelt(stop, before)) {
                    unexpected(stop);
                }
            }
        }
    }

    /** A bracket too few after a function: {@code sumorders.amount)}. */
    private boolean forgottenBracket() {
        if (brackets.unopened() == null) {
            return false;
        }
        for (var token : lexed.visible()) {
            var word = lexed.text(token);
            var function =
                    FormulaFunction.words().stream()
                            .filter(word::startsWith)
                            .max(Comparator.comparingInt(String::length))
                            .filter(_ -> FormulaFunction.of(word).isEmpty());
            if (token.getType() == FormulaSyntaxLexer.ID && function.isPresent()) {
                var name = function.get();
                problems.misnamed(
                        ProblemCode.MISSPELT_WORD,
                        lexed.range(token),
                        name + "(" + word.substring(name.length()),
                        word);
                return true;
            }
            if (isSame(token, brackets.unopened())) {
                return false;
            }
        }
        return false;
    }

    private void reportEnd(Token last) {
        var open = brackets.unclosed();
        if (open == null || endsOpen(last)) {
            problems.error(ProblemCode.UNFINISHED, lexed.range(last), lexed.text(last));
        } else {
            unclosedBracket(open, lexed.range(last).end());
        }
    }

    /** Whether a word is missing after the last one, bracket or not. */
    private static boolean endsOpen(Token last) {
        return switch (last.getType()) {
            case FormulaSyntaxLexer.RPAREN,
                    FormulaSyntaxLexer.STRING,
                    FormulaSyntaxLexer.NUMBER,
                    FormulaSyntaxLexer.DATE,
                    FormulaSyntaxLexer.METRIC,
                    FormulaSyntaxLexer.TRUE,
                    FormulaSyntaxLexer.FALSE,
                    FormulaSyntaxLexer.NULL,
                    FormulaSyntaxLexer.PERCENT ->
                    false;
            default -> !Keywords.isName(last.getType());
        };
    }

    private void unclosedBracket(Token open, int end) {
        var index = lexed.visible().indexOf(open);
        var before = index == 0 ? null : lexed.visible().get(index - 1);
        var name = before != null && Keywords.isName(before.getType()) ? before : null;
        var opened = name == null ? "" : lexed.text(name);
        var start = name == null ? open : name;
        problems.mendable(
                ProblemCode.UNCLOSED_BRACKET,
                lexed.range(open),
                null,
                new Replacement(new TextRange(end, end), ")"),
                opened + "(",
                Integer.toString(problems.column(lexed.range(start).start())));
    }

    private void unclosedQuote(Token quote) {
        var range = lexed.range(quote);
        var sign = lexed.text(quote).substring(0, 1);
        problems.mendable(
                ProblemCode.UNCLOSED_QUOTE,
                range,
                null,
                new Replacement(new TextRange(range.end(), range.end()), sign),
                sign);
    }

    private void closing(Token stop) {
        if (isSame(stop, brackets.unopened())) {
            problems.mendable(
                    ProblemCode.UNOPENED_BRACKET,
                    lexed.range(stop),
                    null,
                    new Replacement(lexed.range(stop), ""));
        } else {
            unexpected(stop);
        }
    }

    /** {@code ==} and the like, where both signs stand side by side. */
    private boolean otherSign(Token stop, @Nullable Token before) {
        var range = before == null ? lexed.range(stop) : lexed.range(before, stop);
        var pair = before == null ? lexed.text(stop) : lexed.text(before) + lexed.text(stop);
        var ours = range.length() == pair.length() ? OTHER_SIGNS.get(pair) : null;
        if (ours == null) {
            var next = lexed.visible().indexOf(stop) + 1;
            var follows = next < lexed.visible().size() ? lexed.visible().get(next) : stop;
            range = lexed.range(stop, follows);
            pair = lexed.text(stop) + lexed.text(follows);
            ours = range.length() == pair.length() ? OTHER_SIGNS.get(pair) : null;
        }
        if (ours != null) {
            problems.misnamed(ProblemCode.UNEXPECTED, range, ours, pair);
            return true;
        }
        return false;
    }

    private boolean sql(Token stop, @Nullable Token before) {
        var first = lexed.visible().getFirst();
        var word = isSql(first) ? first : isSql(stop) ? stop : before;
        if (word == null || !isSql(word)) {
            return false;
        }
        problems.error(ProblemCode.SQL_WORD, lexed.range(word), lexed.text(word));
        return true;
    }

    private boolean isSql(Token token) {
        return token.getType() == FormulaSyntaxLexer.ID
                && Keywords.isSql(lexed.text(token).toLowerCase(Locale.ROOT));
    }

    /** A word that is nearly one of the language's, where two names cannot follow each other. */
    private boolean misspelt(Token stop, @Nullable Token before) {
        for (var token : before == null ? new Token[] {stop} : new Token[] {stop, before}) {
            var word = lexed.text(token);
            if (token.getType() != FormulaSyntaxLexer.ID || Keywords.isWord(word)) {
                continue;
            }
            var near = Keywords.near(word);
            if (near.isPresent() && (isSame(token, stop) || near.get().equalsIgnoreCase(word))) {
                problems.misnamed(ProblemCode.MISSPELT_WORD, lexed.range(token), near.get(), word);
                return true;
            }
        }
        return false;
    }

    private void unexpected(Token stop) {
        if (stop.getType() == FormulaSyntaxLexer.OTHER) {
            problems.error(ProblemCode.UNKNOWN_CHARACTER, lexed.range(stop), lexed.text(stop));
        } else {
            problems.error(ProblemCode.UNEXPECTED, lexed.range(stop), lexed.text(stop));
        }
    }

    private static boolean isSame(Token token, @Nullable Token other) {
        return other != null && token.getStartIndex() == other.getStartIndex();
    }
}
