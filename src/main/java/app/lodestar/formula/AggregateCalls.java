package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import app.lodestar.formula.RowExpression.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the functions that make one number of the rows of one table. */
final class AggregateCalls {

    /**
     * An aggregate, and whose columns its rows have.
     *
     * @param measure null where it cannot be said
     */
    record Aggregated(Scope scope, Measure.@Nullable Aggregate measure) {}

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Names names;
    private final RowChecker rows;
    private final Problems problems;

    AggregateCalls(Names names, RowChecker rows, Problems problems) {
        this.names = names;
        this.rows = rows;
        this.problems = problems;
    }

    @Nullable Measure check(Formula.Call call) {
        if (call.function() == FormulaFunction.LATEST) {
            return latest(call);
        }
        if (call.function() == FormulaFunction.ACTIVE) {
            return active(call);
        }
        var reader = new CallReader(call, problems);
        var aggregate = aggregate(call, true).map(Aggregated::measure).orElse(null);
        var last = reader.modifier(Modifier.Last.class);
        if (last.isEmpty()) {
            return aggregate;
        }
        var days = reader.days(last.get().window());
        return aggregate == null || days.isEmpty()
                ? null
                : new Measure.Rolling(aggregate, days.get());
    }

    /** One of count, unique, sum, avg, min, max, median, quantile; empty where not even whose. */
    Optional<Aggregated> aggregate(Formula.Call call, boolean mayRoll) {
        var reader = new CallReader(call, problems);
        var isQuantile = call.function() == FormulaFunction.QUANTILE;
        var arguments = isQuantile ? 2 : 1;
        if (!reader.has(arguments, arguments) || !takes(call, reader, mayRoll)) {
            return Optional.empty();
        }
        var level =
                switch (call.function()) {
                    case QUANTILE -> reader.between(call.arguments().get(1), "0", "1", false);
                    case MEDIAN -> Optional.of(HALF);
                    case COUNT,
                            UNIQUE,
                            SUM,
                            AVG,
                            MIN,
                            MAX,
                            LATEST,
                            MEAN_PER,
                            SHARE,
                            TOP_SHARE,
                            FUNNEL,
                            CONVERSIONS,
                            RETENTION,
                            TIME_BETWEEN,
                            ACTIVE,
                            ROLLING,
                            CUMULATIVE,
                            PREVIOUS,
                            GROWTH,
                            IF,
                            COALESCE,
                            UNKNOWN,
                            ABS,
                            ROUND,
                            LN,
                            EXP ->
                            Optional.<BigDecimal>empty();
                };
        var cap = cap(reader);
        return Source.of(call, names, problems)
                .map(source -> aggregated(call, source, level.orElse(null), cap));
    }

    private Aggregated aggregated(
            Formula.Call call, Source source, @Nullable BigDecimal level, Optional<Cap> cap) {
        var function = function(call.function());
        var of = source.of() == null ? null : value(function, source.of(), source.scope());
        var kept = rows(source);
        var failed =
                kept == null
                        || (source.of() != null && of == null)
                        || (function == AggregateFunction.QUANTILE && level == null);
        var aggregate =
                failed || kept == null
                        ? null
                        : new Measure.Aggregate(function, kept, of, level, cap.orElse(null));
        return new Aggregated(source.scope(), aggregate);
    }

    /** The rows of a source; null where the table or a condition is not known. */
    @Nullable Rows rows(Source source) {
        var table = source.scope().table();
        var kept = table == null ? null : new Rows(table, null);
        for (var condition : source.conditions()) {
            var checked = rows.condition(condition, source.scope());
            kept = kept == null || checked == null ? null : kept.and(checked);
        }
        return kept;
    }

    private @Nullable RowExpression value(AggregateFunction function, Formula of, Scope scope) {
        var value = rows.check(of, scope);
        var any = function == AggregateFunction.COUNT || function == AggregateFunction.UNIQUE;
        if (value != null && !any && !value.type().isAmount()) {
            rows.wrongType(of, RowType.NUMBER, value);
            return null;
        }
        return value;
    }

    private @Nullable Measure latest(Formula.Call call) {
        var reader = new CallReader(call, problems);
        if (!reader.has(1, 1) || !reader.takes(Modifier.Where.class, Modifier.By.class)) {
            return null;
        }
        var by = reader.needed(Modifier.By.class, "by sku");
        var source = Source.of(call, names, problems).orElse(null);
        if (source == null || by.isEmpty() || source.of() == null) {
            return null;
        }
        var of = value(AggregateFunction.SUM, source.of(), source.scope());
        var kept = rows(source);
        var key = names.column(source.scope(), by.get().key(), null);
        return of == null || kept == null || key == null || !hasTime(source, call)
                ? null
                : new Measure.Latest(kept, of, key);
    }

    private @Nullable Measure active(Formula.Call call) {
        var reader = new CallReader(call, problems);
        if (!reader.has(2, 2) || !reader.takes(Modifier.Where.class)) {
            return null;
        }
        var days = reader.days(call.arguments().get(1));
        var source = Source.of(call, names, problems).orElse(null);
        if (source == null || source.of() == null) {
            return null;
        }
        var key = rows.check(source.of(), source.scope());
        var kept = rows(source);
        if (key == null || kept == null || days.isEmpty() || !hasTime(source, call)) {
            return null;
        }
        if (!(key instanceof Cell cell)) {
            problems.error(ProblemCode.ARGUMENT_FORM, source.of().range());
            return null;
        }
        return new Measure.Active(kept, cell, days.get());
    }

    private boolean hasTime(Source source, Formula.Call call) {
        return names.hasTime(source.scope(), call.arguments().getFirst().range());
    }

    private static boolean takes(Formula.Call call, CallReader reader, boolean mayRoll) {
        var counts =
                call.function() == FormulaFunction.COUNT
                        || call.function() == FormulaFunction.UNIQUE;
        if (counts) {
            return mayRoll
                    ? reader.takes(Modifier.Where.class, Modifier.Last.class)
                    : reader.takes(Modifier.Where.class);
        }
        return mayRoll
                ? reader.takes(
                        Modifier.Where.class,
                        Modifier.Cap.class,
                        Modifier.CapPercentile.class,
                        Modifier.Last.class)
                : reader.takes(
                        Modifier.Where.class, Modifier.Cap.class, Modifier.CapPercentile.class);
    }

    private static Optional<Cap> cap(CallReader reader) {
        return reader.modifier(Modifier.Cap.class)
                .<Cap>map(cap -> new Cap.Absolute(cap.limit().value()))
                .or(() ->
                        reader.modifier(Modifier.CapPercentile.class)
                                .flatMap(cap -> reader.between(cap.percentile(), "0", "100", false))
                                .map(Cap.Percentile::new));
    }

    private static AggregateFunction function(FormulaFunction function) {
        return function == FormulaFunction.MEDIAN
                ? AggregateFunction.QUANTILE
                : AggregateFunction.valueOf(function.name());
    }
}
