package app.lodestar.formula;

import java.math.BigDecimal;

/** What is told about many lengths of time. */
public sealed interface Summary {

    default Additivity additivity() {
        return switch (this) {
            case Quantile _, Shortest _, Longest _ -> Additivity.QUANTILE;
            case Average _, Share _ -> Additivity.RATIO;
        };
    }

    /**
     * The quantile of that level; the median is 0.5. Unknown when over half are unanswered.
     *
     * @param level over 0 and under 1
     */
    record Quantile(BigDecimal level) implements Summary {}

    /** The mean of the answered ones. */
    record Average() implements Summary {}

    record Shortest() implements Summary {}

    record Longest() implements Summary {}

    /** The share of all first events whose time compares so; unanswered ones do not. */
    record Share(ComparisonOperator operator, BigDecimal seconds) implements Summary {}
}
