package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The sum of a scorecard. All figures but coverage run from 0 to 100.
 *
 * @param shown S = 100·Σw·a / Σw over what is known, or why it is not shown
 * @param band what S can be, with the intervals' ends and 0 and 1 for what is unknown; empty when
 *     no metric carries weight
 * @param coverage the share, 0 to 1, of the weight that is known
 * @param geometricMean 100·exp(Σw·ln max(a, 0.01)) over what is known: a check against one good
 *     metric that hides a bad one; empty when nothing is known
 * @param lowest the known metric with the lowest attainment, the first in outline order
 * @param table the rows whose points add up to S, in outline order
 */
public record Score(
        Shown shown,
        Optional<Band> band,
        double coverage,
        OptionalDouble geometricMean,
        Optional<NodeId> lowest,
        List<Summand> table) {

    /** The figure, or why there is none. */
    public sealed interface Shown {
        record Value(double points) implements Shown {}

        record Withheld(Why why) implements Shown {}
    }

    /** From the lowest to the highest that S can be. */
    public record Band(double low, double high) {}

    public Score {
        table = List.copyOf(table);
    }

    /** S; empty when it is not shown. */
    public OptionalDouble points() {
        return switch (shown) {
            case Shown.Value(double points) -> OptionalDouble.of(points);
            case Shown.Withheld _ -> OptionalDouble.empty();
        };
    }
}
