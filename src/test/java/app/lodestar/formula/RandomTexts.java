package app.lodestar.formula;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts as people and attackers may send them: formulas, nearly formulas, and none at all. */
final class RandomTexts {

    private static final List<String> PIECES =
            List.of(
                    "count",
                    "sum",
                    "funnel",
                    "share",
                    "if",
                    "orders",
                    "orders.amount",
                    "status",
                    "@shop_revenue",
                    "\"paid\"",
                    "'x'",
                    "\"",
                    "'",
                    "`",
                    "`a b`",
                    "(",
                    ")",
                    "(",
                    ")",
                    ",",
                    "->",
                    "=",
                    "!=",
                    "<=",
                    "+",
                    "-",
                    "*",
                    "/",
                    "%",
                    "where",
                    "per",
                    "within",
                    "last",
                    "on day",
                    "cap",
                    "percentile",
                    "by",
                    "fill",
                    "as",
                    "and",
                    "or",
                    "not",
                    "in",
                    "is",
                    "null",
                    "true",
                    "between",
                    "7 days",
                    "1",
                    ".5",
                    "1e9",
                    "1e999",
                    "10 percent",
                    "2026-01-01",
                    "2026-02-30",
                    ";",
                    "select",
                    "drop table x",
                    "--",
                    "#",
                    "\n",
                    "\r\n",
                    "\u0000",
                    "😀",
                    "\ud800",
                    "read_csv('/etc/passwd')",
                    "getenv()");

    private final Random random;
    private final RandomFormulas formulas;

    RandomTexts(Random random) {
        this.random = random;
        this.formulas = new RandomFormulas(random.nextLong());
    }

    String text() {
        return switch (random.nextInt(4)) {
            case 0 -> pieces(1 + random.nextInt(12));
            case 1 -> FormulaPrinter.print(formulas.formula());
            case 2 -> changed(FormulaPrinter.print(formulas.formula()));
            default -> changed(definition());
        };
    }

    private String pieces(int count) {
        return IntStream.range(0, count).mapToObj(_ -> piece()).collect(Collectors.joining(" "));
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static final List<FormulaFile.Line> LINES = FormulaFile.all();

    private String definition() {
        return LINES.get(random.nextInt(LINES.size())).formula();
    }

    /** With one to three pieces put in, taken out or doubled. */
    private String changed(String text) {
        var changed = text;
        for (var i = random.nextInt(3); i >= 0; i--) {
            var from = random.nextInt(changed.length() + 1);
            var to = Math.min(changed.length(), from + random.nextInt(6));
            var between =
                    switch (random.nextInt(3)) {
                        case 0 -> " " + piece() + " ";
                        case 1 -> "";
                        default -> changed.substring(from, to).repeat(2);
                    };
            changed = changed.substring(0, from) + between + changed.substring(to);
        }
        return changed;
    }
}
