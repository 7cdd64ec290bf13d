package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone types on without waiting for the answer to what they typed before. */
class TypingOnTest {
    private static final PersonId ANA = new PersonId(new UUID(1, 1));
    private static final PersonId BEN = new PersonId(new UUID(1, 2));
    private static final UUID PAGE = new UUID(2, 1);

    private final SimulatedLog log = new SimulatedLog(new FrameworkId(new UUID(9, 9)));
    private final SimulatedHub hub =
            new SimulatedHub(log, UnaryOperator.identity(), UUID::randomUUID, () -> Instant.EPOCH);

    @Test
    void whatBenHadDeletedTooLeavesAnasNextWordsInPlace() {
        sends(BEN, 0, TextChange.replace("", 0, 0, "one two"));
        sends(BEN, 1, TextChange.replace("one two", 0, 4, ""));
        assertThat(ana(1, TextChange.replace("one two", 0, 4, ""))).isEqualTo(Outcome.NOOP);
        assertThat(ana(1, TextChange.replace("two", 3, 3, "!"))).isEqualTo(Outcome.APPLIED);
        assertThat(text()).isEqualTo("two!");
    }

    @Test
    void soDoesTheSameInOneGesture() {
        sends(BEN, 0, TextChange.replace("", 0, 0, "one two"));
        sends(BEN, 1, TextChange.replace("one two", 0, 4, ""));
        Receipt receipt =
                sends(
                        ANA,
                        1,
                        TextChange.replace("one two", 0, 4, ""),
                        TextChange.replace("two", 3, 3, "!"));
        assertThat(receipt.acknowledgements())
                .extracting(Acknowledgement::outcome)
                .containsExactly(Outcome.NOOP, Outcome.APPLIED);
        assertThat(text()).isEqualTo("two!");
    }

    /** Found by these seeds, before the two tests above. */
    @ParameterizedTest
    @ValueSource(longs = {14, 33, 56, 155})
    void aSeedThatOnceDiverged(long seed) {
        assertThat(Simulation.run(seed).divergence()).isNull();
    }

    private Outcome ana(long base, TextChange change) {
        return sends(ANA, base, change).acknowledgements().getFirst().outcome();
    }

    private Receipt sends(PersonId author, long base, TextChange... changes) {
        List<Envelope> operations =
                List.of(changes).stream()
                        .map(change ->
                                Envelope.of(
                                        new Operation.EditText(
                                                log.id().root(), Field.WHY_NOW, change)))
                        .toList();
        UUID client = author.equals(ANA) ? PAGE : UUID.randomUUID();
        return hub.carryOut(
                Group.of(author, new Gesture(UUID.randomUUID(), client, base, operations)));
    }

    private String text() {
        return hub.catchUp().framework().root().text(Field.WHY_NOW);
    }
}
