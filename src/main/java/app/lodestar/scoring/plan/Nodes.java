package app.lodestar.scoring.plan;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.Measure;
import app.lodestar.formula.MeasureCondition;
import app.lodestar.formula.TimeSpan;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.plan.Query.Leaf;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one measure apart into leaves and the nodes that put their facts together again. */
final class Nodes {

    private record Shared(String key, Frame frame) {}

    private final Planner planner;
    private final Coverage coverage;
    private final Reach reach;
    private final boolean comparable;
    private final Set<Leaf> used;
    private final Map<Shared, Node> shared = new HashMap<>();

    /**
     * @param comparable whether there are earlier periods to compare with
     * @param used takes up the leaves
     */
    Nodes(Planner planner, Coverage coverage, boolean comparable, Set<Leaf> used) {
        this.planner = planner;
        this.coverage = coverage;
        this.reach = new Reach(coverage);
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
                    asOfLastDay(leaf(latest, reach.upToLastDay(frame)), frame);
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
                                            reach.trailing(frame, days))
                                    .then(fact -> fact.withN(Math.round(fact.number()))),
                            frame);
            case Measure.Rolling(Measure of, int days) ->
                    asOfLastDay(node(of, reach.trailing(frame, days)), frame);
            case Measure.Cumulative(Measure of) ->
                    asOfLastDay(node(of, reach.fromTheStart(frame)), frame);
            case Measure.Previous(Measure of, TimeSpan span) -> previous(of, span, frame);
            case Measure.Growth(Measure of, TimeSpan span) ->
                    node(of, frame).with(previous(of, span, frame), Nodes::growth);
            case Measure.Named(String key, Measure of) -> named(key, of, frame);
            case Measure.Arithmetic(var operator, Measure left, Measure right) ->
                    node(left, frame)
                            .with(node(right, frame), (a, b) -> Node.arithmetic(operator, a, b));
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
        Frame before = Reach.earlier(frame, span);
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
        planner.add(leaf);
        used.add(leaf);
        return (at, segment) -> planner.fact(leaf, at, segment);
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

    /** What holds at the end of a period is unknown where the data do not reach the period. */
    private Node asOfLastDay(Node node, Frame frame) {
        return (at, segment) ->
                coverage.days() == null || coverage.touches(frame.windows().get(at))
                        ? node.at(at, segment)
                        : Fact.unknown(Reason.NO_DATA);
    }
}
