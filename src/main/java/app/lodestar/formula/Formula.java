package app.lodestar.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula as it is written: the syntax tree, each node with its place in the text. */
public sealed interface Formula {

    /** Where the node stands in the text. */
    TextRange range();

    /** A constant. */
    sealed interface Literal extends Formula {}

    /** A number; may be negative, has no trailing zeros. */
    record Numeral(TextRange range, BigDecimal value) implements Literal {
        public Numeral {
            value = Numbers.canonical(value);
        }
    }

    /** A quoted text, without its quotes; holds no line break. */
    record Text(TextRange range, String value) implements Literal {}

    record Bool(TextRange range, boolean value) implements Literal {}

    record Date(TextRange range, LocalDate value) implements Literal {}

    record Duration(TextRange range, TimeSpan span) implements Literal {}

    /** A share of 100, as in {@code 10 percent}. */
    record Percent(TextRange range, BigDecimal value) implements Formula {
        public Percent {
            value = Numbers.canonical(value);
        }
    }

    /** A reference to another metric by its key, which is written after an {@code @}. */
    record Metric(TextRange range, String key) implements Formula {}

    /** A name in the text, without backquotes. */
    record Word(TextRange range, String text) {}

    /** The name of a table or a column: {@code orders}, {@code amount}, {@code orders.amount}. */
    record Name(TextRange range, @Nullable Word qualifier, Word word) implements Formula {}

    record Negation(TextRange range, Formula of) implements Formula {}

    record Arithmetic(TextRange range, ArithmeticOperator operator, Formula left, Formula right)
            implements Formula {}

    record Comparison(TextRange range, ComparisonOperator operator, Formula left, Formula right)
            implements Formula {}

    record In(TextRange range, Formula of, boolean negated, List<Literal> values)
            implements Formula {
        public In {
            values = List.copyOf(values);
        }
    }

    record IsNull(TextRange range, Formula of, boolean negated) implements Formula {}

    record Between(TextRange range, Formula of, boolean negated, Literal low, Literal high)
            implements Formula {}

    record Not(TextRange range, Formula of) implements Formula {}

    record And(TextRange range, Formula left, Formula right) implements Formula {}

    record Or(TextRange range, Formula left, Formula right) implements Formula {}

    /**
     * A function with its arguments and what follows them, such as {@code per user_id}.
     *
     * @param name where the name of the function stands
     */
    record Call(
            TextRange range,
            FormulaFunction function,
            TextRange name,
            List<Formula> arguments,
            List<Modifier> modifiers)
            implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
            modifiers = List.copyOf(modifiers);
        }
    }

    /** Rows of a table, or a column of them, that meet a condition; only as an argument. */
    record Stream(TextRange range, Name rows, @Nullable Word alias, Formula where)
            implements Formula {}

    /** Two or more steps, joined by arrows; only as an argument. */
    record Steps(TextRange range, List<Step> steps) implements Formula {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    record Step(TextRange range, Name rows, @Nullable Word alias, @Nullable Formula where) {}

    /** What follows the arguments of a function. */
    sealed interface Modifier {

        TextRange range();

        record Where(TextRange range, Formula condition) implements Modifier {}

        record Per(TextRange range, List<Name> keys) implements Modifier {
            public Per {
                keys = List.copyOf(keys);
            }
        }

        record Within(TextRange range, Duration window) implements Modifier {}

        record Last(TextRange range, Duration window) implements Modifier {}

        record OnDay(TextRange range, Numeral day) implements Modifier {}

        record Cap(TextRange range, Numeral limit) implements Modifier {}

        record CapPercentile(TextRange range, Numeral percentile) implements Modifier {}

        record By(TextRange range, Name key) implements Modifier {}

        record Fill(TextRange range, Numeral value) implements Modifier {}
    }
}
