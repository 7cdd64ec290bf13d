package app.lodestar.browser;

import app.lodestar.storage.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar that is handed out, started as a person starts it, with a name as one of several. */
final class JarServer implements AutoCloseable {

    private static final Path JAR = Path.of("target", "lodestar.jar");

    private final Process process;

    private JarServer(Process process) {
        this.process = process;
    }

    /** Starts it on a port, and waits until it says that it is there. */
    static JarServer start(Path folder, String name, int port, TestDatabase database)
            throws IOException {
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
                                "-jar",
                                JAR.toString()));
        command.addAll(List.of(database.springArguments()));
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.put("LODESTAR_NODE", name);
        environment.put("LODESTAR_PORT", Integer.toString(port));
        environment.put("LODESTAR_DATA", folder.toString());
        var process = builder.start();
        var server = new JarServer(process);
        if (process.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IllegalStateException("It did not start: " + Files.readString(log));
        }
        return server;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(10);
    }

    /** Asks it to end, as a person or a service manager does. */
    void stop() {
        process.destroy();
    }

    /** Whether it ends within these seconds. */
    boolean awaitEnd(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
