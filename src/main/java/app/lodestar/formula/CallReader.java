package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the arguments and modifiers of one call, and reports those that do not belong there. */
final class CallReader {

    private final Formula.Call call;
    private final Problems problems;

    CallReader(Formula.Call call, Problems problems) {
        this.call = call;
        this.problems = problems;
    }

    /** Whether there are that many arguments. */
    boolean has(int least, int most) {
        var found = call.arguments().size();
        if (found >= least && found <= most) {
            return true;
        }
        problems.error(
                ProblemCode.ARGUMENT_COUNT,
                found > most ? call.arguments().get(most).range() : call.name(),
                call.function().word(),
                least == most ? Integer.toString(least) : least + "-" + most,
                Integer.toString(found));
        return false;
    }

    /** Whether there are only such modifiers, each once; a condition may come several times. */
    @SafeVarargs
    final boolean takes(Class<? extends Modifier>... allowed) {
        var seen = new ArrayList<Class<?>>();
        var fine = true;
        for (var modifier : call.modifiers()) {
            var kind = modifier.getClass();
            if (!List.of(allowed).contains(kind)) {
                problems.error(
                        ProblemCode.MODIFIER_MISPLACED,
                        modifier.range(),
                        call.function().word(),
                        word(modifier));
                fine = false;
            } else if (seen.contains(kind) && kind != Modifier.Where.class) {
                problems.error(
                        ProblemCode.MODIFIER_TWICE,
                        modifier.range(),
                        call.function().word(),
                        word(modifier));
                fine = false;
            }
            seen.add(kind);
        }
        return fine;
    }

    /** The modifier of that kind, where it was written. */
    <T extends Modifier> Optional<T> modifier(Class<T> kind) {
        return call.modifiers().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The modifier of that kind; that it is missing is reported. */
    <T extends Modifier> Optional<T> needed(Class<T> kind, String example) {
        var found = modifier(kind);
        if (found.isEmpty()) {
            problems.error(
                    ProblemCode.MODIFIER_NEEDED, call.name(), call.function().word(), example);
        }
        return found;
    }

    /** A plain number over {@code low} and under {@code high}, or at most it. */
    Optional<BigDecimal> between(Formula argument, String low, String high, boolean atMost) {
        BigDecimal value =
                argument instanceof Formula.Numeral number
                        ? number.value()
                        : argument instanceof Formula.Percent percent ? percent.value() : null;
        if (value != null && value.compareTo(new BigDecimal(low)) > 0) {
            var order = value.compareTo(new BigDecimal(high));
            if (order < 0 || (order == 0 && atMost)) {
                return Optional.of(value);
            }
        }
        problems.error(
                ProblemCode.CONSTANT_RANGE, argument.range(), call.function().word(), low, high);
        return Optional.empty();
    }

    /** The digits that {@code round} keeps, 0 where they are not said; empty when reported. */
    Optional<Integer> digits() {
        if (call.arguments().size() < 2) {
            return Optional.of(0);
        }
        var argument = call.arguments().get(1);
        if (argument instanceof Formula.Numeral number
                && Numbers.isWhole(number.value())
                && number.value().signum() >= 0
                && number.value().compareTo(BigDecimal.valueOf(15)) <= 0) {
            return Optional.of(number.value().intValueExact());
        }
        problems.error(
                ProblemCode.CONSTANT_RANGE, argument.range(), call.function().word(), "0", "15");
        return Optional.empty();
    }

    /** The day of {@code on day}: a whole number, at least 1. */
    Optional<Integer> wholeDays(Formula.Numeral number) {
        var limit = BigDecimal.valueOf(FormulaLimits.DAYS);
        if (Numbers.isWhole(number.value())
                && number.value().signum() > 0
                && number.value().compareTo(limit) <= 0) {
            return Optional.of(number.value().intValueExact());
        }
        problems.error(
                ProblemCode.CONSTANT_RANGE,
                number.range(),
                call.function().word(),
                "1",
                FormulaLimits.written(FormulaLimits.DAYS));
        return Optional.empty();
    }

    /** The windows of {@code within}: positive, and at most a hundred years. */
    Optional<TimeSpan> window(Formula.Duration duration) {
        return span(duration, duration.span().amount().signum() > 0 && isShort(duration.span()));
    }

    /** How far {@code previous} and {@code growth} look back: a whole number of days or longer. */
    Optional<TimeSpan> period(Formula argument) {
        if (argument instanceof Formula.Duration duration) {
            var span = duration.span();
            var fits = span.unit().isCalendar() ? isWholeCalendar(span) : span.days().isPresent();
            return span(duration, fits && isShort(span));
        }
        reportSpan(argument.range());
        return Optional.empty();
    }

    /** A whole number of days. */
    Optional<Integer> days(Formula argument) {
        var days =
                argument instanceof Formula.Duration duration
                        ? duration.span().days()
                        : Optional.<Integer>empty();
        if (days.isEmpty()) {
            reportSpan(argument.range());
        }
        return days;
    }

    static String word(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Where _ -> "where";
            case Modifier.Per _ -> "per";
            case Modifier.Within _ -> "within";
            case Modifier.Last _ -> "last";
            case Modifier.OnDay _ -> "on day";
            case Modifier.Cap _, Modifier.CapPercentile _ -> "cap";
            case Modifier.By _ -> "by";
            case Modifier.Fill _ -> "fill";
        };
    }

    private Optional<TimeSpan> span(Formula.Duration duration, boolean fits) {
        if (!fits) {
            reportSpan(duration.range());
        }
        return fits ? Optional.of(duration.span()) : Optional.empty();
    }

    private void reportSpan(TextRange range) {
        problems.error(ProblemCode.SPAN_RANGE, range, call.function().word());
    }

    private static boolean isWholeCalendar(TimeSpan span) {
        return Numbers.isWhole(span.amount()) && span.amount().signum() > 0;
    }

    private static boolean isShort(TimeSpan span) {
        var limit = BigDecimal.valueOf(FormulaLimits.DAYS).multiply(BigDecimal.valueOf(86_400));
        return span.seconds()
                .map(seconds -> seconds.compareTo(limit) <= 0)
                .orElseGet(() ->
                        isWholeCalendar(span)
                                && span.amount().compareTo(BigDecimal.valueOf(1_200)) <= 0);
    }
}
