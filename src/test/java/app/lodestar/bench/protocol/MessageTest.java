package app.lodestar.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @Test
    void itsNumberIsFoundWithoutReadingIt() {
        var message = Message.arrived("{\"changes\":[],\"syncId\":12}", 3);
        assertThat(message.number()).isEqualTo(12);
        assertThat(message.read().path("syncId").asInt()).isEqualTo(12);
        var quoted = "{\"syncId\":1,\"changes\":[\"\\\"syncId\\\":9\"]}";
        assertThat(Message.arrived(quoted, 0).number()).isEqualTo(1);
        assertThat(Message.arrived("{\"syncId\":-1}", 0).number()).isEqualTo(-1);
        assertThat(Message.arrived("{\"changes\":[]}", 0).number()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"syncId\":4,\"more\":{\"syncId\":9}}",
                "{\"syncId\":1,\"resynchronize\":true}",
                "{\"syncId\":1,\"meta\":{\"sessionExpired\":true}}",
                "{\"syncId\":1,\"meta\":{\"appError\":{}}}",
                "{\"syncId\":1,"
            })
    void badNewsAndWhatIsNoMessageAreRefused(String json) {
        assertThatExceptionOfType(OutOfStepException.class)
                .isThrownBy(() -> Message.arrived(json, 0).read());
    }
}
