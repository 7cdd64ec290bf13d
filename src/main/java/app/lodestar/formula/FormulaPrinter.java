package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import app.lodestar.formula.internal.FormulaSyntaxLexer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a formula in its one canonical form: a single line, no bracket too many. What it writes
 * reads back as the same formula, but for the ranges.
 */
public final class FormulaPrinter {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int BETWEEN = 4;
    private static final int IS_NULL = 5;
    private static final int IN = 6;
    private static final int COMPARISON = 7;
    private static final int SUM = 8;
    private static final int PRODUCT = 9;
    private static final int NEGATION = 10;
    private static final int ATOM = 11;

    private FormulaPrinter() {}

    /** The canonical text of a formula. */
    public static String print(Formula formula) {
        return switch (formula) {
            case Formula.Numeral number -> Numbers.print(number.value());
            case Formula.Text text -> "\"" + text.value().replace("\"", "\"\"") + "\"";
            case Formula.Bool bool -> Boolean.toString(bool.value());
            case Formula.Date date -> date.value().toString();
            case Formula.Duration duration -> span(duration.span());
            case Formula.Percent percent -> Numbers.print(percent.value()) + " percent";
            case Formula.Metric metric -> "@" + metric.key();
            case Formula.Name name -> name(name);
            case Formula.Negation negation -> "-" + inside(negation.of(), NEGATION);
            case Formula.Arithmetic both ->
                    binary(formula, both.left(), both.operator().sign(), both.right());
            case Formula.Comparison both ->
                    binary(formula, both.left(), both.operator().sign(), both.right());
            case Formula.In in ->
                    inside(in.of(), IN)
                            + (in.negated() ? " not in (" : " in (")
                            + list(in.values().stream().map(FormulaPrinter::print))
                            + ")";
            case Formula.IsNull none ->
                    inside(none.of(), IS_NULL) + (none.negated() ? " is not null" : " is null");
            case Formula.Between between ->
                    inside(between.of(), BETWEEN)
                            + (between.negated() ? " not between " : " between ")
                            + print(between.low())
                            + " and "
                            + print(between.high());
            case Formula.Not not -> "not " + inside(not.of(), NOT);
            case Formula.And both -> binary(formula, both.left(), "and", both.right());
            case Formula.Or both -> binary(formula, both.left(), "or", both.right());
            case Formula.Call call -> call(call);
            case Formula.Stream stream -> rows(stream.rows(), stream.alias(), stream.where());
            case Formula.Steps steps ->
                    steps.steps().stream()
                            .map(step -> rows(step.rows(), step.alias(), step.where()))
                            .collect(Collectors.joining(" -> "));
        };
    }

    /** A name as it is written where any column may stand: in backquotes where it must be. */
    public static String name(String word) {
        return isPlain(word) && !Keywords.isWord(word) ? word : "`" + word + "`";
    }

    private static String call(Formula.Call call) {
        var arguments = list(call.arguments().stream().map(FormulaPrinter::print));
        var modifiers =
                call.modifiers().stream()
                        .map(FormulaPrinter::modifier)
                        .collect(Collectors.joining(" "));
        var gap = arguments.isEmpty() || modifiers.isEmpty() ? "" : " ";
        return call.function().word() + "(" + arguments + gap + modifiers + ")";
    }

    private static String modifier(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Where where -> "where " + print(where.condition());
            case Modifier.Per per -> "per " + list(per.keys().stream().map(FormulaPrinter::name));
            case Modifier.Within within -> "within " + span(within.window().span());
            case Modifier.Last last -> "last " + span(last.window().span());
            case Modifier.OnDay on -> "on day " + print(on.day());
            case Modifier.Cap cap -> "cap " + print(cap.limit());
            case Modifier.CapPercentile cap -> "cap percentile " + print(cap.percentile());
            case Modifier.By by -> "by " + name(by.key());
            case Modifier.Fill fill -> "fill " + print(fill.value());
        };
    }

    private static String rows(
            Formula.Name rows, Formula.@Nullable Word alias, @Nullable Formula where) {
        return name(rows)
                + (alias == null ? "" : " as " + name(alias.text()))
                + (where == null ? "" : " where " + print(where));
    }

    private static String name(Formula.Name name) {
        var qualifier = name.qualifier();
        return (qualifier == null ? "" : name(qualifier.text()) + ".") + name(name.word().text());
    }

    private static boolean isPlain(String word) {
        var lexed = Lexed.of(word);
        return lexed.all().size() == 1
                && lexed.all().getFirst().getType() == FormulaSyntaxLexer.ID
                && lexed.range(lexed.all().getFirst()).length() == word.length();
    }

    private static String span(TimeSpan span) {
        var unit = span.unit().name().toLowerCase(Locale.ROOT);
        var amount = Numbers.print(span.amount());
        return amount + " " + unit + (amount.equals("1") ? "" : "s");
    }

    private static String binary(Formula whole, Formula left, String sign, Formula right) {
        var level = level(whole);
        return inside(left, level) + " " + sign + " " + inside(right, level + 1);
    }

    private static String inside(Formula part, int least) {
        return level(part) < least ? "(" + print(part) + ")" : print(part);
    }

    private static int level(Formula formula) {
        return switch (formula) {
            case Formula.Or _ -> OR;
            case Formula.And _ -> AND;
            case Formula.Not _ -> NOT;
            case Formula.Between _ -> BETWEEN;
            case Formula.IsNull _ -> IS_NULL;
            case Formula.In _ -> IN;
            case Formula.Comparison _ -> COMPARISON;
            case Formula.Arithmetic both -> both.operator().isSum() ? SUM : PRODUCT;
            case Formula.Negation _ -> NEGATION;
            case Formula.Numeral number when number.value().signum() < 0 -> NEGATION;
            case Formula.Literal _,
                    Formula.Percent _,
                    Formula.Metric _,
                    Formula.Name _,
                    Formula.Call _,
                    Formula.Stream _,
                    Formula.Steps _ ->
                    ATOM;
        };
    }

    private static String list(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
