package app.lodestar.scoring;

import java.util.List;
import java.util.OptionalLong;

/**
 * A comparative metric with its data: which arm is better, by what reading, and what it takes to
 * say so.
 *
 * @param arms the names of the first and the second arm
 * @param data what was counted, at least one stratum; one without a name when there are no strata
 * @param margin how many times better the first arm must be, at least 1
 * @param minimumSample purchases that each arm of each stratum must have
 * @param pairs how many pairs ran both arms; empty when no pairing is declared
 * @param minimumPairs how many there must be where it is declared
 */
public record ComparisonCase(
        Arms arms,
        Data data,
        Design design,
        double margin,
        long minimumSample,
        OptionalLong pairs,
        long minimumPairs,
        List<Guard> guards) {

    /** What the arms are called. */
    public record Arms(String a, String b) {}

    /** Whether chance alone decided who was in which arm. */
    public enum Design {
        OBSERVED,
        RANDOMISED
    }

    /** The counts, by reading; in each, more is better. */
    sealed interface Data {
        /** Purchases for clicks. */
        record Rates(Strata<ArmCell.Rate> strata, boolean stratified) implements Data {}

        /** Value for spend. */
        record Returns(Strata<ArmCell.Return> strata, boolean stratified) implements Data {}

        /** Value for spend, by unit. */
        record Ratios(Strata<ArmCell.Ratio> strata, boolean stratified) implements Data {}

        /** Spend for incremental purchases. */
        record Costs(Strata<ArmCell.Increment> strata, boolean stratified) implements Data {}
    }

    /**
     * A guardrail or a control of the comparison.
     *
     * @param state where it stands; a control is in range when safe
     * @param hasData whether anything was measured
     */
    public record Guard(String name, boolean isControl, GuardrailState state, boolean hasData) {}

    public ComparisonCase {
        guards = List.copyOf(guards);
        if (!(margin >= 1)) {
            throw new IllegalArgumentException("margin " + margin);
        }
    }

    /** The smallest sample a case asks for when it names none. */
    static final long MINIMUM_SAMPLE = 150;

    /** The fewest pairs a case asks for when it names none. */
    static final long MINIMUM_PAIRS = 20;
}
