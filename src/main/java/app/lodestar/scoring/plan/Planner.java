package app.lodestar.scoring.plan;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.Cap;
import app.lodestar.formula.Measure;
import app.lodestar.formula.MeasureCondition;
import app.lodestar.formula.TimeSpan;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.plan.Query.Leaf;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes measures apart into leaves, which the engine computes, and nodes, which put the leaves'
 * facts together again once they are known.
 */
final class Planner {
    private static final Basis NOTHING = (_, _) -> new Evidence.None();

    private final Coverage coverage;
    private final Windows windows;
    private final Map<Leaf, Facts> answers = new HashMap<>();
    private final Set<Leaf> leaves = new LinkedHashSet<>();

    private record Shared(String key, Frame frame) {}

    Planner(Coverage coverage) {
        this.coverage = coverage;
        this.windows = new Windows(coverage);
    }

    /** Every leaf asked for so far, once. */
    Set<Leaf> leaves() {
        return leaves;
    }

    void answer(Leaf leaf, Facts facts) {
        answers.merge(leaf, facts, Facts::with);
    }

    Facts answer(Leaf leaf) {
        Facts facts = answers.get(leaf);
        if (facts == null) {
            throw new IllegalStateException("not answered: " + leaf);
        }
        return facts;
    }

    /**
     * What the values of a measure rest on.
     *
     * @param unit the column over which sums vary; null for the rows
     */
    Basis basis(Measure measure, Frame frame, Node node, @Nullable String unit) {
        return switch (measure) {
            case Measure.Named(_, Measure of) -> basis(of, frame, node, unit);
            case Measure.Rolling(Measure of, int days) ->
                    basis(of, windows.trailing(frame, days), node, unit);
            case Measure.Arithmetic(var operator, Measure left, Measure right) ->
                    arithmetic(operator, left, right, frame, unit);
            case Measure.Share(Measure.Aggregate part, Measure.Aggregate whole)
                    when unit != null || part.function() == AggregateFunction.SUM ->
                    variation(
                            new Measure.Arithmetic(ArithmeticOperator.DIVIDE, part, whole),
                            part,
                            whole,
                            frame,
                            unit);
            case Measure.Aggregate of when of.function() == AggregateFunction.QUANTILE ->
                    further(new Leaf(of, frame, new Query.Purpose.Ranks()));
            case Measure.Aggregate of when unit != null && isSum(of) ->
                    variation(of, of, null, frame, unit);
            default -> (at, segment) -> node.at(at, segment).evidence();
        };
    }

    private Basis arithmetic(
            ArithmeticOperator operator,
            Measure left,
            Measure right,
            Frame frame,
            @Nullable String unit) {
        if (right instanceof Measure.Constant(BigDecimal constant, _)) {
            double c = constant.doubleValue();
            Basis of = part(left, frame, unit);
            return switch (operator) {
                case ADD -> of.scaled(1, c);
                case SUBTRACT -> of.scaled(1, -c);
                case MULTIPLY -> of.scaled(c, 0);
                case DIVIDE -> c == 0 ? NOTHING : of.scaled(1 / c, 0);
                case REMAINDER -> NOTHING;
            };
        }
        if (left instanceof Measure.Constant(BigDecimal constant, _)) {
            double c = constant.doubleValue();
            Basis of = part(right, frame, unit);
            return switch (operator) {
                case ADD -> of.scaled(1, c);
                case SUBTRACT -> of.scaled(-1, c);
                case MULTIPLY -> of.scaled(c, 0);
                case DIVIDE, REMAINDER -> NOTHING;
            };
        }
        Measure top = unnamed(left);
        Measure bottom = unnamed(right);
        // 1000 * count(a) / count(b) is a constant times a count, over a count.
        if (operator == ArithmeticOperator.DIVIDE
                && top
                        instanceof
                        Measure.Arithmetic(
                                var inner,
                                Measure.Constant(BigDecimal constant, _),
                                Measure times)
                && inner == ArithmeticOperator.MULTIPLY) {
            return arithmetic(operator, times, bottom, frame, unit)
                    .scaled(constant.doubleValue(), 0);
        }
        return operator == ArithmeticOperator.DIVIDE
                        && top instanceof Measure.Aggregate a
                        && bottom instanceof Measure.Aggregate b
                        && isSum(a)
                        && isSum(b)
                ? variation(new Measure.Arithmetic(operator, a, b), a, b, frame, unit)
                : NOTHING;
    }

    private Basis part(Measure of, Frame frame, @Nullable String unit) {
        return basis(of, frame, plan(of, frame, false, new LinkedHashSet<>()), unit);
    }

    private static Measure unnamed(Measure measure) {
        return measure instanceof Measure.Named(_, Measure of) ? unnamed(of) : measure;
    }

