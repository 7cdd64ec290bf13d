package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Comparison.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order in which the conditions of a verdict are asked. */
class ComparisonVerdictTest {
    private static final String BETTER = two(1_300, 1_000);

    @ParameterizedTest
    @CsvSource({
        "1300, 1000, EVERY_CONDITION_HOLDS",
        "1120, 1000, BELOW_THE_MARGIN",
        "1060, 1000, INTERVAL_HOLDS_1",
        "1000, 1000, INTERVAL_HOLDS_1",
        "1000, 1300, UPPER_BOUND_BELOW_1",
        "149, 20, TOO_FEW_DATA",
        "20, 149, UPPER_BOUND_BELOW_1",
        "200, 0, TOO_FEW_DATA"
    })
    void theNumbersDecide(int a, int b, Condition condition) {
        assertThat(decide(two(a, b), "")).isEqualTo(condition);
    }

    @Test
    void theGuardrailsDecideWhatTheNumbersLeaveOpen() {
        assertThat(decide(BETTER, guard("safe"))).isEqualTo(Condition.EVERY_CONDITION_HOLDS);
        assertThat(decide(BETTER, guard("no-data"))).isEqualTo(Condition.EVERY_CONDITION_HOLDS);
        assertThat(decide(BETTER, guard("at-risk"))).isEqualTo(Condition.GUARDRAIL_UNKNOWN);
        assertThat(decide(BETTER, guard("unknown"))).isEqualTo(Condition.GUARDRAIL_UNKNOWN);
        assertThat(decide(BETTER, guard("breach"))).isEqualTo(Condition.GUARDRAIL_BREACHED);
        assertThat(decide(two(1_060, 1_000), guard("unknown")))
                .isEqualTo(Condition.INTERVAL_HOLDS_1);
        assertThat(decide(two(149, 20), guard("breach"))).isEqualTo(Condition.GUARDRAIL_BREACHED);
    }

    @Test
    void aControlOutOfRangeWithholdsEveryVerdict() {
        String control = ", \"guardrails\": [{\"name\": \"match\", \"role\": \"control\", %s}]";
        String out = control.formatted("\"estimate\": 0.88, \"atLeast\": 0.9");
        assertThat(decide(BETTER, out)).isEqualTo(Condition.CONTROL_OUT_OF_RANGE);
        assertThat(decide(two(1_000, 1_300), out)).isEqualTo(Condition.CONTROL_OUT_OF_RANGE);
        assertThat(Condition.CONTROL_OUT_OF_RANGE.verdict())
                .isEqualTo(Comparison.Verdict.INCONCLUSIVE);
        assertThat(decide(BETTER, control.formatted("\"estimate\": 0.93, \"atLeast\": 0.9")))
                .isEqualTo(Condition.EVERY_CONDITION_HOLDS);
    }

    /** Too small a sample of a control says nothing against the other conditions. */
    @Test
    void aControlOfWhichTooLittleIsKnownOnlyKeepsFromTheBestVerdict() {
        String unknown =
                ", \"guardrails\": [{\"name\": \"match\", \"role\": \"control\","
                        + " \"state\": \"unknown\"}]";
        assertThat(decide(BETTER, unknown)).isEqualTo(Condition.GUARDRAIL_UNKNOWN);
        assertThat(decide(two(1_060, 1_000), unknown)).isEqualTo(Condition.INTERVAL_HOLDS_1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.97, 0.96, 0.98, EVERY_CONDITION_HOLDS",
        "1.01, 0.99, 1.03, GUARDRAIL_UNKNOWN",
        "1.04, 1.01, 1.07, GUARDRAIL_BREACHED"
    })
    void aGuardrailGivenAsANumberIsJudgedByItsInterval(
            double estimate, double low, double high, Condition condition) {
        assertThat(
                        decide(
                                BETTER,
                                ", \"guardrails\": [{\"name\": \"cost\", \"estimate\": "
                                        + estimate
                                        + ", \"low\": "
                                        + low
                                        + ", \"high\": "
                                        + high
                                        + ", \"atMost\": 1}]"))
                .isEqualTo(condition);
    }

    @Test
    void declaredPairsMustBeEnough() {
        assertThat(decide(BETTER, ", \"pairs\": 19")).isEqualTo(Condition.TOO_FEW_DATA);
        assertThat(decide(BETTER, ", \"pairs\": 20")).isEqualTo(Condition.EVERY_CONDITION_HOLDS);
        assertThat(decide(BETTER, ", \"pairs\": 20, \"minimumPairs\": 21"))
                .isEqualTo(Condition.TOO_FEW_DATA);
    }

    @Test
    void aReturnWithoutSpreadHasNoInterval() {
        String arms =
                "\"kind\": \"return\","
                        + " \"a\": {\"spend\": 100, \"value\": 300, \"purchases\": 900%s},"
                        + " \"b\": {\"spend\": 100, \"value\": 200, \"purchases\": 900%s}";
        assertThat(decide(arms.formatted("", ""), "")).isEqualTo(Condition.INTERVAL_UNKNOWN);
        assertThat(decide(arms.formatted(", \"valueSquares\": 200", ", \"valueSquares\": 100"), ""))
                .isEqualTo(Condition.EVERY_CONDITION_HOLDS);
    }

    @Test
    void anIncrementBelowNothingHasNoCost() {
        Comparison comparison =
                Cases.compare(
                        "{\"kind\": \"cost\", \"margin\": 1,"
                                + " \"a\": {\"spend\": 10, \"exposed\": 900, \"holdout\": 500},"
                                + " \"b\": {\"spend\": 10, \"exposed\": 500, \"holdout\": 510}}");
        assertThat(comparison.decidedBy()).isEqualTo(Condition.TOO_FEW_DATA);
        assertThat(comparison.crude()).isEqualTo(Contrast.UNKNOWN);
        assertThat(comparison.warnings())
                .contains(
                        new Comparison.Caution(
                                Comparison.Caution.Code.INCREMENT_MAY_BE_NOTHING,
                                java.util.List.of("B")));
    }

    @Test
    void aSmallStratumIsNamed() {
        Comparison comparison =
                Cases.compare(
                        Cases.example("mix-trap")
                                .replace("\"purchases\": 190", "\"purchases\": 149"));
        assertThat(comparison.decidedBy()).isEqualTo(Condition.UPPER_BOUND_BELOW_1);
        assertThat(comparison.warnings())
                .contains(
                        new Comparison.Caution(
                                Comparison.Caution.Code.SMALL_SAMPLE,
                                java.util.List.of("other / On-site")));
    }

    private static Condition decide(String arms, String more) {
        return Cases.compare("{\"margin\": 1.15, " + arms + more + "}").decidedBy();
    }

    private static String two(int a, int b) {
        return "\"kind\": \"rate\", \"a\": {\"clicks\": 20000, \"purchases\": "
                + a
                + "}, \"b\": {\"clicks\": 20000, \"purchases\": "
                + b
                + "}";
    }

    private static String guard(String state) {
        return ", \"guardrails\": [{\"name\": \"kept orders\", \"state\": \"" + state + "\"}]";
    }
}
