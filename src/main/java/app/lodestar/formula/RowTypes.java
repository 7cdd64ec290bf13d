package app.lodestar.formula;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which types of row expressions fit each other. */
final class RowTypes {

    private RowTypes() {}

    /** What the operation yields; empty where it has no meaning for these two. */
    static Optional<RowType> of(
            ArithmeticOperator operator, RowExpression left, RowExpression right) {
        var a = left.type();
        var b = right.type();
        if (operator.isSum() && isSpan(right) && a.isMoment()) {
            return Optional.of(RowType.TIMESTAMP);
        }
        if (isCalendar(left) || isCalendar(right)) {
            return Optional.empty();
        }
        return switch (operator) {
            case ADD ->
                    isSpan(left) && b.isMoment()
                            ? Optional.of(RowType.TIMESTAMP)
                            : sum(left, right);
            case SUBTRACT ->
                    a.isMoment() && b.isMoment() ? Optional.of(RowType.DURATION) : sum(left, right);
            case MULTIPLY ->
                    a.isAmount() && b == RowType.NUMBER
                            ? Optional.of(a)
                            : a == RowType.NUMBER && b == RowType.DURATION
                                    ? Optional.of(b)
                                    : Optional.empty();
            case DIVIDE ->
                    a.isAmount() && b == RowType.NUMBER
                            ? Optional.of(a)
                            : a == RowType.DURATION && b == RowType.DURATION
                                    ? Optional.of(RowType.NUMBER)
                                    : Optional.empty();
            case REMAINDER ->
                    a == RowType.NUMBER && b == RowType.NUMBER
                            ? Optional.of(RowType.NUMBER)
                            : Optional.empty();
        };
    }

    static boolean isComparable(
            ComparisonOperator operator, RowExpression left, RowExpression right) {
        var a = left.type();
        var b = right.type();
        if (isCalendar(left) || isCalendar(right)) {
            return false;
        }
        if (a == RowType.BOOL && b == RowType.BOOL) {
            return !operator.isOrdered();
        }
        return a == b
                || (a.isMoment() && b.isMoment())
                || (isSeconds(left) && b == RowType.DURATION)
                || (a == RowType.DURATION && isSeconds(right));
    }

    /** The same constant as a person would write it for that type; null where it is none. */
    static @Nullable String rewritten(Formula literal, RowType wanted) {
        if (literal instanceof Formula.Text text) {
            return unquoted(text.value().strip(), wanted);
        }
        if (literal instanceof Formula.Numeral number) {
            var printed = Numbers.print(number.value());
            return wanted == RowType.TEXT
                    ? quoted(printed)
                    : wanted != RowType.BOOL
                            ? null
                            : printed.equals("1") ? "true" : printed.equals("0") ? "false" : null;
        }
        return literal instanceof Formula.Bool bool && wanted == RowType.TEXT
                ? quoted(Boolean.toString(bool.value()))
                : null;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static @Nullable String unquoted(String text, RowType wanted) {
        return switch (wanted) {
            case BOOL -> {
                var lower = text.toLowerCase(Locale.ROOT);
                yield lower.equals("true") || lower.equals("false") ? lower : null;
            }
            case NUMBER -> text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? text : null;
            case DATE, TIMESTAMP -> isDate(text) ? text : null;
            case TEXT, DURATION -> null;
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static Optional<RowType> sum(RowExpression left, RowExpression right) {
        if (left.type() == RowType.NUMBER && right.type() == RowType.NUMBER) {
            return Optional.of(RowType.NUMBER);
        }
        return isSpan(left) && isSpan(right) ? Optional.of(RowType.DURATION) : Optional.empty();
    }

    private static boolean isSpan(RowExpression expression) {
        return expression.type() == RowType.DURATION || isSeconds(expression);
    }

    private static boolean isSeconds(RowExpression expression) {
        return expression.type() == RowType.NUMBER && Unit.SECONDS.equals(expression.unit());
    }

    private static boolean isCalendar(RowExpression expression) {
        return expression instanceof RowExpression.Duration duration
                && duration.span().unit().isCalendar();
    }
}
