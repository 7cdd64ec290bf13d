package app.lodestar.bench;

import app.lodestar.base.Messages;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.MarkdownOptions;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the Markdown of a framework of 1,000 metrics takes: when the program has done it before,
 * when it has not, and as the headless command.
 */
final class Exporting {

    private static final int WARM_UP = 20;
    private static final int WARM_RUNS = 15;
    private static final int RUNS = 5;

    private final Path file;
    private final MetricFramework framework;

    Exporting(Path folder, MetricFramework framework) throws IOException {
        this.framework = framework;
        this.file = folder.resolve("large.json");
        Files.writeString(file, FrameworkJson.write(framework));
    }

    /** Prints the milliseconds of the first writing in this process. */
    public static void main(String[] arguments) throws IOException {
        var json = Files.readString(Path.of(arguments[0]));
        if (FrameworkJson.read(json) instanceof JsonReading.Read(var framework)) {
            System.out.println(milliseconds(writer(), framework));
        }
    }

    void measure(Figures figures) throws IOException {
        figures.median("markdown-1000-metrics", "ms", warm());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<Double> first = new ArrayList<>();
        List<Double> command = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            var classPath = System.getProperty("java.class.path");
            var printed =
                    output(java, "-cp", classPath, Exporting.class.getName(), file.toString());
            first.add(Double.parseDouble(printed.strip()));
            long start = System.nanoTime();
            output("./lodestar", "export", file.toString(), "--format", "md");
            command.add((System.nanoTime() - start) / 1e6);
        }
        figures.median("markdown-1000-metrics-first", "ms", first);
        figures.median("export-command-1000-metrics", "ms", command);
    }

    private List<Double> warm() {
        var writer = writer();
        List<Double> milliseconds = new ArrayList<>();
        for (int run = 0; run < WARM_UP + WARM_RUNS; run++) {
            double one = milliseconds(writer, framework);
            if (run >= WARM_UP) {
                milliseconds.add(one);
            }
        }
        return milliseconds;
    }

    private static FrameworkMarkdown writer() {
        return new FrameworkMarkdown(Messages.onClassPath());
    }

    private static double milliseconds(FrameworkMarkdown writer, MetricFramework framework) {
        long start = System.nanoTime();
        var text = writer.write(framework, MarkdownOptions.WHOLE);
        long end = System.nanoTime();
        if (text.isEmpty()) {
            throw new IllegalStateException("nothing was written");
        }
        return (end - start) / 1e6;
    }

    private static String output(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
        return text;
    }
}
