package app.lodestar.collaboration;

import app.lodestar.storage.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link WritingServer} in a process of its own, run from the jar that is handed out. */
final class ServerProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "lodestar.jar");
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final PrintWriter commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread.ofVirtual()
                .start(() ->
                        process.inputReader(StandardCharsets.UTF_8).lines().forEach(answers::add));
    }

    /** Begins to start one; it answers when it is up. */
    static ServerProcess begin(Path folder, String name, TestDatabase database) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": these tests come after it");
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dloader.main=" + WritingServer.class.getName(),
                                "-Dloader.path=" + TEST_CLASSES,
                                "-cp",
                                JAR.toString(),
                                "org.springframework.boot.loader.launch.PropertiesLauncher",
                                folder.toString(),
                                name,
                                "--server.port=0"));
        command.addAll(List.of(database.springArguments()));
        Path log = folder.resolve(name + ".log");
        try {
            return new ServerProcess(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one, and waits until it is up. */
    static ServerProcess start(Path folder, String name, TestDatabase database) {
        ServerProcess server = begin(folder, name, database);
        server.awaitStart();
        return server;
    }

    void awaitStart() {
        expect("ready", START);
    }

    /** Tells it something, and hands back what follows the expected first word of the answer. */
    String ask(String command, String expected) {
        commands.println(command);
        return expect(expected, Duration.ofMinutes(1));
    }

    private String expect(String expected, Duration patience) {
        try {
            String answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null || !answer.startsWith(expected)) {
                throw new AssertionError(
                        "expected '%s' and got '%s'; its log ends with%n%s"
                                .formatted(expected, answer, endOfLog()));
            }
            return answer.substring(expected.length()).strip();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String endOfLog() {
        try {
            String all = Files.readString(log);
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("it would not die");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends it a signal by its name, such as STOP or CONT. */
    void signal(String name) {
        try {
            int exit =
                    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new AssertionError("kill -" + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
