package app.lodestar.collaboration;

import app.lodestar.framework.MetricFramework;
import java.util.List;

/**
 * The answer to a gesture.
 *
 * @param sequence the sequence of {@code framework}, which is the state right after the gesture
 * @param acknowledgements one for each operation, in the order they were sent
 */
public record Receipt(
        long sequence, MetricFramework framework, List<Acknowledgement> acknowledgements) {

    Receipt with(List<Acknowledgement> answers) {
        return new Receipt(sequence, framework, answers);
    }
}
