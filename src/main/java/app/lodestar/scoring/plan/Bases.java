package app.lodestar.scoring.plan;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.Cap;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.plan.Query.Leaf;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the values of measures rest on: the unit over which sums vary and the leaves that
 * tell how much. A number of different keys varies over those keys, whatever the unit.
 */
final class Bases {
    private static final Basis NOTHING = (_, _) -> new Evidence.None();

    private final Planner planner;
    private final Reach reach;
    private final @Nullable String unit;

    /**
     * @param unit the column over which sums vary; null for the rows
     */
    Bases(Planner planner, Reach reach, @Nullable String unit) {
        this.planner = planner;
        this.reach = reach;
        this.unit = unit;
    }

    /**
     * @param node the measure's own, which knows what the rows say
     */
    Basis basis(Measure measure, Frame frame, Node node) {
        return switch (measure) {
            case Measure.Named(_, Measure of) -> basis(of, frame, node);
            case Measure.Rolling(Measure of, int days) ->
                    basis(of, reach.trailing(frame, days), node);
            case Measure.Negation(Measure of) -> part(of, frame).scaled(-1, 0);
            case Measure.Arithmetic(var operator, Measure left, Measure right) ->
                    arithmetic(measure, operator, left, right, frame);
            case Measure.Share(Measure.Aggregate part, Measure.Aggregate whole) ->
                    share(part, whole, frame, node);
            case Measure.Active _ -> keys(node);
            case Measure.Aggregate of -> aggregate(of, frame, node);
            default -> (at, segment) -> node.at(at, segment).evidence();
        };
    }

    private Basis aggregate(Measure.Aggregate of, Frame frame, Node node) {
        Basis ofRows = (at, segment) -> node.at(at, segment).evidence();
        return switch (of.function()) {
            case QUANTILE ->
                    further(new Leaf(of, frame, new Query.Purpose.Ranks(isIn(of) ? unit : null)));
            case UNIQUE -> keys(node);
            case COUNT, SUM ->
                    unit == null || of.cap() instanceof Cap.Percentile
                            ? ofRows
                            : variation(of, frame);
            // The mean of the rows is the sum over the units divided by their rows.
            case AVG ->
                    unit == null || of.cap() instanceof Cap.Percentile
                            ? ofRows
                            : ratio(
                                    of,
                                    as(of, AggregateFunction.SUM),
                                    as(of, AggregateFunction.COUNT),
                                    frame);
            case MIN, MAX -> ofRows;
        };
    }

    private boolean isIn(Measure.Aggregate of) {
        return unit != null && of.rows().table().column(unit).isPresent();
    }

    private static Measure.Aggregate as(Measure.Aggregate of, AggregateFunction function) {
        return new Measure.Aggregate(function, of.rows(), of.of(), null, of.cap());
    }

    /** Each key that is counted adds one. */
    private static Basis keys(Node node) {
        return (at, segment) -> {
            Fact fact = node.at(at, segment);
            return fact.isKnown()
                    ? new Evidence.Events(Math.round(fact.number()))
                    : new Evidence.None();
        };
    }

    private Basis share(Measure.Aggregate part, Measure.Aggregate whole, Frame frame, Node node) {
        return switch (whole.function()) {
            case UNIQUE -> keys(part, whole, frame);
            case COUNT ->
                    unit == null
                            ? (at, segment) -> node.at(at, segment).evidence()
                            : ratio(whole, part, whole, frame);
            case SUM, AVG, MIN, MAX, QUANTILE -> ratio(whole, part, whole, frame);
        };
    }

    /** Of keys, those of the part are some of the whole. */
    private Basis keys(Measure.Aggregate part, Measure.Aggregate whole, Frame frame) {
        Node some = node(part, frame);
        Node all = node(whole, frame);
        return (at, segment) -> {
            Fact of = all.at(at, segment);
            Fact in = some.at(at, segment);
            return of.isKnown() && in.isKnown()
                    ? new Evidence.Proportion(Math.round(in.number()), Math.round(of.number()))
                    : new Evidence.None();
        };
    }

    private Basis arithmetic(
            Measure measure,
            ArithmeticOperator operator,
            Measure left,
            Measure right,
            Frame frame) {
        if (unnamed(right) instanceof Measure.Constant(BigDecimal constant, _)) {
            double c = constant.doubleValue();
            Basis of = part(left, frame);
            return switch (operator) {
                case ADD -> of.scaled(1, c);
                case SUBTRACT -> of.scaled(1, -c);
                case MULTIPLY -> of.scaled(c, 0);
                case DIVIDE -> c == 0 ? NOTHING : of.scaled(1 / c, 0);
                case REMAINDER -> NOTHING;
            };
        }
        if (unnamed(left) instanceof Measure.Constant(BigDecimal constant, _)) {
            double c = constant.doubleValue();
            Basis of = part(right, frame);
            return switch (operator) {
                case ADD -> of.scaled(1, c);
                case SUBTRACT -> of.scaled(-1, c);
                case MULTIPLY -> of.scaled(c, 0);
                case DIVIDE, REMAINDER -> NOTHING;
            };
        }
        return switch (operator) {
            case ADD, SUBTRACT -> variation(measure, frame);
            case DIVIDE -> ratio(measure, left, right, frame);
            case MULTIPLY, REMAINDER -> NOTHING;
        };
    }

    private Basis part(Measure of, Frame frame) {
        return basis(of, frame, node(of, frame));
    }

    private Node node(Measure of, Frame frame) {
        return planner.plan(of, frame, false, new LinkedHashSet<>());
    }

    private static Measure unnamed(Measure measure) {
        return measure instanceof Measure.Named(_, Measure of) ? unnamed(of) : measure;
    }

    private Basis variation(Measure measure, Frame frame) {
        return Added.of(measure)
                .filter(added ->
                        added.key() == null && VariationQuery.isPossible(added, null, unit))
                .map(added -> variation(measure, frame, added, null, unit))
                .orElse(NOTHING);
    }

    /**
     * @param measure whose basis it is
     */
    private Basis ratio(Measure measure, Measure top, Measure bottom, Frame frame) {
        Optional<Added> over = Added.of(top);
        Optional<Added> under = Added.of(bottom);
        if (over.isEmpty() || under.isEmpty()) {
            return NOTHING;
        }
        String key = under.get().key() == null ? over.get().key() : under.get().key();
        if (over.get().key() != null && !over.get().key().equals(key)) {
            return NOTHING;
        }
        String by = key == null ? unit : key;
        return VariationQuery.isPossible(over.get(), under.get(), by)
                ? variation(measure, frame, over.get(), under.get(), by)
                : NOTHING;
    }

    private Basis variation(
            Measure measure, Frame frame, Added top, @Nullable Added bottom, @Nullable String by) {
        return further(new Leaf(measure, frame, new Query.Purpose.Variation(top, bottom, by)));
    }

    private Basis further(Leaf leaf) {
        planner.add(leaf);
        return (at, segment) -> {
            Fact fact = planner.answer(leaf).at(at, segment);
            return fact == null ? new Evidence.None() : fact.evidence();
        };
    }
}