    /** Whether it adds something up over its rows. */
    private static boolean isSum(Measure.Aggregate of) {
        return (of.function() == AggregateFunction.COUNT || of.function() == AggregateFunction.SUM)
                && !(of.cap() instanceof Cap.Percentile);
    }

    private Basis variation(
            Measure measure,
            Measure.Aggregate top,
            Measure.@Nullable Aggregate bottom,
            Frame frame,
            @Nullable String unit) {
        return VariationQuery.isPossible(top, bottom, unit)
                ? further(new Leaf(measure, frame, new Query.Purpose.Variation(unit)))
                : NOTHING;
    }

    private Basis further(Leaf leaf) {
        leaves.add(leaf);
        return (at, segment) -> {
            Fact fact = answer(leaf).at(at, segment);
            return fact == null ? new Evidence.None() : fact.evidence();
        };
    }

    /**
     * @param comparable whether there are earlier periods to compare with
     * @param used takes up the leaves of this measure
     */
    Node plan(Measure measure, Frame frame, boolean comparable, Set<Leaf> used) {
        return new Walk(comparable, used).node(measure, frame);
    }

    private final class Walk {
        private final boolean comparable;
        private final Set<Leaf> used;
        private final Map<Shared, Node> shared = new HashMap<>();

        Walk(boolean comparable, Set<Leaf> used) {
            this.comparable = comparable;
            this.used = used;
        }

        Node node(Measure measure, Frame frame) {
            return switch (measure) {
                case Measure.Constant(BigDecimal value, var _) ->
                        (_, _) -> Fact.constant(value.doubleValue());
                case Measure.Unknown _ -> (_, _) -> Fact.unknown(Reason.UNKNOWN_BY_FORMULA);
                case Measure.Aggregate aggregate -> leaf(aggregate, frame);
                case Measure.MeanPer mean -> leaf(mean, frame);
                case Measure.TopShare share -> leaf(share, frame);
                case Measure.Funnel funnel -> leaf(funnel, frame);
                case Measure.Conversions conversions -> leaf(conversions, frame);
                case Measure.Retention retention -> leaf(retention, frame);
                case Measure.TimeBetween between -> leaf(between, frame);
                case Measure.Latest latest ->
                        asOfLastDay(leaf(latest, windows.upToLastDay(frame)), frame);
                case Measure.Share(Measure.Aggregate part, Measure.Aggregate whole) ->
                        leaf(part, frame).with(leaf(whole, frame), (a, b) -> share(part, a, b));
                case Measure.Active(var rows, var key, int days) ->
                        asOfLastDay(
                                leaf(
                                                new Measure.Aggregate(
                                                        AggregateFunction.UNIQUE,
                                                        rows,
                                                        key,
                                                        null,
                                                        null),
                                                windows.trailing(frame, days))
                                        .then(fact -> fact.withN(Math.round(fact.number()))),
                                frame);
                case Measure.Rolling(Measure of, int days) ->
                        asOfLastDay(node(of, windows.trailing(frame, days)), frame);
                case Measure.Cumulative(Measure of) ->
                        asOfLastDay(node(of, windows.fromTheStart(frame)), frame);
                case Measure.Previous(Measure of, TimeSpan span) -> previous(of, span, frame);
                case Measure.Growth(Measure of, TimeSpan span) ->
                        node(of, frame).with(previous(of, span, frame), Walk::growth);
                case Measure.Named(String key, Measure of) -> named(key, of, frame);
                case Measure.Arithmetic(var operator, Measure left, Measure right) ->
                        node(left, frame)
                                .with(
                                        node(right, frame),
                                        (a, b) -> Node.arithmetic(operator, a, b));
                case Measure.Negation(Measure of) ->
                        node(of, frame).then(fact -> Fact.of(-fact.number(), fact.n()));
                case Measure.Choose(var when, Measure then, Measure otherwise) ->
                        choose(when, then, otherwise, frame);
                case Measure.Coalesce(List<Measure> values) -> coalesce(values, frame);
                case Measure.Function(var function, Measure of, int digits) ->
                        node(of, frame).then(fact -> Node.function(function, fact, digits));
            };
        }

        /** Planned once for each frame, however often a formula names it. */
        private Node named(String key, Measure of, Frame frame) {
            Shared id = new Shared(key, frame);
            Node known = shared.get(id);
            if (known == null) {
                known = remembering(node(of, frame));
                shared.put(id, known);
            }
            return known;
        }

        private static Fact share(Measure.Aggregate part, Fact a, Fact b) {
            if (b.number() == 0) {
                return Fact.unknown(Reason.DIVISION_BY_ZERO, b.n());
            }
            return part.function() == AggregateFunction.COUNT
                    ? Fact.of(a.number() / b.number(), b.n(), new Evidence.Proportion(a.n(), b.n()))
                    : Fact.of(a.number() / b.number(), b.n());
        }

