package app.lodestar.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SequenceTest {

    private final Sequence sequence = new Sequence();

    @Test
    void whateverOrderTheyComeInMessagesAreTakenInTheirOwn() {
        sequence.add(message(0, 0));
        var numbers = new ArrayList<>(LongStream.rangeClosed(1, 50).boxed().toList());
        Collections.shuffle(numbers, new Random(7));
        List<Long> taken = new ArrayList<>();
        for (long number : numbers) {
            sequence.add(message(number, 0)).forEach(each -> taken.add(each.number()));
        }
        assertThat(taken).isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(sequence.hasGap()).isFalse();
    }

    @Test
    void theFirstNumberIsTheServersToChoose() {
        assertThat(sequence.add(message(4, 0))).hasSize(1);
        assertThat(sequence.last()).isEqualTo(4);
    }

    @Test
    void whatIsMissingIsWaitedFor() {
        sequence.add(message(0, 0));
        assertThat(sequence.add(message(2, 0))).isEmpty();
        assertThat(sequence.hasGap()).isTrue();
        assertThat(sequence.add(message(1, 0))).hasSize(2);
        assertThat(sequence.hasGap()).isFalse();
    }

    @Test
    void whatIsMissingForTooLongIsLost() {
        sequence.add(message(0, 0));
        sequence.add(message(2, 0));
        assertThatExceptionOfType(OutOfStepException.class)
                .isThrownBy(() -> sequence.add(message(3, Sequence.PATIENCE + 1)))
                .withMessageContaining("1");
    }

    @Test
    void whatIsToldTwiceIsNotTakenTwice() {
        sequence.add(message(0, 0));
        sequence.add(message(1, 0));
        assertThatExceptionOfType(OutOfStepException.class)
                .isThrownBy(() -> sequence.add(message(1, 0)));
    }

    @Test
    void whatHasNoNumberIsTakenAtOnce() {
        sequence.add(message(0, 0));
        sequence.add(message(2, 0));
        assertThat(sequence.add(message(-1, 0))).hasSize(1);
        assertThat(sequence.last()).isZero();
    }

    private static Message message(long number, long at) {
        return new Message(number, "{\"syncId\":" + number + "}", at);
    }
}
