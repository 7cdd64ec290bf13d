package app.lodestar.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherIT {

    @Test
    void helpListsEveryCommand() {
        var help = Outcome.of(Map.of(), "./lodestar", "help");
        assertThat(help.exit()).isZero();
        assertThat(String.join("\n", help.out()))
                .contains(
                        "run",
                        "test",
                        "dev",
                        "examples",
                        "export",
                        "simulate",
                        "user reset",
                        "mutate",
                        "bench");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "run now",
                "test quickly",
                "dev --help",
                "mutate all",
                "bench everything",
                "bench author twice"
            })
    void wrongArgumentsAreOneLineAndExitThree(String arguments) {
        var wrong = Outcome.of(Map.of(), command(arguments));
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "70000", "80 80"})
    void badInputF3APortThatIsNoneIsOneLineAndExitThree(String port) {
        var wrong = Outcome.of(Map.of("LODESTAR_PORT", port), "./lodestar", "run");
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err()).singleElement().asString().contains("LODESTAR_PORT");
    }

    private static String[] command(String arguments) {
        return Stream.concat(Stream.of("./lodestar"), Stream.of(arguments.split(" ", -1)))
                .toArray(String[]::new);
    }
}
