package app.lodestar.scoring.plan;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.plan.Query.Leaf;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which leaves measures are made of, each once, and what the engine has answered to them. */
final class Planner {
    private final Coverage coverage;
    private final Map<Leaf, Facts> answers = new HashMap<>();
    private final Set<Leaf> leaves = new LinkedHashSet<>();

    Planner(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Every leaf asked for so far, once. */
    Set<Leaf> leaves() {
        return leaves;
    }

    void add(Leaf leaf) {
        leaves.add(leaf);
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
     * @param comparable whether there are earlier periods to compare with
     * @param used takes up the leaves of this measure
     */
    Node plan(Measure measure, Frame frame, boolean comparable, Set<Leaf> used) {
        return new Nodes(this, coverage, comparable, used).node(measure, frame);
    }

    /**
     * What the values of a measure rest on.
     *
     * @param node the measure's own
     * @param unit the column over which sums vary; null for the rows
     */
    Basis basis(Measure measure, Frame frame, Node node, @Nullable String unit) {
        return new Bases(this, new Reach(coverage), unit).basis(measure, frame, node);
    }

    /** What the data say of a leaf that has been answered. */
    Fact fact(Leaf leaf, int at, @Nullable String segment) {
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
}
