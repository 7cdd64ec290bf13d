package app.lodestar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product as a person starts it, {@code ./lodestar run}, on a free port and with a data folder
 * of its own.
 */
final class RunningLodestar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final String address;
    private final long started;
    private final Thread stopper;

    private RunningLodestar(Process process, String address, long started, Thread stopper) {
        this.process = process;
        this.address = address;
        this.started = started;
        this.stopper = stopper;
    }

    /** Starts it and waits until it says where it is. */
    static RunningLodestar start(Path data, Map<String, String> environment) {
        try {
            Files.createDirectories(data);
            var builder =
                    new ProcessBuilder("./lodestar", "run")
                            .redirectError(data.resolve("log").toFile());
            builder.environment().putAll(environment);
            builder.environment()
                    .putAll(Map.of("LODESTAR_PORT", "0", "LODESTAR_DATA", data.toString()));
            long started = System.nanoTime();
            var process = builder.start();
            var stopper = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(stopper);
            var notice = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (notice == null) {
                throw new IllegalStateException("It did not start: " + data.resolve("log"));
            }
            var address = notice.substring(notice.indexOf("http"));
            return new RunningLodestar(process, address, started, stopper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a path that begins with a slash. */
    String address(String path) {
        return address + path;
    }

    /** Milliseconds from the start until the path has answered with 200. */
    double millisecondsUntil(String path) {
        var request = HttpRequest.newBuilder(URI.create(address(path))).timeout(PATIENCE).build();
        try (var client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            var answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return (System.nanoTime() - started) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seconds for which it has kept processors busy since it started. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Bytes of the objects that are alive, after the garbage was collected. */
    long liveBytes() {
        try {
            var ask =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            String.valueOf(process.pid()),
                            "GC.class_histogram");
            var answer = ask.redirectErrorStream(true).start();
            try (var lines = answer.inputReader(StandardCharsets.UTF_8)) {
                var total = lines.lines().filter(line -> line.startsWith("Total")).toList();
                return Long.parseLong(total.getFirst().strip().split("\\s+", -1)[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Megabytes of memory that the system holds for the process. */
    double residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024d;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().removeShutdownHook(stopper);
    }
}
