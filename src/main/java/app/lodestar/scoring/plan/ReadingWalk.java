package app.lodestar.scoring.plan;

import app.lodestar.formula.ComparisonOperator;
import app.lodestar.formula.KeyedRows;
import app.lodestar.formula.Measure;
import app.lodestar.formula.MeasureCondition;
import app.lodestar.formula.Return;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Rows;
import app.lodestar.formula.Summary;
import app.lodestar.formula.TimeSpan;
import app.lodestar.scoring.RowLedger.Cause;
import app.lodestar.scoring.plan.Reading.Count;
import app.lodestar.scoring.plan.Reading.Kind;
import app.lodestar.scoring.plan.Reading.Span;
import app.lodestar.scoring.plan.Reading.Tier;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every way in which a measure goes through rows, in the order of the formula, each once. */
final class ReadingWalk {
    private static final Span ANY_TIME = new Span.AnyTime();

    private final Reach reach;
    private final Set<Reading> readings = new LinkedHashSet<>();

    private ReadingWalk(Coverage coverage) {
        this.reach = new Reach(coverage);
    }

    static List<Reading> of(Measure measure, Frame frame, Coverage coverage) {
        ReadingWalk walk = new ReadingWalk(coverage);
        walk.walk(measure, frame, UnaryOperator.identity());
        return List.copyOf(walk.readings);
    }

    /**
     * @param around what stands around the measure, so that the same can be asked of another
     */
    private void walk(Measure measure, Frame frame, UnaryOperator<Measure> around) {
        switch (measure) {
            case Measure.Constant _, Measure.Unknown _ -> {}
            case Measure.Aggregate of -> add(of.rows(), List.of(), of.of(), frame);
            case Measure.MeanPer(Measure.Aggregate of, var keys) ->
                    add(of.rows(), keys, of.of(), frame);
            case Measure.TopShare(_, Measure.Aggregate of, var keys) ->
                    add(of.rows(), keys, of.of(), frame);
            case Measure.Share(Measure.Aggregate part, Measure.Aggregate whole) -> {
                walk(whole, frame, around);
                walk(part, frame, around);
            }
            case Measure.Latest of -> latest(of, frame, around);
            case Measure.Funnel of -> funnel(of, frame, around);
            case Measure.Conversions of -> conversions(of, frame, around);
            case Measure.Retention of -> retention(of, frame, around);
            case Measure.TimeBetween of -> timeBetween(of, frame, around);
            case Measure.Active(Rows rows, RowExpression.Cell key, int days) ->
                    add(rows, List.of(), key, reach.trailing(frame, days));
            case Measure.Rolling(Measure of, int days) ->
                    walk(
                            of,
                            reach.trailing(frame, days),
                            inner -> around.apply(new Measure.Rolling(inner, days)));
            case Measure.Cumulative(Measure of) ->
                    walk(
                            of,
                            reach.fromTheStart(frame),
                            inner -> around.apply(new Measure.Cumulative(inner)));
            case Measure.Previous(Measure of, TimeSpan span) -> earlier(of, span, frame, around);
            case Measure.Growth(Measure of, TimeSpan span) -> {
                walk(of, frame, around);
                earlier(of, span, frame, around);
            }
            case Measure.Named(_, Measure of) -> walk(of, frame, around);
            case Measure.Negation(Measure of) -> walk(of, frame, around);
            case Measure.Function(_, Measure of, _) -> walk(of, frame, around);
            case Measure.Arithmetic(_, Measure left, Measure right) -> {
                walk(left, frame, around);
                walk(right, frame, around);
            }
            case Measure.Choose(MeasureCondition when, Measure then, Measure otherwise) -> {
                walk(when, frame, around);
                walk(then, frame, around);
                walk(otherwise, frame, around);
            }
            case Measure.Coalesce(List<Measure> values) ->
                    values.forEach(value -> walk(value, frame, around));
        }
    }

    private void walk(MeasureCondition condition, Frame frame, UnaryOperator<Measure> around) {
        switch (condition) {
            case MeasureCondition.Always _ -> {}
            case MeasureCondition.Comparison(_, Measure left, Measure right) -> {
                walk(left, frame, around);
                walk(right, frame, around);
            }
            case MeasureCondition.IsUnknown(Measure of, _) -> walk(of, frame, around);
            case MeasureCondition.Not(var of) -> walk(of, frame, around);
            case MeasureCondition.And(var left, var right) -> {
                walk(left, frame, around);
                walk(right, frame, around);
            }
            case MeasureCondition.Or(var left, var right) -> {
                walk(left, frame, around);
                walk(right, frame, around);
            }
        }
    }