        private static Fact growth(Fact now, Fact before) {
            return before.number() == 0
                    ? Fact.unknown(Reason.DIVISION_BY_ZERO, before.n())
                    : Fact.of(now.number() / before.number() - 1, before.n());
        }

        private Node previous(Measure of, TimeSpan span, Frame frame) {
            if (!comparable) {
                return (_, _) -> Fact.unknown(Reason.NO_PREVIOUS);
            }
            Frame before = frame.map(window -> Windows.earlier(window, span));
            Node node = node(of, before);
            return (at, segment) ->
                    node.at(at, segment).cutAlso(!coverage.covers(before.windows().get(at)));
        }

        private Node choose(MeasureCondition when, Measure then, Measure otherwise, Frame frame) {
            Truth condition = truth(when, frame);
            Node first = node(then, frame);
            Node second = node(otherwise, frame);
            return (at, segment) ->
                    switch (condition.at(at, segment)) {
                        case null -> Fact.unknown(condition.reason(at, segment));
                        case Boolean is when is -> first.at(at, segment);
                        case Boolean _ -> second.at(at, segment);
                    };
        }

        private Node coalesce(List<Measure> values, Frame frame) {
            List<Node> nodes = values.stream().map(value -> node(value, frame)).toList();
            return (at, segment) -> {
                Fact fact = nodes.getFirst().at(at, segment);
                for (int i = 1; i < nodes.size() && !fact.isKnown(); i++) {
                    fact = nodes.get(i).at(at, segment);
                }
                return fact;
            };
        }

        private Truth truth(MeasureCondition condition, Frame frame) {
            return switch (condition) {
                case MeasureCondition.Always(boolean value) -> Truth.always(value);
                case MeasureCondition.Comparison(var operator, Measure left, Measure right) ->
                        Truth.comparison(operator, node(left, frame), node(right, frame));
                case MeasureCondition.IsUnknown(Measure of, boolean negated) ->
                        Truth.isUnknown(node(of, frame), negated);
                case MeasureCondition.Not(MeasureCondition of) -> truth(of, frame).not();
                case MeasureCondition.And(var left, var right) ->
                        truth(left, frame).and(truth(right, frame));
                case MeasureCondition.Or(var left, var right) ->
                        truth(left, frame).not().and(truth(right, frame).not()).not();
            };
        }

        private Node leaf(Measure measure, Frame frame) {
            Leaf leaf = new Leaf(measure, frame);
            leaves.add(leaf);
            used.add(leaf);
            return (at, segment) -> fact(leaf, at, segment);
        }
    }

    /** Keeps the last answer, as a formula may ask for the same metric again and again. */
    private static Node remembering(Node node) {
        return new Node() {
            private int lastWindow = -1;
            private @Nullable String lastSegment;
            private @Nullable Fact last;

            @Override
            public Fact at(int window, @Nullable String segment) {
                Fact fact = last;
                if (fact == null || window != lastWindow || !Objects.equals(segment, lastSegment)) {
                    fact = node.at(window, segment);
                    last = fact;
                    lastWindow = window;
                    lastSegment = segment;
                }
                return fact;
            }
        };
    }

    private Fact fact(Leaf leaf, int at, @Nullable String segment) {
        Facts facts = answer(leaf);
        boolean covered =
                facts.isWhole()
                        ? coverage.holdsRows()
                        : coverage.touches(leaf.frame().windows().get(at));
        Fact fact = facts.at(at, segment);
        if (fact != null && (covered || facts.isEverywhere())) {
            return fact;
        }
        return covered ? withoutRows(leaf.measure()) : Fact.unknown(Reason.NO_DATA);
    }

    /** Numbers of things, and sums, of nothing are 0; nothing else has a value then. */
    private static Fact withoutRows(Measure measure) {
        boolean isZero =
                measure instanceof Measure.Aggregate aggregate
                        ? isZeroWithoutRows(aggregate.function())
                        : measure instanceof Measure.Conversions;
        return isZero ? Fact.of(0, 0) : Fact.unknown(Reason.NO_ROWS);
    }

    private static boolean isZeroWithoutRows(AggregateFunction function) {
        return switch (function) {
            case COUNT, UNIQUE, SUM -> true;
            case AVG, MIN, MAX, QUANTILE -> false;
        };
    }

    /** What holds at the end of a period is unknown where the data do not reach the period. */
    private Node asOfLastDay(Node node, Frame frame) {
        return (at, segment) ->
                coverage.days() == null || coverage.touches(frame.windows().get(at))
                        ? node.at(at, segment)
                        : Fact.unknown(Reason.NO_DATA);
    }
}
