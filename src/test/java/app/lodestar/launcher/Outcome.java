package app.lodestar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a finished command answered. */
record Outcome(int exit, List<String> out, List<String> err) {

    /** Runs a command to its end, with these variables added to the environment. */
    static Outcome of(Map<String, String> environment, String... command) {
        try {
            var out = Files.createTempFile("lodestar-", ".out");
            var err = Files.createTempFile("lodestar-", ".err");
            var builder =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still running: " + String.join(" ", command));
            }
            return new Outcome(process.exitValue(), lines(out), lines(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        Files.delete(file);
        return lines;
    }
}
