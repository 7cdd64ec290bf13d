package app.lodestar.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final String LINE = "4|name1|X9|{\"a|b\":1}3|öä€2|  1|X5|[1,2]";
    private static final List<String> MESSAGES = List.of("{\"a|b\":1}", "öä€", "[1,2]");

    @Test
    void messagesComeWithoutTheGreetingAndThePadding() {
        assertThat(new Frames().add(LINE)).isEqualTo(MESSAGES);
    }

    @Test
    void itDoesNotMatterWhereTheLineIsCut() {
        for (int size = 1; size < LINE.length(); size++) {
            assertThat(inPiecesOf(size)).as("pieces of %d", size).isEqualTo(MESSAGES);
        }
    }

    @Test
    void aMessageThatHasNotAllComeWaits() {
        var frames = new Frames();
        frames.add("1|x");
        assertThat(frames.add("5|[1,")).isEmpty();
        assertThat(frames.add("2]")).containsExactly("[1,2]");
    }

    @Test
    void aLengthThatIsNoneBreaksTheLine() {
        assertThatExceptionOfType(OutOfStepException.class)
                .isThrownBy(() -> new Frames().add("4|nameten|{}"));
    }

    private static List<String> inPiecesOf(int size) {
        var frames = new Frames();
        List<String> messages = new ArrayList<>();
        for (int from = 0; from < LINE.length(); from += size) {
            messages.addAll(frames.add(LINE.substring(from, Math.min(from + size, LINE.length()))));
        }
        return messages;
    }
}
