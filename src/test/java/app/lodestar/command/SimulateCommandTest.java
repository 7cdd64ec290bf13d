package app.lodestar.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {

    private record Ran(int exit, String out, String err) {}

    @Test
    void theLastLineCountsSeedsAndOperations() {
        Ran ran = run("simulate", "--seeds", "3");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).matches("3 seeds, [1-9]\\d\\d+ operations, 0 diverged\n");
    }

    @Test
    void aSeedRunsByItselfAsItRunsAmongOthers() {
        long all = operations(run("simulate", "--seeds=2", "--from=5"));
        assertThat(operations(run("simulate", "--from", "5", "--seeds", "1")))
                .isEqualTo(all - operations(run("simulate", "--from", "6", "--seeds", "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate",
                "simulate 5",
                "simulate --seeds",
                "simulate --seeds=",
                "simulate --seeds 0",
                "simulate --seeds -1",
                "simulate --seeds 1.5",
                "simulate --seeds many",
                "simulate --seeds 99999999999999999999",
                "simulate --from 1",
                "simulate --seeds 1 --from -1",
                "simulate --seeds 1 --from 9999999999999",
                "simulate --seeds 1 --colour red",
                "simulate --seeds 1 extra"
            })
    void wrongArgumentsExitWithThreeAndOneLine(String arguments) {
        Ran ran = run(arguments.split(" ", -1));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("lodestar: ").endsWith("\n");
        assertThat(ran.err().lines()).hasSize(1);
    }

    private static long operations(Ran ran) {
        return Long.parseLong(ran.out().split(" ", -1)[2]);
    }

    private static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit =
                new Main(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
                        .run(List.of(arguments));
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
