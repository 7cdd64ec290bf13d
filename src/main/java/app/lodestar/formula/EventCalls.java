package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import app.lodestar.formula.RowExpression.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what follows keys through time: funnels, conversions, retention, time between events. */
final class EventCalls {

    private static final Summary.Quantile MEDIAN = new Summary.Quantile(new BigDecimal("0.5"));

    private final Names names;
    private final RowChecker rows;
    private final Problems problems;

    EventCalls(Names names, RowChecker rows, Problems problems) {
        this.names = names;
        this.rows = rows;
        this.problems = problems;
    }

    static boolean isTimeBetween(Formula.Call call) {
        return !call.arguments().isEmpty()
                && call.arguments().getFirst() instanceof Formula.Call inner
                && inner.function() == FormulaFunction.TIME_BETWEEN;
    }

    @Nullable Measure check(Formula.Call call) {
        if (call.function() == FormulaFunction.RETENTION) {
            return retention(call);
        }
        var most = call.function() == FormulaFunction.FUNNEL ? 20 : 2;
        var path = path(call, most).orElse(null);
        if (path == null) {
            return null;
        }
        return call.function() == FormulaFunction.FUNNEL
                ? new Measure.Funnel(path.steps, path.window)
                : new Measure.Conversions(path.steps.getFirst(), path.steps.getLast(), path.window);
    }

    /** A quantile, mean or end of the times between two events. */
    @Nullable Measure summarised(Formula.Call call) {
        var reader = new CallReader(call, problems);
        var arguments = call.function() == FormulaFunction.QUANTILE ? 2 : 1;
        if (!reader.has(arguments, arguments) || !reader.takes()) {
            return null;
        }
        var inner = (Formula.Call) call.arguments().getFirst();
        return between(inner, summary(call, reader));
    }

    private static Optional<Summary> summary(Formula.Call call, CallReader reader) {
        if (call.function() == FormulaFunction.QUANTILE) {
            return reader.between(call.arguments().get(1), "0", "1", false)
                    .map(Summary.Quantile::new);
        }
        return Optional.of(
                call.function() == FormulaFunction.AVG
                        ? new Summary.Average()
                        : call.function() == FormulaFunction.MIN
                                ? new Summary.Shortest()
                                : call.function() == FormulaFunction.MAX
                                        ? new Summary.Longest()
                                        : MEDIAN);
    }

    /** The share of the times between two events that compare so. */
    @Nullable Measure shareWithin(
            Formula.Call share, Formula.Comparison comparison, Formula.Call inner) {
        var seconds =
                comparison.right() instanceof Formula.Duration duration
                        ? duration.span().seconds()
                        : Optional.<BigDecimal>empty();
        if (seconds.isEmpty()) {
            problems.error(
                    ProblemCode.SPAN_RANGE, comparison.right().range(), share.function().word());
        }
        return between(
                inner, seconds.map(length -> new Summary.Share(comparison.operator(), length)));
    }

    private @Nullable Measure between(Formula.Call inner, Optional<? extends Summary> summary) {
        var path = path(inner, 2).orElse(null);
        return path == null || summary.isEmpty()
                ? null
                : new Measure.TimeBetween(
                        path.steps.getFirst(), path.steps.getLast(), path.window, summary.get());
    }

    private record Path(List<KeyedRows> steps, @Nullable TimeSpan window) {}

    /** Steps with their keys and the window of them all. */
    private Optional<Path> path(Formula.Call call, int most) {
        var reader = new CallReader(call, problems);
        if (!reader.has(1, 1) || !reader.takes(Modifier.Per.class, Modifier.Within.class)) {
            return Optional.empty();
        }
        if (!(call.arguments().getFirst() instanceof Formula.Steps steps)
                || steps.steps().size() > most) {
            problems.error(
                    ProblemCode.STEP_COUNT,
                    call.arguments().getFirst().range(),
                    call.function().word(),
                    "2",
                    Integer.toString(most));
            return Optional.empty();
        }
        var per = reader.needed(Modifier.Per.class, "per user_id");
        var within = reader.modifier(Modifier.Within.class);
        var window = within.flatMap(modifier -> reader.window(modifier.window()));
        var keys = per.map(Modifier.Per::keys).orElse(List.of());
        var checked = steps.steps().stream().map(step -> step(step, keys)).toList();
        if (checked.contains(null) || per.isEmpty() || (within.isPresent() && window.isEmpty())) {
            return Optional.empty();
        }
        var known = checked.stream().map(Objects::requireNonNull).toList();
        return areAlike(known, keys)
                ? Optional.of(new Path(known, window.orElse(null)))
                : Optional.empty();
    }

