package app.lodestar.formula;

import static app.lodestar.formula.AggregateFunction.COUNT;
import static app.lodestar.formula.AggregateFunction.SUM;
import static app.lodestar.formula.AggregateFunction.UNIQUE;

import app.lodestar.formula.AggregateCalls.Aggregated;
import app.lodestar.formula.Formula.Modifier;
import app.lodestar.formula.RowExpression.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what looks at an aggregate in parts: shares, and means over keys. */
final class ShareCalls {

    private static final Set<AggregateFunction> TOTALS = Set.of(COUNT, UNIQUE, SUM);

    private final MeasureChecker measures;
    private final AggregateCalls aggregates;
    private final EventCalls events;
    private final RowChecker rows;
    private final Problems problems;

    ShareCalls(
            MeasureChecker measures,
            AggregateCalls aggregates,
            EventCalls events,
            RowChecker rows,
            Problems problems) {
        this.measures = measures;
        this.aggregates = aggregates;
        this.events = events;
        this.rows = rows;
        this.problems = problems;
    }

    @Nullable Measure check(Formula.Call call) {
        var reader = new CallReader(call, problems);
        if (call.function() == FormulaFunction.SHARE) {
            return reader.has(1, 1) ? share(call, reader) : null;
        }
        return call.function() == FormulaFunction.MEAN_PER
                ? meanPer(call, reader)
                : topShare(call, reader);
    }

    private @Nullable Measure share(Formula.Call call, CallReader reader) {
        var argument = call.arguments().getFirst();
        if (argument instanceof Formula.Comparison comparison
                && comparison.left() instanceof Formula.Call inner
                && inner.function() == FormulaFunction.TIME_BETWEEN) {
            return reader.takes() ? events.shareWithin(call, comparison, inner) : null;
        }
        var where = reader.needed(Modifier.Where.class, "where country = \"US\"");
        if (!reader.takes(Modifier.Where.class) || where.isEmpty()) {
            return null;
        }
        var whole = aggregate(call, argument, TOTALS).orElse(null);
        if (whole == null) {
            return null;
        }
        var part = whole.measure();
        for (var modifier : call.modifiers()) {
            if (modifier instanceof Modifier.Where condition) {
                var kept = rows.condition(condition.condition(), whole.scope());
                part = part == null || kept == null ? null : part.restricted(kept);
            }
        }
        return part == null || whole.measure() == null
                ? null
                : new Measure.Share(part, whole.measure());
    }

    private @Nullable Measure meanPer(Formula.Call call, CallReader reader) {
        if (!reader.has(1, 1) || !reader.takes(Modifier.Per.class)) {
            return null;
        }
        var per = reader.needed(Modifier.Per.class, "per user_id");
        var of =
                aggregate(call, call.arguments().getFirst(), Set.of(AggregateFunction.values()))
                        .orElse(null);
        if (of == null || per.isEmpty()) {
            return null;
        }
        var keys = keys(per.get(), of.scope());
        var measure = of.measure();
        if (measure != null
                && (measure.function() == AggregateFunction.AVG
                        || measure.function() == AggregateFunction.QUANTILE)) {
            problems.warning(ProblemCode.AVERAGE_OF_AVERAGES, call.arguments().getFirst().range());
        }
        return measure == null || keys == null ? null : new Measure.MeanPer(measure, keys);
    }

    private @Nullable Measure topShare(Formula.Call call, CallReader reader) {
        if (!reader.has(2, 2) || !reader.takes(Modifier.Per.class)) {
            return null;
        }
        var percent = percent(call.arguments().getFirst(), reader);
        var per = reader.needed(Modifier.Per.class, "per shop_id");
        var of = aggregate(call, call.arguments().get(1), TOTALS).orElse(null);
        if (of == null || per.isEmpty()) {
            return null;
        }
        var keys = keys(per.get(), of.scope());
        return percent.isEmpty() || of.measure() == null || keys == null
                ? null
                : new Measure.TopShare(percent.get().movePointLeft(2), of.measure(), keys);
    }

    private Optional<BigDecimal> percent(Formula argument, CallReader reader) {
        if (argument instanceof Formula.Percent) {
            return reader.between(argument, "0", "100", true);
        }
        problems.error(ProblemCode.ARGUMENT_FORM, argument.range());
        return Optional.empty();
    }

    private @Nullable List<Cell> keys(Modifier.Per per, Scope scope) {
        var keys = per.keys().stream().map(key -> rows.key(scope, key)).toList();
        return keys.contains(null) ? null : keys.stream().map(Objects::requireNonNull).toList();
    }

    /** An aggregate written out, or the one that a metric is. */
    private Optional<Aggregated> aggregate(
            Formula.Call call, Formula argument, Set<AggregateFunction> allowed) {
        if (argument instanceof Formula.Call inner && isAllowed(inner.function(), allowed)) {
            return aggregates.aggregate(inner, false);
        }
        if (argument instanceof Formula.Metric) {
            var measure = measures.check(argument);
            while (measure instanceof Measure.Named named) {
                measure = named.measure();
            }
            if (measure instanceof Measure.Aggregate found && allowed.contains(found.function())) {
                var table = found.rows().table();
                return Optional.of(new Aggregated(new Scope(table.name(), null, table), found));
            }
            if (measure == null) {
                return Optional.empty();
            }
        }
        problems.error(
                ProblemCode.AGGREGATE_NEEDED,
                argument.range(),
                call.function().word(),
                allowed.contains(AggregateFunction.AVG)
                        ? "count, unique, sum, avg, min, max, median, quantile"
                        : "count, unique, sum");
        return Optional.empty();
    }

    private static boolean isAllowed(FormulaFunction function, Set<AggregateFunction> allowed) {
        return allowed.stream().anyMatch(known -> known.name().equals(function.name()))
                || (function == FormulaFunction.MEDIAN
                        && allowed.contains(AggregateFunction.QUANTILE));
    }
}