    private void earlier(Measure of, TimeSpan span, Frame frame, UnaryOperator<Measure> around) {
        walk(
                of,
                Reach.earlier(frame, span),
                inner -> around.apply(new Measure.Previous(inner, span)));
    }

    private void latest(Measure.Latest of, Frame frame, UnaryOperator<Measure> around) {
        readings.add(
                new Reading(
                        of.rows(),
                        List.of(of.by()),
                        of.of(),
                        days(reach.fromTheStart(frame)),
                        List.of(tier(Cause.NOT_THE_LAST, around.apply(of), Kind.NUMBER))));
    }

    private void funnel(Measure.Funnel of, Frame frame, UnaryOperator<Measure> around) {
        Measure shortest = around.apply(shorter(of, 2));
        addFirst(of.steps().getFirst(), frame, tier(Cause.NOT_THE_FIRST, shortest, Kind.NUMBER));
        for (int steps = 2; steps <= of.steps().size(); steps++) {
            Measure shorter = around.apply(shorter(of, steps));
            addLater(of.steps().get(steps - 1), tier(Cause.NOT_REACHED, shorter, Kind.PART));
        }
    }

    private static Measure shorter(Measure.Funnel of, int steps) {
        return new Measure.Funnel(of.steps().subList(0, steps), of.window());
    }

    /** Of first steps any that is there may be the one that is credited. */
    private void conversions(Measure.Conversions of, Frame frame, UnaryOperator<Measure> around) {
        addFirst(of.from(), frame);
        addLater(of.to(), tier(Cause.NOT_REACHED, around.apply(of), Kind.VALUE));
    }

    private void retention(Measure.Retention of, Frame frame, UnaryOperator<Measure> around) {
        Measure everyone = new Measure.Retention(of.first(), of.back(), Return.AT_ONCE);
        addFirst(
                of.first(),
                frame,
                tier(Cause.NOT_THE_FIRST, around.apply(everyone), Kind.NUMBER),
                tier(Cause.TOO_YOUNG, around.apply(of), Kind.NUMBER));
        addLater(of.back(), tier(Cause.NOT_REACHED, around.apply(of), Kind.PART));
    }

    private void timeBetween(Measure.TimeBetween of, Frame frame, UnaryOperator<Measure> around) {
        Measure all =
                around.apply(
                        summarised(
                                of,
                                new Summary.Share(ComparisonOperator.AT_LEAST, BigDecimal.ZERO)));
        Measure answered = around.apply(summarised(of, new Summary.Average()));
        Tier waiting = tier(Cause.ALREADY_WAITING, all, Kind.NUMBER);
        Tier unanswered = tier(Cause.UNANSWERED, answered, Kind.NUMBER_IF_KNOWN);
        if (of.summarisedBy() instanceof Summary.Share) {
            addFirst(of.from(), frame, waiting);
        } else {
            addFirst(of.from(), frame, waiting, unanswered);
        }
        addLater(of.to(), tier(Cause.NOT_REACHED, answered, Kind.NUMBER_IF_KNOWN));
    }

    private static Measure summarised(Measure.TimeBetween of, Summary by) {
        return new Measure.TimeBetween(of.from(), of.to(), of.window(), by);
    }

    private static Tier tier(Cause cause, Measure measure, Kind kind) {
        return new Tier(cause, new Count(measure, kind));
    }

    private void add(
            Rows rows, List<RowExpression.Cell> keys, @Nullable RowExpression of, Frame frame) {
        readings.add(new Reading(rows, keys, of, days(frame), List.of()));
    }

    private void addFirst(KeyedRows step, Frame frame, Tier... tiers) {
        readings.add(
                new Reading(
                        step.rows(),
                        step.keys(),
                        null,
                        new Span.StepDays(frame.windows().getFirst()),
                        List.of(tiers)));
    }

    private void addLater(KeyedRows step, Tier tier) {
        readings.add(new Reading(step.rows(), step.keys(), null, ANY_TIME, List.of(tier)));
    }

    private static Span days(Frame frame) {
        return new Span.Days(frame.windows().getFirst());
    }
}