    private @Nullable KeyedRows step(Formula.Step step, List<Formula.Name> keys) {
        if (step.rows().qualifier() != null) {
            problems.error(ProblemCode.ARGUMENT_FORM, step.rows().range());
            return null;
        }
        var scope = names.table(step.rows(), step.alias());
        var where = step.where() == null ? null : rows.condition(step.where(), scope);
        var cells = keys.stream().map(key -> rows.key(scope, key)).toList();
        var table = scope.table();
        if (table == null
                || !names.hasTime(scope, step.rows().range())
                || cells.contains(null)
                || (step.where() != null && where == null)) {
            return null;
        }
        return new KeyedRows(
                new Rows(table, where), cells.stream().map(Objects::requireNonNull).toList());
    }

    /** Whether each key has one type in all steps. */
    private boolean areAlike(List<KeyedRows> steps, List<Formula.Name> keys) {
        for (var i = 0; i < keys.size(); i++) {
            var first = steps.getFirst().keys().get(i);
            for (var step : steps) {
                var other = step.keys().get(i);
                if (other.type() != first.type()) {
                    problems.error(
                            ProblemCode.NOT_COMPARABLE,
                            keys.get(i).range(),
                            RowChecker.type(first),
                            RowChecker.type(other));
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Measure retention(Formula.Call call) {
        var reader = new CallReader(call, problems);
        if (!reader.has(2, 2) || !reader.takes(Modifier.OnDay.class, Modifier.Within.class)) {
            return null;
        }
        var sides = new ArrayList<KeyedRows>();
        for (var argument : call.arguments()) {
            var side = side(argument);
            if (side != null) {
                sides.add(side);
            }
        }
        var when = when(reader);
        return sides.size() < 2 || when.isEmpty()
                ? null
                : new Measure.Retention(sides.getFirst(), sides.getLast(), when.get());
    }

    private Optional<Return> when(CallReader reader) {
        var within = reader.modifier(Modifier.Within.class);
        var onDay = reader.modifier(Modifier.OnDay.class);
        if (within.isPresent() && onDay.isPresent()) {
            problems.error(
                    ProblemCode.MODIFIER_TWICE,
                    within.get().range(),
                    FormulaFunction.RETENTION.word(),
                    CallReader.word(within.get()));
            return Optional.empty();
        }
        return within.isPresent()
                ? reader.window(within.get().window()).map(Return.Within::new)
                : reader.needed(Modifier.OnDay.class, "on day 7")
                        .flatMap(on -> reader.wholeDays(on.day()))
                        .map(Return.OnDay::new);
    }

    private @Nullable KeyedRows side(Formula argument) {
        var stream = argument instanceof Formula.Stream found ? found : null;
        var name =
                stream != null
                        ? stream.rows()
                        : argument instanceof Formula.Name found ? found : null;
        if (name == null) {
            problems.error(ProblemCode.ARGUMENT_FORM, argument.range());
            return null;
        }
        if (name.qualifier() == null) {
            names.reportUnqualified(name.word());
            return null;
        }
        var scope = names.table(name, stream == null ? null : stream.alias());
        Cell key = names.column(scope, name, null);
        var where = stream == null ? null : rows.condition(stream.where(), scope);
        var table = scope.table();
        var fine = names.hasTime(scope, name.range()) && (stream == null || where != null);
        return table == null || key == null || !fine
                ? null
                : new KeyedRows(new Rows(table, where), List.of(key));
    }
}
