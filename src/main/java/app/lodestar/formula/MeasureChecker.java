package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks what has one value a period. Null stands for what cannot be said: its problem is already
 * reported, or there is no catalog.
 */
final class MeasureChecker {

    private final Problems problems;
    private final MetricBook metrics;
    private final UnitRules units;
    private final RatioRules ratios;
    private final AggregateCalls aggregates;
    private final ShareCalls shares;
    private final EventCalls events;
    private final PeriodCalls periods;
    private final MeasureConditions conditions;

    MeasureChecker(@Nullable Catalog catalog, MetricBook metrics, Problems problems) {
        this.problems = problems;
        this.metrics = metrics;
        this.units = new UnitRules(problems);
        this.ratios = new RatioRules(problems);
        var names = new Names(catalog, problems);
        var rows = new RowChecker(names, problems);
        this.aggregates = new AggregateCalls(names, rows, problems);
        this.events = new EventCalls(names, rows, problems);
        this.shares = new ShareCalls(this, aggregates, events, rows, problems);
        this.periods = new PeriodCalls(this, problems);
        this.conditions = new MeasureConditions(this, problems);
    }

    @Nullable Measure check(Formula formula) {
        return switch (formula) {
            case Formula.Literal literal -> constant(literal);
            case Formula.Metric metric -> metrics.measure(metric, problems);
            case Formula.Name name -> {
                metrics.reportColumn(name, problems);
                yield null;
            }
            case Formula.Negation negation -> {
                var of = check(negation.of());
                yield of == null ? null : new Measure.Negation(of);
            }
            case Formula.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Formula.Call call -> call(call);
            case Formula.Comparison _,
                    Formula.In _,
                    Formula.IsNull _,
                    Formula.Between _,
                    Formula.Not _,
                    Formula.And _,
                    Formula.Or _ -> {
                problems.error(ProblemCode.NOT_A_NUMBER, formula.range());
                yield null;
            }
            case Formula.Percent _, Formula.Stream _, Formula.Steps _ -> {
                problems.error(ProblemCode.ARGUMENT_FORM, formula.range());
                yield null;
            }
        };
    }

    /** Numbers stay as they are, lengths of time become seconds. */
    @Nullable Measure constant(Formula.Literal literal) {
        if (literal instanceof Formula.Numeral number) {
            return new Measure.Constant(number.value(), Unit.ONE);
        }
        if (literal instanceof Formula.Duration duration && duration.span().seconds().isPresent()) {
            return new Measure.Constant(duration.span().seconds().get(), Unit.SECONDS);
        }
        problems.misnamed(
                ProblemCode.WRONG_TYPE,
                literal.range(),
                RowTypes.rewritten(literal, RowType.NUMBER),
                RowType.NUMBER.name().toLowerCase(Locale.ROOT),
                RowChecker.type(RowChecker.constant(literal)));
        return null;
    }

    private @Nullable Measure arithmetic(Formula.Arithmetic arithmetic) {
        var left = check(arithmetic.left());
        var right = check(arithmetic.right());
        if (left == null || right == null) {
            return null;
        }
        if (arithmetic.operator().isSum()) {
            units.compare(arithmetic.range(), left, right);
        }
        var measure = new Measure.Arithmetic(arithmetic.operator(), left, right);
        ratios.check(arithmetic.range(), measure);
        return measure;
    }

    /** A function; {@code fill} may follow all that can be unknown. */
    private @Nullable Measure call(Formula.Call call) {
        var fill = new CallReader(call, problems).modifier(Modifier.Fill.class);
        if (fill.isEmpty() || call.function().standsInRows()) {
            return bare(call);
        }
        var others = call.modifiers().stream().filter(m -> !m.equals(fill.get())).toList();
        var of =
                bare(
                        new Formula.Call(
                                call.range(),
                                call.function(),
                                call.name(),
                                call.arguments(),
                                others));
        var value = new Measure.Constant(fill.get().value().value(), Unit.ONE);
        return of == null ? null : new Measure.Coalesce(List.of(of, value));
    }

    private @Nullable Measure bare(Formula.Call call) {
        return switch (call.function()) {
            case COUNT, UNIQUE, SUM, LATEST, ACTIVE -> aggregates.check(call);
            case AVG, MIN, MAX, MEDIAN, QUANTILE ->
                    EventCalls.isTimeBetween(call)
                            ? events.summarised(call)
                            : aggregates.check(call);
            case MEAN_PER, SHARE, TOP_SHARE -> shares.check(call);
            case FUNNEL, CONVERSIONS, RETENTION -> events.check(call);
            case TIME_BETWEEN -> {
                problems.error(ProblemCode.TIME_BETWEEN_ALONE, call.name());
                yield null;
            }
            case ROLLING, CUMULATIVE, PREVIOUS, GROWTH -> periods.check(call);
            case IF -> choose(call);
            case COALESCE -> coalesce(call);
            case UNKNOWN -> {
                var reader = new CallReader(call, problems);
                yield reader.has(0, 0) && reader.takes() ? new Measure.Unknown() : null;
            }
            case ABS -> number(NumberFunction.ABS, call);
            case ROUND -> number(NumberFunction.ROUND, call);
            case LN -> number(NumberFunction.LN, call);
            case EXP -> number(NumberFunction.EXP, call);
        };
    }

    private @Nullable Measure choose(Formula.Call call) {
        var reader = new CallReader(call, problems);
        if (!reader.has(3, 3) || !reader.takes()) {
            return null;
        }
        var when = conditions.check(call.arguments().getFirst());
        var then = check(call.arguments().get(1));
        var otherwise = check(call.arguments().get(2));
        if (when == null || then == null || otherwise == null) {
            return null;
        }
        units.compare(call.range(), then, otherwise);
        return new Measure.Choose(when, then, otherwise);
    }

    private @Nullable Measure coalesce(Formula.Call call) {
        var reader = new CallReader(call, problems);
        if (!reader.has(2, 20) || !reader.takes()) {
            return null;
        }
        var values = call.arguments().stream().map(this::check).toList();
        if (values.contains(null)) {
            return null;
        }
        var known = values.stream().map(Objects::requireNonNull).toList();
        known.stream()
                .skip(1)
                .forEach(value -> units.compare(call.range(), known.getFirst(), value));
        return new Measure.Coalesce(known);
    }

    private @Nullable Measure number(NumberFunction function, Formula.Call call) {
        var reader = new CallReader(call, problems);
        if (!reader.has(1, function == NumberFunction.ROUND ? 2 : 1) || !reader.takes()) {
            return null;
        }
        var of = check(call.arguments().getFirst());
        var digits = reader.digits();
        return of == null || digits.isEmpty()
                ? null
                : new Measure.Function(function, of, digits.get());
    }
}
