package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class CodecTest {

    @Test
    void operationsAndChangesComeBackAsTheyWere() {
        for (long seed = 0; seed < 40; seed++) {
            RandomOperations random = new RandomOperations(seed);
            History history = new History(MetricFramework.empty(id("framework")));
            for (int i = 0; i < 60; i++) {
                Operation operation = random.next(history.now());
                String json = Codec.write(operation);
                assertThat(Codec.read(json, Operation.class))
                        .as("seed %d: %s", seed, json)
                        .isEqualTo(operation);
                history.submit(operation);
            }
            String json = Codec.write(history.log());
            assertThat(Codec.readList(json, Change.class))
                    .as("seed %d", seed)
                    .isEqualTo(history.log());
        }
    }

    @Test
    void aStateComesBackWithItsTombstones() {
        for (long seed = 0; seed < 40; seed++) {
            MetricFramework framework = RandomFrameworks.framework(seed, 80);
            String json = Codec.writeState(framework);
            MetricFramework read = Codec.readState(json);
            assertThat(read).as("seed %d", seed).isEqualTo(framework);
            assertThat(read.metrics()).as("seed %d", seed).isEqualTo(framework.metrics());
            assertThat(Codec.writeState(read)).as("seed %d", seed).isEqualTo(json);
        }
    }

    @Test
    void numbersComeBackExactly() {
        for (String number :
                List.of("0.1", "-3", "12345678901234567890.5", "1E+400", "1E-400", "1E+999999")) {
            Value value = Value.of(new BigDecimal(number));
            Operation set = new Operation.SetField(id("a"), Field.TARGET_VALUE, value, null);
            assertThat(Codec.read(Codec.write(set), Operation.class)).isEqualTo(set);
        }
    }

    @Test
    void noticesAndRefusalsComeBackAsTheyWere() {
        List<Resolution.Notice> notices =
                List.of(
                        new Resolution.Notice.Overwrote(id("a"), Field.NAME, Value.of("x")),
                        new Resolution.Notice.NodeIsDeleted(id("a")),
                        new Resolution.Notice.Lifted(List.of(id("a"), id("b"))));
        assertThat(Codec.readList(Codec.write(notices), Resolution.Notice.class))
                .isEqualTo(notices);
        for (Refusal refusal :
                List.of(
                        Refusal.of(Refusal.Code.CYCLE, Field.EDGE_TO, "a", "b", "a"),
                        Refusal.of(Refusal.Code.TOO_LARGE))) {
            assertThat(Codec.read(Codec.write(refusal), Refusal.class)).isEqualTo(refusal);
        }
    }

    @Test
    void whatIsNotKnownIsRefused() {
        for (String json :
                List.of(
                        "{\"op\":\"fly\"}",
                        "{\"op\":\"restore\",\"node\":\"x\"}",
                        "{\"op\":\"restore\",\"node\":\"" + id("a") + "\",\"why\":1}",
                        "{\"op\":\"restore\",\"node\":\"" + id("a") + "\"} more",
                        "{\"op\":\"set\",\"node\":\"" + id("a") + "\",\"field\":\"metric.no\"}",
                        "{\"op\":\"text\",\"node\":\"%s\",\"field\":\"metric.formula\",\"change\":[-1]}"
                                .formatted(id("a")))) {
            assertThatExceptionOfType(JacksonException.class)
                    .as(json)
                    .isThrownBy(() -> Codec.read(json, Operation.class));
        }
    }

    @Test
    void oldPayloadsStayReadable() {
        assertGolden("operations.jsonl", Operation.class);
        assertGolden("changes.jsonl", Change.class);
        assertGolden("notices.jsonl", Resolution.Notice.class);
        String refusal = golden("refusal.json").strip();
        assertThat(Codec.write(Codec.read(refusal, Refusal.class))).isEqualTo(refusal);
        String state = golden("state.json").strip();
        assertThat(Codec.writeState(Codec.readState(state))).isEqualTo(state);
    }

    private static <T> void assertGolden(String name, Class<T> type) {
        List<String> lines = golden(name).lines().toList();
        List<T> values = lines.stream().map(line -> Codec.read(line, type)).toList();
        assertThat(values.stream().map(Codec::write)).containsExactlyElementsOf(lines);
        assertThat(values.stream().<Class<?>>map(Object::getClass))
                .as("every kind has a golden line")
                .contains(type.getPermittedSubclasses());
    }

    private static String golden(String name) {
        String file = "payloads-1/" + name;
        try (InputStream in = Objects.requireNonNull(CodecTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
