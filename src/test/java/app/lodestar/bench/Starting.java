package app.lodestar.bench;

import app.lodestar.browser.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long a start takes, with and without the start-up cache, and what then lies in memory. */
final class Starting {

    private static final int RUNS = 5;
    private static final Duration REST = Duration.ofSeconds(4);
    private static final String HEALTH = "/actuator/health";
    private static final Map<String, String> WITHOUT_CACHE =
            Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");

    private final Path folder;
    private final Chromium chromium;

    Starting(Path folder, Chromium chromium) {
        this.folder = folder;
        this.chromium = chromium;
    }

    void measure(Figures figures) throws InterruptedException {
        List<Double> starts = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        List<Double> slowStarts = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        List<Double> afterPage = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (var server = RunningLodestar.start(folder.resolve("with-" + run), Map.of())) {
                starts.add(server.millisecondsUntil(HEALTH));
                pages.add(server.millisecondsUntil("/"));
                Thread.sleep(REST);
                idle.add(server.residentMegabytes());
                view(server);
                Thread.sleep(REST);
                afterPage.add(server.residentMegabytes());
            }
            try (var server =
                    RunningLodestar.start(folder.resolve("without-" + run), WITHOUT_CACHE)) {
                slowStarts.add(server.millisecondsUntil(HEALTH));
            }
        }
        figures.median("start-to-health", "ms", starts);
        figures.median("start-to-first-page", "ms", pages);
        figures.median("start-to-health-without-cache", "ms", slowStarts);
        figures.median("memory-idle", "MB", idle);
        figures.median("memory-after-a-page", "MB", afterPage);
    }

    private void view(RunningLodestar server) {
        try (var window = chromium.browser().newContext()) {
            var page = window.newPage();
            page.navigate(server.address("/"));
            page.locator("h1").first().waitFor();
        }
    }
}
