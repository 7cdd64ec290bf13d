package app.lodestar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Measures what formulas cost on data; {@code ./lodestar bench score} starts it. */
final class ScoreBench {

    private static final Path RESULTS = Path.of("target", "bench");

    private ScoreBench() {}

    public static void main(String[] arguments) throws IOException {
        var figures = new Figures(System.out, RESULTS);
        // What the application says where only results belong goes elsewhere.
        System.setOut(System.err);
        var data = Files.createTempDirectory("lodestar-bench-");
        try {
            say("20 metrics of 10 million events");
            new FusedScoring(data).measure(figures);
            say("46 definitions on a million rows");
            new ColdScoring(data).measure(figures);
            figures.median("score-peak-memory", "MB", List.of(peakMegabytes()));
            say("import");
            new Importing(data).measure(figures);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        // The pool and the like of the server above may have left threads behind.
        System.exit(0);
    }

    /** The most memory this process ever held, the engine's included. */
    private static double peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static void say(String what) {
        System.err.println("lodestar: measuring " + what);
    }
}
