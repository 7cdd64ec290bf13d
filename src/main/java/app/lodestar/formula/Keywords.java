package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxLexer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words that the language keeps, and words of SQL that it does not have. */
final class Keywords {

    /** Those that a column may be called nevertheless. */
    private static final Set<Integer> SOFT =
            Set.of(
                    FormulaSyntaxLexer.LAST,
                    FormulaSyntaxLexer.DAY,
                    FormulaSyntaxLexer.CAP,
                    FormulaSyntaxLexer.BY,
                    FormulaSyntaxLexer.FILL,
                    FormulaSyntaxLexer.ON,
                    FormulaSyntaxLexer.UNIT,
                    FormulaSyntaxLexer.PERCENTILE,
                    FormulaSyntaxLexer.AS,
                    FormulaSyntaxLexer.PER,
                    FormulaSyntaxLexer.WITHIN);

    private static final List<String> WORDS =
            List.of(
                    "where",
                    "per",
                    "within",
                    "last",
                    "on",
                    "day",
                    "days",
                    "cap",
                    "percentile",
                    "by",
                    "fill",
                    "as",
                    "percent",
                    "and",
                    "or",
                    "not",
                    "in",
                    "is",
                    "null",
                    "true",
                    "false",
                    "between",
                    "second",
                    "seconds",
                    "minute",
                    "minutes",
                    "hour",
                    "hours",
                    "week",
                    "weeks",
                    "month",
                    "months",
                    "quarter",
                    "quarters",
                    "year",
                    "years");

    private static final Set<String> SQL =
            Set.of(
                    "select",
                    "from",
                    "join",
                    "group",
                    "having",
                    "order",
                    "limit",
                    "union",
                    "case",
                    "insert",
                    "update",
                    "delete",
                    "drop",
                    "create",
                    "alter",
                    "attach",
                    "detach",
                    "copy",
                    "pragma",
                    "install",
                    "load",
                    "export",
                    "import",
                    "with",
                    "values",
                    "over",
                    "distinct",
                    "like",
                    "when",
                    "then",
                    "end",
                    "set",
                    "call",
                    "exec");

    private Keywords() {}

    static boolean isKeyword(int type) {
        return type >= FormulaSyntaxLexer.WHERE && type <= FormulaSyntaxLexer.UNIT;
    }

    static boolean isName(int type) {
        return type == FormulaSyntaxLexer.ID || type == FormulaSyntaxLexer.QID || isSoft(type);
    }

    static boolean isSoft(int type) {
        return SOFT.contains(type);
    }

    static List<String> words() {
        return WORDS;
    }

    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    static boolean isSql(String lower) {
        return SQL.contains(lower);
    }

    /** The keyword that a misspelt word may have meant; words of two letters only by their case. */
    static Optional<String> near(String word) {
        return NearestName.of(word, WORDS)
                .filter(nearest -> word.length() > 2 || nearest.equalsIgnoreCase(word));
    }
}
