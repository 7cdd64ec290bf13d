package app.lodestar.scoring;

import app.lodestar.scoring.CaseProblem.Code;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a guardrail of a case: its state in a word, or its number with the limit. */
final class GuardReader {
    private static final String NO_DATA = "no-data";

    private final CaseObject object;

    GuardReader(CaseObject object) {
        this.object = object;
    }

    ComparisonCase.Guard read() {
        String name = object.name("name");
        boolean control =
                object.has("role")
                        && object.choice("role", List.of("guardrail", "control"))
                                .filter("control"::equals)
                                .isPresent();
        boolean stated = object.has("state");
        boolean measured = object.has("estimate");
        ComparisonCase.Guard guard;
        if (stated == measured) {
            object.problem("", Code.ONE_OF, "state", "estimate");
            guard = new ComparisonCase.Guard(name, control, GuardrailState.UNKNOWN, false);
        } else {
            guard = stated ? stated(name, control) : measured(name, control);
        }
        object.refuseTheRest();
        return guard;
    }

    private ComparisonCase.Guard stated(String name, boolean control) {
        List<String> words = List.of("safe", "at-risk", "breach", "unknown", NO_DATA);
        String word = object.choice("state", words).orElse(NO_DATA);
        GuardrailState state =
                List.of(GuardrailState.values()).stream()
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElse(GuardrailState.UNKNOWN);
        return new ComparisonCase.Guard(name, control, state, !word.equals(NO_DATA));
    }

    private ComparisonCase.Guard measured(String name, boolean control) {
        double estimate = object.optionalNumber("estimate").orElseThrow();
        OptionalDouble atLeast = object.optionalNumber("atLeast");
        OptionalDouble atMost = object.optionalNumber("atMost");
        Optional<Fence> limit =
                Fence.between(
                        atLeast.orElse(Double.NEGATIVE_INFINITY),
                        atMost.orElse(Double.POSITIVE_INFINITY));
        Uncertainty uncertainty = uncertainty(estimate);
        if (limit.isEmpty()) {
            if (atLeast.isPresent() && atMost.isPresent()) {
                object.problem("atMost", Code.WRONG_WAY_ROUND, "atLeast", "atMost");
            } else {
                object.problem("", Code.MISSING, "atLeast, atMost");
            }
            return new ComparisonCase.Guard(name, control, GuardrailState.UNKNOWN, true);
        }
        GuardrailState state =
                control
                        ? limit.get().holds(estimate) ? GuardrailState.SAFE : GuardrailState.BREACH
                        : GuardrailState.of(limit.get(), estimate, uncertainty, false);
        return new ComparisonCase.Guard(name, control, state, true);
    }

    private Uncertainty uncertainty(double estimate) {
        boolean interval = object.has("low") || object.has("high");
        if (!interval) {
            return Uncertainty.undefined(Why.Code.NO_INTERVAL);
        }
        if (!object.has("low") || !object.has("high")) {
            object.problem("", Code.MISSING, object.has("low") ? "high" : "low");
            return Uncertainty.undefined(Why.Code.NO_INTERVAL);
        }
        double low = object.optionalNumber("low").orElseThrow();
        double high = object.optionalNumber("high").orElseThrow();
        if (low > estimate || estimate > high) {
            object.problem("", Code.WRONG_WAY_ROUND, "low", "estimate, high");
            return Uncertainty.undefined(Why.Code.NO_INTERVAL);
        }
        return low < high
                ? new Uncertainty.Interval(low, high, (high - low) / (2 * Intervals.Z))
                : Uncertainty.undefined(Why.Code.VARIANCE_0);
    }
}
