package app.lodestar.scoring;

import java.util.List;
import java.util.Optional;

/**
 * What came of a comparison.
 *
 * @param decidedBy the condition that led to the verdict
 * @param crude everything together
 * @param standardised with the same mix in both arms; empty without strata
 * @param mantelHaenszel of strata of proportions; empty for anything else
 * @param effects how the crude difference A − B splits; empty without strata and for a cost
 * @param arms what each arm came to, stratum by stratum
 * @param warnings in a fixed order
 */
public record Comparison(
        Verdict verdict,
        Condition decidedBy,
        Contrast crude,
        Optional<Contrast> standardised,
        Optional<Contrast> mantelHaenszel,
        Optional<Effects> effects,
        Arms arms,
        List<Caution> warnings) {

    /** The three verdicts. */
    public enum Verdict {
        MET("MET"),
        NOT_MET("NOT MET"),
        INCONCLUSIVE("INCONCLUSIVE");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** How it is written in files. */
        public String word() {
            return word;
        }
    }

    /** What can decide, each with its verdict and its words in files. */
    public enum Condition {
        CONTROL_OUT_OF_RANGE(Verdict.INCONCLUSIVE, "control out of range"),
        UPPER_BOUND_BELOW_1(Verdict.NOT_MET, "upper bound below 1"),
        GUARDRAIL_BREACHED(Verdict.NOT_MET, "guardrail breached"),
        TOO_FEW_DATA(Verdict.INCONCLUSIVE, "too few data"),
        CRUDE_AND_STANDARDISED_DISAGREE(Verdict.INCONCLUSIVE, "crude and standardised disagree"),
        INTERVAL_HOLDS_1(Verdict.INCONCLUSIVE, "interval holds 1"),
        INTERVAL_UNKNOWN(Verdict.INCONCLUSIVE, "interval unknown"),
        BELOW_THE_MARGIN(Verdict.INCONCLUSIVE, "below the margin"),
        GUARDRAIL_UNKNOWN(Verdict.INCONCLUSIVE, "guardrail unknown"),
        EVERY_CONDITION_HOLDS(Verdict.MET, "every condition holds");

        private final Verdict verdict;
        private final String words;

        Condition(Verdict verdict, String words) {
            this.verdict = verdict;
            this.words = words;
        }

        public Verdict verdict() {
            return verdict;
        }

        /** How it is written in files. */
        public String words() {
            return words;
        }
    }

    /**
     * The split of the crude difference A − B: what comes from better amounts within the strata,
     * and what from who was moved where. Fractions for a rate, value a unit of spend for a return.
     */
    public record Effects(double rate, double mix) {}

    /** What is compared. */
    public enum Reading {
        /** Purchases a click, as a fraction. */
        RATE,
        /** Value a unit of spend. */
        RETURN,
        /** Spend an incremental purchase; less is better. */
        COST
    }

    /**
     * Both arms.
     *
     * @param margin how many times better the first must be
     * @param strata in the order of their names; empty without strata
     * @param standardised with the pooled mix in both; empty without strata
     */
    public record Arms(
            String a,
            String b,
            Reading reading,
            double margin,
            List<Line> strata,
            Line all,
            Optional<Line> standardised) {
        public Arms {
            strata = List.copyOf(strata);
        }
    }

    /**
     * Both arms in one stratum or all together.
     *
     * @param name empty for all together
     * @param a the amount of the first arm by its reading; NaN where there is none
     * @param shareA the share, 0 to 1, of the first arm's clicks or spend
     * @param contrast how many times better the first is
     */
    public record Line(
            String name, double a, double b, double shareA, double shareB, Contrast contrast) {}

    /**
     * A trap, as a code of the bundle ({@code scoring.caution.<code>}).
     *
     * @param details the names it is about
     */
    public record Caution(Code code, List<String> details) {

        /** The closed set of traps. */
        public enum Code {
            /** The crude difference has one sign, that of every stratum the other. */
            MIX_SHIFT,
            /** Crude and standardised contrast lie on different sides of 1. */
            REVERSAL,
            /** Not a randomised comparison. */
            OBSERVED,
            /** Arms of strata below the minimum sample [their names]. */
            SMALL_SAMPLE,
            /** Without the squares of the values there is no interval. */
            NO_SPREAD,
            /** The interval of an arm's increment holds 0 [its name]. */
            INCREMENT_MAY_BE_NOTHING,
            NO_PAIRING,
            /** Strata that are asked for and were not looked at [their names]. */
            STRATA_LEFT_OUT,
            /** Not one guardrail has data. */
            NO_GUARDRAIL_DATA,
            /** These guardrails have none [their names]. */
            GUARDRAILS_WITHOUT_DATA
        }

        public Caution {
            details = List.copyOf(details);
        }
    }

    public Comparison {
        warnings = List.copyOf(warnings);
    }
}
