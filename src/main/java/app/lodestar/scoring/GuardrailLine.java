package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.Optional;

/**
 * One guardrail of the scorecard.
 *
 * @param limit between what it must stay; empty when none is stated
 * @param isWarned whether it is past its warning line, in whatever state
 * @param why why its state is unknown; empty otherwise
 * @param budget for a share that must stay under a limit
 */
public record GuardrailLine(
        NodeId metric,
        Measured measured,
        GuardrailState state,
        Optional<Fence> limit,
        boolean isWarned,
        Optional<Why> why,
        Optional<ErrorBudget> budget) {

    /**
     * How much of what may go wrong went wrong (Google's error budget).
     *
     * @param allowed how many units may: limit · n, above 0
     * @param bad how many did
     */
    public record ErrorBudget(double allowed, double bad) {

        /** The share spent; 1 is all of it. Over one period this is the burn rate too. */
        public double spent() {
            return bad / allowed;
        }
    }
}
