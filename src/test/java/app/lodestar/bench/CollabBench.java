package app.lodestar.bench;

import app.lodestar.browser.Chromium;
import app.lodestar.collaboration.FrameworkId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Measures what people meet who write together; {@code ./lodestar bench collab} starts it. */
final class CollabBench {

    private static final Path RESULTS = Path.of("target", "bench");
    private static final int PEOPLE = 200;
    private static final int WRITERS = 50;
    private static final int BROWSERS = 10;
    private static final int METRICS = 300;
    private static final int METRICS_IN_MEMORY = 200;

    /** A server that is too slow is not waited for. */
    private static final long MINUTES = 15;

    private final Figures figures;
    private final Path data;

    private CollabBench(Figures figures, Path data) {
        this.figures = figures;
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var figures = new Figures(System.out, RESULTS);
        // What the application says where only results belong goes elsewhere.
        System.setOut(System.err);
        giveUpInTime();
        var data = Files.createTempDirectory("lodestar-bench-");
        boolean sound;
        try {
            sound = new CollabBench(figures, data).measure();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        // The pool and the like of the server above may have left threads behind.
        System.exit(sound ? 0 : 1);
    }

    private static void giveUpInTime() {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        TimeUnit.MINUTES.sleep(MINUTES);
                        say("nothing more: " + MINUTES + " minutes have passed");
                        System.exit(1);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private boolean measure() throws InterruptedException {
        say("with " + PEOPLE + " people, who sign up first");
        var shared =
                SharedDesk.arrange(
                        List.of(LargeFramework.of(METRICS), LargeFramework.of(METRICS_IN_MEMORY)),
                        PEOPLE,
                        data);
        inBrowsers(shared.getFirst());
        boolean sound = inACrowd(shared.getFirst());
        inMemory(shared.getLast());
        return sound;
    }

    private void inBrowsers(FrameworkId framework) {
        say(BROWSERS + " browsers");
        try (var chromium = Chromium.launch();
                var desk = SharedDesk.on(RunningLodestar.start(data, Map.of()), framework);
                var windows = new Windows(chromium, desk, BROWSERS)) {
            new BesideOthers(windows).measure(figures);
        }
    }

    private boolean inACrowd(FrameworkId framework) throws InterruptedException {
        say(PEOPLE + " open pages");
        var server = RunningLodestar.start(data, Map.of());
        try (var desk = SharedDesk.on(server, framework);
                var crowd = Crowd.of(desk, PEOPLE)) {
            crowd.takePens(WRITERS);
            return new Crowded(crowd, desk, server).measure(figures);
        }
    }

    private void inMemory(FrameworkId framework) throws InterruptedException {
        say("memory of open pages");
        var server = RunningLodestar.start(data, Map.of());
        try (var desk = SharedDesk.on(server, framework)) {
            new HeapOfPages(desk, server).measure(figures);
        }
    }

    static void say(String what) {
        System.err.println("lodestar: measuring " + what);
    }
}
