package app.lodestar.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RunsTest {

    @Test
    void whatStaysGoesAndComesIsTakenOneAfterTheOther() {
        assertThat(after("[[2,{\"del\":\"cd\"},{\"ins\":\"X\"},1]]", "abcde")).isEqualTo("abXe");
        assertThat(after("[[{\"ins\":\"1\"},2],[3,{\"ins\":\"4\"}]]", "23")).isEqualTo("1234");
        assertThat(after("[]", "as it was")).isEqualTo("as it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[4]]", "[[6]]", "[[{\"del\":\"b\"},4]]", "[[2,{\"ins\":\"x\"}]]"})
    void aChangeOfAnotherTextIsNone(String changes) {
        assertThatExceptionOfType(OutOfStepException.class)
                .isThrownBy(() -> after(changes, "abcde"));
    }

    @Test
    void whatAPenAppendsIsAChangeOfItsText() {
        assertThat(after("[" + Runs.append("abcde", 2, " new") + "]", "abcde"))
                .isEqualTo("cde new");
        assertThat(after("[" + Runs.append("", 0, "new") + "]", "")).isEqualTo("new");
    }

    private static String after(String changes, String text) {
        return Runs.apply(new JsonMapper().readTree(changes), text);
    }
}
