package app.lodestar.bench;

import app.lodestar.browser.Chromium;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Measures what an author meets; {@code ./lodestar bench author} starts it. */
final class Bench {

    private static final Path RESULTS = Path.of("target", "bench");

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var figures = new Figures(System.out, RESULTS);
        // What the application says where only results belong goes elsewhere.
        System.setOut(System.err);
        var data = Files.createTempDirectory("lodestar-bench-");
        try (var chromium = Chromium.launch()) {
            say("start and memory");
            new Starting(data, chromium).measure(figures);
            say("first visits");
            try (var server = RunningLodestar.start(data.resolve("first"), Map.of())) {
                new FirstLoad(chromium)
                        .measure(
                                figures,
                                "sign-in",
                                server.address("/"),
                                "[name=password]",
                                new NewContextOptions());
            }
            say("a framework of 1,000 metrics");
            try (var desk = Desk.of(LargeFramework.build(), data.resolve("desk"), chromium)) {
                new FirstLoad(chromium)
                        .measure(
                                figures,
                                "editor",
                                desk.editor(),
                                "metric-grid [role=row]",
                                desk.author());
                new Opening(chromium, desk).measure(figures);
            }
            say("submit");
            var submitting = new Submitting(figures, LargeFramework.build());
            submitting.measureH2();
            submitting.measurePostgreSql();
            say("Markdown");
            new Exporting(data, LargeFramework.build()).measure(figures);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        // The pool and the like of the servers above may have left threads behind.
        System.exit(0);
    }

    private static void say(String what) {
        System.err.println("lodestar: measuring " + what);
    }
}
