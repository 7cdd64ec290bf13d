package app.lodestar.rubric;

import app.lodestar.framework.NodeId;
import java.util.List;

/**
 * What the data say that checks ask about; whoever ran the formulas fills it in. What is absent was
 * not looked at, and its check does not apply to it.
 *
 * @param reconciled wholes with their parts, by sum, product or ratio
 * @param segmented wholes with the segments that should cover them
 * @param evaluated metrics whose formulas were run
 * @param sampled metrics that count in the score
 * @param mixed comparative and ratio metrics that were looked at part by part
 */
public record DataFindings(
        List<Reconciled> reconciled,
        List<Segmented> segmented,
        List<Evaluated> evaluated,
        List<Sampled> sampled,
        List<Mixed> mixed) {

    /** Of data that are not there. */
    public static final DataFindings NONE =
            new DataFindings(List.of(), List.of(), List.of(), List.of(), List.of());

    public DataFindings {
        reconciled = List.copyOf(reconciled);
        segmented = List.copyOf(segmented);
        evaluated = List.copyOf(evaluated);
        sampled = List.copyOf(sampled);
        mixed = List.copyOf(mixed);
    }

    /**
     * How often the parts make the whole.
     *
     * @param periods mature periods in which all of them have a value
     * @param within how many of these with a residual inside the tolerance
     */
    public record Reconciled(NodeId parent, String view, long periods, long within) {}

    /**
     * Whether segments share the whole out.
     *
     * @param exclusive no row is in two of them
     * @param exhaustive every row is in one
     */
    public record Segmented(NodeId parent, String view, boolean exclusive, boolean exhaustive) {}

    /**
     * Whether a formula could be run.
     *
     * @param lacksColumns it names a table or a column that the data do not have, or has no value
     *     because of that
     */
    public record Evaluated(NodeId metric, boolean lacksColumns) {}

    /**
     * How much a value rests on.
     *
     * @param units rows or keys of the value that is scored; 0 where there is none
     * @param fewest how many the metric asks for
     */
    public record Sampled(NodeId metric, long units, long fewest) {}

    /**
     * Whether the whole says the opposite of its parts.
     *
     * @param conflict the whole moved one way and every part the other (Simpson's paradox), or a
     *     crude and a standardised contrast lie on different sides of no difference
     */
    public record Mixed(NodeId metric, boolean conflict) {}
}
